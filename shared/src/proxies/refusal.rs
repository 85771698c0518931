//! Why something about a proxy is refused.

use crate::api::refusals;

refusals! {
    /// A refusal, in order of precedence; that an id is known with other content comes before.
    ProxyRefusal {
        /// The header names no proxy that is in force for this account.
        NotInForce "proxy_not_in_force" 403
            "协助已经结束，或者没有这份委托。请回到自己的首页。"
            "This help has ended, or there is no such permission. Go back to your own pages.";
        /// Nobody helps themselves.
        Oneself "own_help" 409
            "不能给自己代办。" "Nobody acts for themselves as a helper.";
        /// The notice in force has not been read to the person.
        NoticeNotTold "notice_not_told" 409
            "隐私告知有了新版本，请刷新后读给本人听。"
            "There is a newer privacy notice; load the page again and read it to the person.";
        /// The one named does not belong to the same verified household.
        NotFamily "not_family" 409
            "只能指定已核实的同一家庭的成员。先申报家庭关系，窗口核实后再来。"
            "Only a verified member of the same household can be named; declare the link first.";
        /// The one named has no account of their own.
        HelperUnbound "helper_unbound" 409
            "对方还没有绑定自己的账号。请对方先到窗口领码绑定。"
            "That person has no bound account yet; they get a code at the counter first.";
        /// The last day is past, or too far away.
        SpanWrong "span_wrong" 409
            "最后一天应在今天以后、一年以内。"
            "The last day must come after today and within a year.";
        /// Nothing waits to be accepted any more.
        NotWaiting "not_waiting" 409
            "这份委托已经处理过或已结束，请刷新后再看。"
            "This is settled already or has ended; load it again.";
        /// The code is wrong, was used or is too old.
        CodeWrong "proxy_code_wrong" 409
            "码不对、用过了或过了时间。请本人重新取一个码。"
            "The code is wrong, was used or is too old; let the person get a new one.";
    }
}

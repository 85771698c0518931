//! Why a consent or what needs the notice is refused.

use crate::api::refusals;

refusals! {
    /// A refusal, in order of precedence; that an id is known with other content comes before.
    ConsentRefusal {
        /// The privacy notice in force has not been read and acknowledged.
        NoticeUnread "notice_unread" 409
            "请先在“授权”里读过隐私告知并确认，再提交。"
            "Read and acknowledge the privacy notice first; it stands under Consents.";
        /// There is another version of the notice in force by now.
        NoticeOutdated "notice_outdated" 409
            "隐私告知有了新版本，请刷新后再读。"
            "There is a newer privacy notice; load the page again and read it.";
        /// The scheme in force knows no such item.
        ItemUnknown "item_unknown" 409
            "现行标准里没有这一项。"
            "The scheme in force knows no such item.";
        /// The item rests on the law; no consent is asked for and none can be withdrawn.
        ItemStatutory "item_statutory" 409
            "这一项依法收集，不需要同意，也不能撤回。"
            "This item rests on the law; it needs no consent and cannot be withdrawn.";
        /// The child is no child under fourteen of whom the person is parent or guardian.
        NotGuardian "not_guardian" 409
            "只有同一家庭里的父母或监护人，能为未满 14 岁的孩子同意或撤回。"
            "Only a parent or guardian of the same household speaks for a child under 14.";
    }
}

//! Open work: what an account keeps itself, and what waits for its posts.

use crate::api::refusals;
use crate::base::coded;

coded! {
    /// What waits for a post; it stays where it is when one of its holders goes.
    QueueKind {
        /// Drafts of awards to be signed.
        Signatures "signatures" "待签发的赋分" "Awards to sign";
        /// Corrections to be decided.
        Corrections "corrections" "待审核的更正" "Corrections to decide";
        /// Declared households to be verified.
        Households "households" "待核实的家庭关系" "Households to verify";
        /// Declared households to be visited.
        Visits "visits" "待走访的家庭" "Households to visit";
    }
}

refusals! {
    /// A refusal to hand work over, in order of precedence; that an id is known with other content
    /// comes before.
    HandoverRefusal {
        /// The account keeps no draft at the organisation.
        NothingOpen "nothing_open" 409
            "这个账号在这个单位没有未办结的草稿。"
            "This account keeps no open draft at this organisation.";
        /// The other account does not draft there, is disabled, or is the same person's.
        NotAColleague "not_a_colleague" 409
            "只能移交给同单位、正在使用的另一位起草人。"
            "Work goes to another account in use that drafts for the same organisation.";
        /// One of the drafts would award the one who is to keep it.
        AboutThem "about_them" 409
            "有一份草稿是给接手人自己的，不能由本人接手，请换一位同事。"
            "One of the drafts would award the very colleague; choose another.";
        /// Someone else has handed one of them on at the same moment.
        Moved "work_moved" 409
            "刚才有别人也在移交，请刷新后再办。"
            "Someone else has just handed some of it over; look again.";
    }
}

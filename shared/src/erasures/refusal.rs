//! Why an act on a request to be erased is refused.

use crate::api::refusals;

refusals! {
    /// A refusal, in order of precedence; that an id is known with other content comes before.
    ErasureRefusal {
        /// The person holds a post as well, and so an account that goes on.
        HoldsPost "holds_post" 409
            "您还担任工作岗位，请先请系统管理员解除岗位。"
            "You hold a post as well; have the system administrator end it first.";
        /// A request of the person is under way.
        AlreadyOpen "already_open" 409
            "已有一份注销申请在办。" "A request is under way already.";
        /// It has ended and cannot be withdrawn.
        Ended "ended" 409
            "这份申请已经办结，不能撤回。" "This request has ended and cannot be withdrawn.";
        /// Nobody decides on themselves.
        Oneself "oneself" 409
            "不能办理自己的注销申请。" "Nobody may decide on themselves.";
        /// It does not wait for a proposal.
        NotWaiting "not_waiting" 409
            "这份申请现在不等初审，请刷新查看。"
            "This request does not wait for a proposal; reload to see it.";
        /// There is no proposal to confirm.
        NothingProposed "nothing_proposed" 409
            "还没有初审意见，或者已经办结。" "There is no proposal, or it has been decided.";
        /// Who proposed does not confirm.
        SamePerson "same_person" 409
            "复核必须由另一个人办理。" "Somebody else than who proposed must confirm.";
        /// A correction is under way; it must end first.
        CorrectionOpen "correction_open" 409
            "有更正没有办结，办结后才能注销。"
            "A correction is under way; it must end before an erasure.";
    }
}

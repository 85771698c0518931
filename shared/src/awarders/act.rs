//! What is done about an organisation's right to award.

use crate::base::coded;

coded! {
    /// One kind of act; the row it makes is never changed.
    AwarderAct {
        /// The organisation asks to become an awarder.
        Applied "applied" "提交申请" "Applied";
        /// The application is sent back with a reason.
        Returned "returned" "退回申请" "Sent back";
        /// The application is accepted.
        Accepted "accepted" "审核通过" "Accepted";
        /// The right to award is suspended for fraud.
        Suspended "suspended" "暂停赋分" "Suspended";
        /// The suspension is over.
        Lifted "lifted" "恢复赋分" "Lifted";
    }
}

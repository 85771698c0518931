//! Why an account or its posts are refused.

use crate::access::Meeting;
use crate::api::refusals;

refusals! {
    /// A refusal to create an account or to change its posts, in order of precedence; that an id is
    /// known with other content comes before.
    GrantRefusal {
        /// Nobody changes the posts of the own person.
        OwnAccount "own_account" 409
            "不能改自己的岗位，请由另一位管理员操作。"
            "Nobody changes their own posts; ask another administrator.";
        /// A resident makes the own account, and nobody makes one of it.
        ResidentAccount "resident_account" 409
            "居民账号由本人注册，不在这里建，也不改成工作账号。"
            "Residents make their own accounts; none is made or changed here.";
        /// The role is not held at such an organisation.
        NotHeldThere "not_held_there" 409
            "这个岗位不能设在这个单位。"
            "This post is not held at such an organisation.";
        /// The three administrators are three people, and do nothing else.
        AdministratorsApart "administrators_apart" 409
            "系统、安全、审计三类管理员必须是三个人，也不能兼别的岗位。"
            "System, security and audit administrators are three people without other posts.";
        /// Whoever drafts for an organisation does not sign there.
        DraftAndSign "draft_and_sign" 409
            "同一个人不能在同一单位既起草又签发。"
            "One person does not both draft and sign at one organisation.";
        /// An account of this name is there already.
        LoginTaken "login_taken" 409
            "这个账号名已经有人用了，请换一个。"
            "This account name is taken; choose another.";
    }
}

impl From<Meeting> for GrantRefusal {
    fn from(meeting: Meeting) -> Self {
        match meeting {
            Meeting::Administrators => Self::AdministratorsApart,
            Meeting::DraftAndSign => Self::DraftAndSign,
        }
    }
}

//! Why an account or its posts are refused.

use crate::access::Meeting;
use crate::api::Refusal;
use crate::base::Bilingual;

/// A refusal to create an account or to change its posts, in order of precedence; that an id is
/// known with other content comes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GrantRefusal {
    /// Nobody changes the posts of the own person.
    OwnAccount,
    /// A resident makes the own account, and nobody makes one of it.
    ResidentAccount,
    /// The role is not held at such an organisation.
    NotHeldThere,
    /// The three administrators are three people, and do nothing else.
    AdministratorsApart,
    /// Whoever drafts for an organisation does not sign there.
    DraftAndSign,
    /// An account of this name is there already.
    LoginTaken,
}

impl From<Meeting> for GrantRefusal {
    fn from(meeting: Meeting) -> Self {
        match meeting {
            Meeting::Administrators => Self::AdministratorsApart,
            Meeting::DraftAndSign => Self::DraftAndSign,
        }
    }
}

impl Refusal for GrantRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::OwnAccount => "own_account",
            Self::ResidentAccount => "resident_account",
            Self::NotHeldThere => "not_held_there",
            Self::AdministratorsApart => "administrators_apart",
            Self::DraftAndSign => "draft_and_sign",
            Self::LoginTaken => "login_taken",
        }
    }

    fn status(&self) -> u16 {
        409
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::OwnAccount => Bilingual::new(
                "不能改自己的岗位，请由另一位管理员操作。",
                "Nobody changes their own posts; ask another administrator.",
            ),
            Self::ResidentAccount => Bilingual::new(
                "居民账号由本人注册，不在这里建，也不改成工作账号。",
                "Residents make their own accounts; none is made or changed here.",
            ),
            Self::NotHeldThere => Bilingual::new(
                "这个岗位不能设在这个单位。",
                "This post is not held at such an organisation.",
            ),
            Self::AdministratorsApart => Bilingual::new(
                "系统、安全、审计三类管理员必须是三个人，也不能兼别的岗位。",
                "System, security and audit administrators are three people without other posts.",
            ),
            Self::DraftAndSign => Bilingual::new(
                "同一个人不能在同一单位既起草又签发。",
                "One person does not both draft and sign at one organisation.",
            ),
            Self::LoginTaken => Bilingual::new(
                "这个账号名已经有人用了，请换一个。",
                "This account name is taken; choose another.",
            ),
        }
    }
}

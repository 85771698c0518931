//! Why a change of an account is refused.

use crate::api::Refusal;
use crate::base::Bilingual;

/// A refusal of a change of an account, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountRefusal {
    /// Nobody disables or enables an account of the same person.
    OwnAccount,
}

impl Refusal for AccountRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::OwnAccount => "own_account",
        }
    }

    fn status(&self) -> u16 {
        409
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::OwnAccount => Bilingual::new(
                "不能停用或启用自己的账号，请由另一位系统管理员操作。",
                "Nobody disables or enables their own account; ask another administrator.",
            ),
        }
    }
}

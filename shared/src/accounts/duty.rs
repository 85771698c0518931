//! What must be done before anything else.

use serde::{Deserialize, Serialize};

use crate::access::Action;
use crate::api::ErrorCode;

/// What a session owes, in order of precedence; until it is done nothing else is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Duty {
    /// Someone else knows the password; the owner chooses a new one.
    ChangePassword,
    /// The account's role asks for a second factor.
    SetUpSecondFactor,
}

impl Duty {
    /// What may be done all the same.
    pub fn allows(self, action: Action) -> bool {
        match self {
            Self::ChangePassword => {
                matches!(action, Action::SessionRead | Action::PasswordChange)
            }
            Self::SetUpSecondFactor => matches!(
                action,
                Action::SessionRead | Action::PasswordChange | Action::SecondFactorManage
            ),
        }
    }

    /// How everything else is refused.
    pub fn refusal(self) -> ErrorCode {
        match self {
            Self::ChangePassword => ErrorCode::PasswordChangeRequired,
            Self::SetUpSecondFactor => ErrorCode::SecondFactorRequired,
        }
    }
}

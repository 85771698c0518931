//! Whether a person is frozen on a day, and when the freeze thaws.

use serde::{Deserialize, Serialize};

use crate::base::Date;
use crate::scoring::{Frozen, Truth};

/// How a person stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum FreezeStanding {
    /// Not frozen.
    Free,
    /// Frozen.
    Frozen {
        /// The first free day; none while the end is not known.
        thaws_on: Option<Date>,
    },
}

impl FreezeStanding {
    /// The standing that a score states; what is not known is no freeze yet.
    pub fn of(frozen: &Frozen) -> Self {
        match frozen.now {
            Truth::Yes => Self::Frozen {
                thaws_on: frozen.thaws_on,
            },
            Truth::No | Truth::Unknown => Self::Free,
        }
    }

    /// True while awards may not be given and policies may bar.
    pub const fn is_frozen(self) -> bool {
        matches!(self, Self::Frozen { .. })
    }
}

//! The household a verdict is about: who its members are and what a school sees of a permit.

use serde::{Deserialize, Serialize};

use crate::base::{Bilingual, Date, Points};
use crate::permits::{Permit, PermitState};

/// One member of the household: the child or a parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who it is to the child.
    pub role: MemberRole,
    /// The permit on record.
    pub permit: Permit,
    /// Since when insured without a break in the job held today, if in one.
    pub insured_since: Option<Date>,
    /// The day points were applied for.
    pub applied_on: Option<Date>,
    /// The score for this policy, where there is one.
    pub score: Option<Points>,
}

/// Who a member is to the child; where two serve alike, the first is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum MemberRole {
    /// 父亲.
    Father,
    /// 母亲.
    Mother,
    /// 监护人.
    Guardian,
    /// 配偶: married to a member, no parent of the child.
    Spouse,
    /// 孩子.
    Child,
}

/// What a school sees of a permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "permit", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum PermitShown {
    /// 有效.
    Valid {
        /// The next endorsement; none for a temporary card.
        endorse_by: Option<Date>,
    },
    /// 待签注.
    Due {
        /// The last day for the endorsement.
        endorse_by: Date,
    },
    /// 使用功能中止.
    Suspended,
    /// 无有效居住证.
    Absent,
}

impl MemberRole {
    /// The name for people.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Father => Bilingual::new("父亲", "Father"),
            Self::Mother => Bilingual::new("母亲", "Mother"),
            Self::Guardian => Bilingual::new("监护人", "Guardian"),
            Self::Spouse => Bilingual::new("配偶", "Spouse"),
            Self::Child => Bilingual::new("孩子", "Child"),
        }
    }

    /// Whose something is: 父亲的, The father's.
    pub(super) fn whose(self) -> Bilingual {
        let words = self.words();
        Bilingual::new(
            format!("{}的", words.zh),
            format!("The {}'s", words.en.to_lowercase()),
        )
    }
}

impl PermitShown {
    /// What a school sees of a permit on a day.
    pub fn of(permit: &Permit, today: Date) -> Self {
        let next = permit.next_endorsement(today).map(|window| window.due_on);
        match (permit.state_on(today), next) {
            (PermitState::Valid | PermitState::Temporary, endorse_by) => Self::Valid { endorse_by },
            (PermitState::DueForEndorsement, Some(endorse_by)) => Self::Due { endorse_by },
            (PermitState::Suspended, _) => Self::Suspended,
            _ => Self::Absent,
        }
    }

    /// The name for the school.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Valid { .. } => Bilingual::new("有效", "Valid"),
            Self::Due { .. } => Bilingual::new("有效，待签注", "Valid, endorsement due"),
            Self::Suspended => Bilingual::new("使用功能中止", "Suspended"),
            Self::Absent => Bilingual::new("无有效居住证", "No permit in force"),
        }
    }
}

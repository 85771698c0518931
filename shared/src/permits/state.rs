//! What a permit reads as.

use serde::{Deserialize, Serialize};

use crate::base::Bilingual;

/// The state of a person's permit on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum PermitState {
    /// 未登记: neither registered nor a card.
    Absent,
    /// 已登记: residence registered, no card yet.
    Registered,
    /// 临时居住证有效: an old temporary card in date.
    Temporary,
    /// 有效.
    Valid,
    /// 待签注: valid, and in the month before the endorsement is due.
    DueForEndorsement,
    /// 使用功能中止: the endorsement was missed.
    Suspended,
    /// 已终止: cancelled, or a temporary card out of date.
    Ended,
}

impl PermitState {
    /// Every state.
    pub const ALL: &[Self] = &[
        Self::Absent,
        Self::Registered,
        Self::Temporary,
        Self::Valid,
        Self::DueForEndorsement,
        Self::Suspended,
        Self::Ended,
    ];

    /// True while the card can be used.
    pub const fn in_force(self) -> bool {
        matches!(
            self,
            Self::Temporary | Self::Valid | Self::DueForEndorsement
        )
    }

    /// The stable name, as stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Registered => "registered",
            Self::Temporary => "temporary",
            Self::Valid => "valid",
            Self::DueForEndorsement => "due_for_endorsement",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }

    /// The name for people.
    pub fn words(self) -> Bilingual {
        match self {
            Self::Absent => Bilingual::new("没有居住证", "No permit"),
            Self::Registered => Bilingual::new("已登记，未领证", "Registered, no card yet"),
            Self::Temporary => Bilingual::new("临时居住证有效", "Temporary permit in date"),
            Self::Valid => Bilingual::new("有效", "Valid"),
            Self::DueForEndorsement => Bilingual::new("有效，待签注", "Valid, endorsement due"),
            Self::Suspended => {
                Bilingual::new("使用功能中止", "Suspended: the endorsement was missed")
            }
            Self::Ended => Bilingual::new("已终止", "Ended"),
        }
    }

    /// What the holder does next, where something is to be done.
    pub fn next_step(self) -> Option<Bilingual> {
        match self {
            Self::Absent => Some(Bilingual::new(
                "先到派出所或登记点办理居住登记",
                "First register your residence at the police station or a registration point",
            )),
            Self::Registered => Some(Bilingual::new(
                "登记满半年后可申领居住证",
                "Half a year after registration you can apply for the permit",
            )),
            Self::DueForEndorsement => Some(Bilingual::new(
                "请在到期日前签注，逾期年限要重新计算",
                "Have it endorsed in time; if late, the years are counted anew",
            )),
            Self::Suspended => Some(Bilingual::new(
                "补办签注后恢复使用，年限从补签之日重新计算",
                "A late endorsement restores it; the years count anew from that day",
            )),
            Self::Ended => Some(Bilingual::new(
                "请重新办理居住登记和居住证",
                "Register again and apply for a new permit",
            )),
            Self::Temporary | Self::Valid => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PermitState;

    #[test]
    fn the_stable_name_is_the_wire_form() {
        for state in PermitState::ALL {
            let wire = serde_json::to_string(state).unwrap();
            assert_eq!(wire, format!("\"{}\"", state.code()));
        }
    }

    #[test]
    fn whoever_has_no_permit_in_force_is_told_what_to_do() {
        for state in PermitState::ALL {
            assert!(state.in_force() || state.next_step().is_some(), "{state:?}");
        }
    }
}

//! What a policy says to one person.

use serde::{Deserialize, Serialize};

use super::{Order, Policy};
use crate::base::{Bilingual, Date, Points};
use crate::calendar::day_words;
use crate::freezes::FreezeStanding;
use crate::permits::PermitState;

/// What is known of a person when a policy is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The least total that what is known allows.
    pub least: Points,
    /// The most total that what is known allows; equal to `least` when all is known.
    pub most: Points,
    /// Frozen or free.
    pub freeze: FreezeStanding,
    /// The permit; none if the person does not know, and then it is not judged.
    pub permit: Option<PermitState>,
}

/// What a policy says, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outlook", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum Outlook {
    /// A permit in force comes first.
    NeedsPermit {
        /// What the permit reads as instead.
        permit: PermitState,
    },
    /// A freeze bars it.
    BarredByFreeze {
        /// The first free day; none while the end is not known.
        thaws_on: Option<Date>,
    },
    /// Below the gate, whatever the open answers turn out to be.
    NotYet {
        /// What is missing, at most.
        missing: Points,
    },
    /// Below the gate or not, depending on the open answers.
    MaybeOpen {
        /// What is missing at most.
        missing_at_most: Points,
    },
    /// May apply, and places go by rank.
    Ranked {
        /// The last round's line; none before the first round.
        line: Option<Points>,
        /// How the score stands to it; none without a line.
        standing: Option<LineStanding>,
    },
    /// May apply, first come, first served.
    Open,
}

/// How a score stands to the last round's line; never a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to_line", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum LineStanding {
    /// At the line or above.
    Reached {
        /// Above it by at least this.
        by: Points,
    },
    /// Below the line.
    Below {
        /// Below it by at most this.
        by: Points,
    },
    /// Depends on the open answers.
    Unsure {
        /// Below it by at most this.
        below_by: Points,
        /// Above it by at most this.
        above_by: Points,
    },
}

impl Policy {
    /// What the policy says to a person.
    pub fn outlook(&self, situation: &Situation) -> Outlook {
        let unfit = situation.permit.filter(|permit| !permit.in_force());
        if let Some(permit) = unfit.filter(|_| self.permit_needed) {
            return Outlook::NeedsPermit { permit };
        }
        if let FreezeStanding::Frozen { thaws_on } = situation.freeze
            && self.freeze_bars
        {
            return Outlook::BarredByFreeze { thaws_on };
        }
        let (least, most) = (situation.least, situation.most);
        match self.gate.map(|gate| LineStanding::of(least, most, gate)) {
            Some(LineStanding::Below { by }) => Outlook::NotYet { missing: by },
            Some(LineStanding::Unsure { below_by, .. }) => Outlook::MaybeOpen {
                missing_at_most: below_by,
            },
            Some(LineStanding::Reached { .. }) | None => match self.order {
                Order::FirstCome => Outlook::Open,
                Order::Ranked { last_line } => Outlook::Ranked {
                    line: last_line,
                    standing: self.line_standing(least, most),
                },
            },
        }
    }

    /// How a total stands to the last round's line, whether or not the person may apply.
    pub fn line_standing(&self, least: Points, most: Points) -> Option<LineStanding> {
        match self.order {
            Order::Ranked { last_line } => {
                last_line.map(|line| LineStanding::of(least, most, line))
            }
            Order::FirstCome => None,
        }
    }
}

impl LineStanding {
    /// How a total between `least` and `most` stands to a line; at the line is reached.
    pub fn of(least: Points, most: Points, line: Points) -> Self {
        if line <= least {
            Self::Reached { by: least - line }
        } else if most < line {
            Self::Below { by: line - least }
        } else {
            Self::Unsure {
                below_by: line - least,
                above_by: most - line,
            }
        }
    }

    fn words(self) -> Bilingual {
        match self {
            Self::Reached { by } if by == Points::ZERO => {
                Bilingual::new("正好达到", "exactly reached")
            }
            Self::Reached { by } => {
                let by = by.brief(2);
                Bilingual::new(format!("高出 {by} 分"), format!("{by} above it"))
            }
            Self::Below { by } => {
                let by = by.brief(2);
                Bilingual::new(format!("还差 {by} 分"), format!("{by} below it"))
            }
            Self::Unsure { below_by, above_by } => {
                let (below, above) = (below_by.brief(2), above_by.brief(2));
                Bilingual::new(
                    format!("看没答的问题，最多还差 {below} 分，最多高出 {above} 分"),
                    format!("open answers decide: at most {below} below or {above} above it"),
                )
            }
        }
    }
}

impl Outlook {
    /// True if the person may apply today.
    pub const fn may_apply(self) -> bool {
        matches!(self, Self::Ranked { .. } | Self::Open)
    }

    /// What to tell the person.
    pub fn words(self) -> Bilingual {
        match self {
            Self::NeedsPermit { permit } => needs_permit(permit),
            Self::BarredByFreeze { thaws_on: None } => Bilingual::new(
                "积分冻结中，解冻后可以申请",
                "The points are frozen; you can apply once they thaw",
            ),
            Self::BarredByFreeze {
                thaws_on: Some(day),
            } => {
                let day = day_words(day);
                Bilingual::new(
                    format!("积分冻结中，{}解冻后可以申请", day.zh),
                    format!("The points are frozen; you can apply from {}", day.en),
                )
            }
            Self::NotYet { missing } => {
                let missing = missing.brief(2);
                Bilingual::new(
                    format!("还差 {missing} 分"),
                    format!("{missing} points are missing"),
                )
            }
            Self::MaybeOpen { missing_at_most } => {
                let missing = missing_at_most.brief(2);
                Bilingual::new(
                    format!("看没答的问题，最多还差 {missing} 分"),
                    format!("Open answers decide: at most {missing} points are missing"),
                )
            }
            Self::Ranked { line, standing } => ranked(line, standing),
            Self::Open => Bilingual::new(
                "可以申请，先到先得",
                "You can apply; first come, first served",
            ),
        }
    }
}

fn needs_permit(permit: PermitState) -> Bilingual {
    let state = permit.words();
    let step = permit.next_step().unwrap_or_default();
    Bilingual::new(
        format!("需要有效的居住证（现在：{}）。{}", state.zh, step.zh),
        format!(
            "A valid permit comes first (now: {}). {}",
            state.en, step.en
        ),
    )
}

fn ranked(line: Option<Points>, standing: Option<LineStanding>) -> Bilingual {
    let (Some(line), Some(standing)) = (line, standing) else {
        return Bilingual::new(
            "可以申请，按积分排名，还没有上轮结果",
            "You can apply; places go by rank, and there is no last round yet",
        );
    };
    let (line, standing) = (line.brief(2), standing.words());
    Bilingual::new(
        format!(
            "可以申请，按积分排名。上轮最低 {line} 分，{}；不是承诺",
            standing.zh
        ),
        format!(
            "You can apply; places go by rank. Last round's lowest was {line}, {}; no promise",
            standing.en
        ),
    )
}

#[cfg(test)]
mod tests;

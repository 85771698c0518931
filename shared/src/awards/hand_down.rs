//! Quota on its way down from the district to who awards, and back up again.

use super::{PoolAccount, QuotaAccount};
use crate::api::Refusal;
use crate::base::{Bilingual, Points};

/// A refusal to hand quota down, to move it or to give it back, declared in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuotaRefusal {
    /// The id is known, with other content.
    IdReused,
    /// Who is to receive it is closed or has gone into another.
    AwarderEnded,
    /// The district itself allocates to this kind of organisation.
    AllocatedByDistrict,
    /// It is moved between two organisations of one town, and these are not.
    NotOneTown,
    /// Zero or fewer points.
    PointsNotPositive,
    /// Not a multiple of the step.
    PointsNotInStep {
        /// The step.
        step: Points,
    },
    /// No scheme in force says what may be allocated.
    NoFormula,
    /// More than the formula gives for the year.
    ExceedsFormula {
        /// What the formula gives.
        bound: Points,
        /// What of it has not been allocated.
        left: Points,
    },
    /// More than the town's pool holds.
    ExceedsPool {
        /// What it holds.
        left: Points,
    },
    /// More than has been left unused.
    ExceedsUnused {
        /// What is unused.
        left: Points,
    },
}

/// What a decision to hand quota down depends on.
#[derive(Clone, Copy, Debug)]
pub struct HandDown<'a> {
    /// Awards are given in multiples of this; `None` where the scheme does not say.
    pub step: Option<Points>,
    /// What has been allocated already.
    pub allocated: Points,
    /// What the formula gives in all.
    pub bound: Option<Points>,
    /// The pool it comes from; `None` for the district itself.
    pub pool: Option<&'a PoolAccount>,
}

/// Decides whether points may be handed down; refusals are tried in their declared order.
pub fn admit_hand_down(points: Points, at: &HandDown<'_>) -> Result<(), QuotaRefusal> {
    admit_points(points, at.step)?;
    let bound = at.bound.ok_or(QuotaRefusal::NoFormula)?;
    let left = bound - at.allocated;
    if points > left {
        let left = left.max(Points::ZERO);
        return Err(QuotaRefusal::ExceedsFormula { bound, left });
    }
    match at.pool {
        Some(pool) if points > pool.left() => Err(QuotaRefusal::ExceedsPool { left: pool.left() }),
        _ => Ok(()),
    }
}

/// Decides whether points may leave an account, of which so much has not been used.
pub fn admit_give_back(
    points: Points,
    step: Option<Points>,
    account: &QuotaAccount,
) -> Result<(), QuotaRefusal> {
    admit_points(points, step)?;
    let left = account.left();
    if points > left {
        return Err(QuotaRefusal::ExceedsUnused { left });
    }
    Ok(())
}

/// Decides whether points may go from a town's pool back to the district.
pub fn admit_refund(
    points: Points,
    step: Option<Points>,
    pool: &PoolAccount,
) -> Result<(), QuotaRefusal> {
    admit_points(points, step)?;
    let left = pool.refundable();
    if points > left {
        return Err(QuotaRefusal::ExceedsUnused { left });
    }
    Ok(())
}

/// Without a step of the scheme's it is the ledger's own: a hundredth.
fn admit_points(points: Points, step: Option<Points>) -> Result<(), QuotaRefusal> {
    if points <= Points::ZERO {
        return Err(QuotaRefusal::PointsNotPositive);
    }
    let step = step.unwrap_or(Points::from_hundredths(1));
    if !points.is_multiple_of(step) {
        return Err(QuotaRefusal::PointsNotInStep { step });
    }
    Ok(())
}

impl Refusal for QuotaRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::IdReused => "id_reused",
            Self::AwarderEnded => "awarder_ended",
            Self::AllocatedByDistrict => "allocated_by_district",
            Self::NotOneTown => "not_one_town",
            Self::PointsNotPositive => "points_not_positive",
            Self::PointsNotInStep { .. } => "points_not_in_step",
            Self::NoFormula => "no_formula",
            Self::ExceedsFormula { .. } => "exceeds_formula",
            Self::ExceedsPool { .. } => "exceeds_pool",
            Self::ExceedsUnused { .. } => "exceeds_unused",
        }
    }

    /// 422 where the form itself is wrong, 409 where the state of things stands against it.
    fn status(&self) -> u16 {
        match self {
            Self::PointsNotPositive | Self::PointsNotInStep { .. } => 422,
            _ => 409,
        }
    }

    fn words(&self) -> Bilingual {
        Bilingual::new(self.zh(), self.en())
    }
}

impl QuotaRefusal {
    fn zh(self) -> String {
        match self {
            Self::IdReused => "这个编号已用于另一笔额度，请刷新后重新填写".into(),
            Self::AwarderEnded => "这个单位已关闭或并入其他单位，不能再得额度".into(),
            Self::AllocatedByDistrict => "这个单位的额度由区流管办核定，不由镇（街道）下达".into(),
            Self::NotOneTown => "额度只能在同一个镇（街道）的两个不同单位之间调剂".into(),
            Self::PointsNotPositive => "分值要大于 0".into(),
            Self::PointsNotInStep { step } => format!("分值要是 {} 的倍数", step.brief(2)),
            Self::NoFormula => "今天没有施行中的标准写明这个单位的额度公式，不能核定".into(),
            Self::ExceedsFormula { bound, left } if left == Points::ZERO => {
                format!("按公式最多 {} 分，已经核定满了", bound.brief(2))
            }
            Self::ExceedsFormula { bound, left } => {
                format!(
                    "按公式最多 {} 分，只能再核定 {} 分",
                    bound.brief(2),
                    left.brief(2)
                )
            }
            Self::ExceedsPool { left } if left == Points::ZERO => {
                "镇（街道）可下达的额度已用完，请先由区流管办拨给".into()
            }
            Self::ExceedsPool { left } => {
                format!("镇（街道）可下达的额度只剩 {} 分", left.brief(2))
            }
            Self::ExceedsUnused { left } if left == Points::ZERO => {
                "没有未用的额度可以退回或调出".into()
            }
            Self::ExceedsUnused { left } => {
                format!(
                    "未用的额度只有 {} 分，已生效和公示中的不能动",
                    left.brief(2)
                )
            }
        }
    }

    fn en(self) -> String {
        match self {
            Self::IdReused => "This id belongs to another entry; reload and start again".into(),
            Self::AwarderEnded => {
                "This organisation is closed or has gone into another and gets no more quota".into()
            }
            Self::AllocatedByDistrict => {
                "The district's migrant office allocates to this organisation, not a town".into()
            }
            Self::NotOneTown => {
                "Quota moves between two different organisations of one town only".into()
            }
            Self::PointsNotPositive => "Points have to be more than 0".into(),
            Self::PointsNotInStep { step } => format!("Points go in steps of {}", step.brief(2)),
            Self::NoFormula => {
                "No scheme in force today says by which formula this organisation gets quota".into()
            }
            Self::ExceedsFormula { bound, left } if left == Points::ZERO => {
                format!(
                    "The formula gives {}, and all of it is allocated",
                    bound.brief(2)
                )
            }
            Self::ExceedsFormula { bound, left } => {
                format!(
                    "The formula gives {}: {} more at most",
                    bound.brief(2),
                    left.brief(2)
                )
            }
            Self::ExceedsPool { left } if left == Points::ZERO => {
                "The town has handed down all it had; the migrant office gives it more".into()
            }
            Self::ExceedsPool { left } => {
                format!("The town has {} left to hand down", left.brief(2))
            }
            Self::ExceedsUnused { left } if left == Points::ZERO => {
                "No quota is unused, so none can go back or elsewhere".into()
            }
            Self::ExceedsUnused { left } => {
                format!(
                    "Only {} is unused; what awards have taken stays",
                    left.brief(2)
                )
            }
        }
    }
}

#[cfg(test)]
mod tests;

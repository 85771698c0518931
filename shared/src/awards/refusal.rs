//! Why an award is refused.

use crate::api::Refusal;
use crate::base::{Bilingual, Points};

/// A refusal of an award, declared in order of precedence: the first that applies is the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AwardRefusal {
    /// The id is known within the organisation, with other content.
    IdReused,
    /// To be signed or withdrawn it has to be a draft, and it no longer is.
    NotDrafted,
    /// To be voided it has to be in notice or in effect.
    NotVoidable,
    /// Four eyes: who drafted it may not sign it.
    DrafterCannotSign,
    /// The organisation is closed or has gone into another.
    AwarderEnded,
    /// The organisation's right to award is suspended.
    AwardingSuspended,
    /// The organisation has no published rules in force today.
    RulesNotInForce,
    /// The rules in force have no such clause.
    ClauseUnknown,
    /// The clause's indicator is not one this kind of organisation awards.
    IndicatorNotYours,
    /// Zero or fewer points.
    PointsNotPositive,
    /// Not a multiple of the step.
    PointsNotInStep {
        /// The step.
        step: Points,
    },
    /// Fewer or more points than the clause allows.
    PointsOutsideClause {
        /// The least the clause allows.
        least: Points,
        /// The most the clause allows.
        most: Points,
    },
    /// No words on what proves the fact.
    EvidenceMissing,
    /// The fact lies after today.
    FactDateInFuture,
    /// The fact lies outside the year of the quota.
    FactDateOutsideYear {
        /// The year of the quota.
        year: i32,
    },
    /// Who drafts or signs may not receive.
    Oneself,
    /// Nor may those whom the household register links to them.
    Kin,
    /// The person is not staff of the enterprise, or not registered in the area.
    PersonNotYours,
    /// Insured with the awarder for too few months.
    InsuredTooShort {
        /// The months that are needed.
        months: u32,
    },
    /// The person can receive no award at present; the awarder is not told why.
    NotAwardableNow,
    /// More than the awarder may still give this person this year under this indicator.
    ExceedsPersonalCap {
        /// What it may still give.
        left: Points,
    },
    /// More than the organisation's account holds.
    ExceedsQuota {
        /// What the account still holds.
        left: Points,
    },
}

impl Refusal for AwardRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::IdReused => "id_reused",
            Self::NotDrafted => "not_drafted",
            Self::NotVoidable => "not_voidable",
            Self::DrafterCannotSign => "drafter_cannot_sign",
            Self::AwarderEnded => "awarder_ended",
            Self::AwardingSuspended => "awarding_suspended",
            Self::RulesNotInForce => "rules_not_in_force",
            Self::IndicatorNotYours => "indicator_not_yours",
            Self::ClauseUnknown => "clause_unknown",
            Self::PointsNotPositive => "points_not_positive",
            Self::PointsNotInStep { .. } => "points_not_in_step",
            Self::PointsOutsideClause { .. } => "points_outside_clause",
            Self::EvidenceMissing => "evidence_missing",
            Self::FactDateInFuture => "fact_date_in_future",
            Self::FactDateOutsideYear { .. } => "fact_date_outside_year",
            Self::Oneself => "oneself",
            Self::Kin => "kin",
            Self::PersonNotYours => "person_not_yours",
            Self::InsuredTooShort { .. } => "insured_too_short",
            Self::NotAwardableNow => "not_awardable_now",
            Self::ExceedsPersonalCap { .. } => "exceeds_personal_cap",
            Self::ExceedsQuota { .. } => "exceeds_quota",
        }
    }

    /// 422 where the form itself is wrong, 409 where the state of things stands against it.
    fn status(&self) -> u16 {
        match self {
            Self::ClauseUnknown
            | Self::PointsNotPositive
            | Self::PointsNotInStep { .. }
            | Self::PointsOutsideClause { .. }
            | Self::EvidenceMissing
            | Self::FactDateInFuture
            | Self::FactDateOutsideYear { .. } => 422,
            _ => 409,
        }
    }

    fn words(&self) -> Bilingual {
        Bilingual::new(self.zh(), self.en())
    }
}

impl AwardRefusal {
    fn zh(self) -> String {
        match self {
            Self::IdReused => "这个编号已用于另一笔赋分，请刷新后重新填写".into(),
            Self::NotDrafted => "这笔赋分已不是草稿，请刷新查看".into(),
            Self::NotVoidable => "只有公示中或已生效的赋分才能撤销".into(),
            Self::DrafterCannotSign => "起草人不能签发自己的草稿，请由另一位负责人签发".into(),
            Self::AwarderEnded => "本单位已关闭或并入其他单位，不能再赋分".into(),
            Self::AwardingSuspended => "本单位的赋分权已被暂停，恢复前不能赋分".into(),
            Self::RulesNotInForce => "本单位今天没有已公示生效的赋分办法，不能赋分".into(),
            Self::IndicatorNotYours => "这个指标不由本类单位赋分".into(),
            Self::ClauseUnknown => "现行赋分办法里没有这一条".into(),
            Self::PointsNotPositive => "分值要大于 0".into(),
            Self::PointsNotInStep { step } => format!("分值要是 {} 的倍数", step.brief(2)),
            Self::PointsOutsideClause { least, most } if least == most => {
                format!("这一条每次给 {} 分", most.brief(2))
            }
            Self::PointsOutsideClause { least, most } => {
                format!("这一条每次给 {} 到 {} 分", least.brief(2), most.brief(2))
            }
            Self::EvidenceMissing => "请写明依据材料".into(),
            Self::FactDateInFuture => "事实日期在今天之后".into(),
            Self::FactDateOutsideYear { year } => format!("事实要发生在额度年度 {year} 年内"),
            Self::Oneself => "不能给自己赋分".into(),
            Self::Kin => "不能给自己的家人赋分，请由别的经办人起草、别的负责人签发".into(),
            Self::PersonNotYours => "此人不是本单位员工，或不在本辖区登记".into(),
            Self::InsuredTooShort { months } => format!("此人在本单位参保未满 {months} 个月"),
            Self::NotAwardableNow => "此人目前不能接受赋分".into(),
            Self::ExceedsPersonalCap { left } if left == Points::ZERO => {
                "本单位今年给此人的分已到上限".into()
            }
            Self::ExceedsPersonalCap { left } => {
                format!("本单位今年最多还能给此人 {} 分", left.brief(2))
            }
            Self::ExceedsQuota { left } if left == Points::ZERO => "本单位今年的额度已用完".into(),
            Self::ExceedsQuota { left } => {
                format!("超出额度，本单位今年只剩 {} 分", left.brief(2))
            }
        }
    }

    fn en(self) -> String {
        match self {
            Self::IdReused => "This id belongs to another award; reload and start again".into(),
            Self::NotDrafted => "This award is no longer a draft; reload to see it".into(),
            Self::NotVoidable => "Only an award in notice or in effect can be voided".into(),
            Self::DrafterCannotSign => "Who drafted an award may not sign it".into(),
            Self::AwarderEnded => {
                "Your organisation is closed or has gone into another and awards nothing new".into()
            }
            Self::AwardingSuspended => {
                "Your organisation's right to award is suspended until further notice".into()
            }
            Self::RulesNotInForce => {
                "Your organisation has no published award rules in force today".into()
            }
            Self::IndicatorNotYours => {
                "This indicator is not one your kind of organisation awards".into()
            }
            Self::ClauseUnknown => "The award rules in force have no such clause".into(),
            Self::PointsNotPositive => "Points have to be more than 0".into(),
            Self::PointsNotInStep { step } => format!("Points go in steps of {}", step.brief(2)),
            Self::PointsOutsideClause { least, most } if least == most => {
                format!("This clause gives {} each time", most.brief(2))
            }
            Self::PointsOutsideClause { least, most } => {
                format!("This clause gives {} to {}", least.brief(2), most.brief(2))
            }
            Self::EvidenceMissing => "Say what proves the fact".into(),
            Self::FactDateInFuture => "The day of the fact lies after today".into(),
            Self::FactDateOutsideYear { year } => {
                format!("The fact has to lie in {year}, the year of the quota")
            }
            Self::Oneself => "Nobody may award points to themselves".into(),
            Self::Kin => {
                "Nobody may award points to their own household; others draft and sign this".into()
            }
            Self::PersonNotYours => {
                "This person is not on your staff or not registered in your area".into()
            }
            Self::InsuredTooShort { months } => {
                format!("This person has been insured with you for less than {months} months")
            }
            Self::NotAwardableNow => "This person can receive no award at present".into(),
            Self::ExceedsPersonalCap { left } if left == Points::ZERO => {
                "Your organisation has given this person all it may this year".into()
            }
            Self::ExceedsPersonalCap { left } => {
                format!(
                    "Your organisation may give this person {} more this year",
                    left.brief(2)
                )
            }
            Self::ExceedsQuota { left } if left == Points::ZERO => {
                "Your organisation's quota for this year is used up".into()
            }
            Self::ExceedsQuota { left } => {
                format!("Beyond the quota: {} left for this year", left.brief(2))
            }
        }
    }
}

#[cfg(test)]
mod tests;

//! Why award rules are refused.

use crate::api::Refusal;
use crate::base::{Bilingual, Points};

/// A refusal of award rules, declared in order of precedence: the first that applies is the
/// answer, and of the same kind the one of the first clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RulesRefusal {
    /// The id is known, with other content.
    IdReused,
    /// The organisation is closed or has gone into another.
    AwarderEnded,
    /// The organisation has not been accepted as an awarder.
    NotAccepted,
    /// The organisation's right to award is suspended.
    AwardingSuspended,
    /// To be sent back it has to stand in notice.
    NotInNotice,
    /// The draft was mended by somebody since it was looked at.
    DraftMovedOn,
    /// Four eyes: who kept the draft last may not submit it.
    DrafterCannotSubmit,
    /// Another version stands in notice.
    AlreadyInNotice,
    /// There is no clause.
    NoClauses,
    /// There are more clauses than one version may have.
    TooManyClauses,
    /// The clause's indicator is not one this kind of organisation awards.
    IndicatorNotYours {
        /// The clause.
        clause: u32,
    },
    /// Zero or fewer points.
    PointsNotPositive {
        /// The clause.
        clause: u32,
    },
    /// The least is more than the most.
    PointsTurned {
        /// The clause.
        clause: u32,
    },
    /// Not a multiple of the step.
    PointsNotInStep {
        /// The clause.
        clause: u32,
        /// The step.
        step: Points,
    },
    /// More than one organisation may give one person in a year.
    PointsAboveCap {
        /// The clause.
        clause: u32,
        /// The cap.
        cap: Points,
    },
    /// It does not say what is rewarded.
    TextMissing {
        /// The clause.
        clause: u32,
    },
    /// It does not say which evidence is asked for.
    EvidenceMissing {
        /// The clause.
        clause: u32,
    },
    /// An earlier clause rewards the same under the same indicator.
    WrittenTwice {
        /// The clause.
        clause: u32,
    },
    /// The version in force says the very same.
    NothingNew,
}

impl Refusal for RulesRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::IdReused => "id_reused",
            Self::AwarderEnded => "awarder_ended",
            Self::NotAccepted => "not_accepted",
            Self::AwardingSuspended => "awarding_suspended",
            Self::NotInNotice => "not_in_notice",
            Self::DraftMovedOn => "draft_moved_on",
            Self::DrafterCannotSubmit => "drafter_cannot_submit",
            Self::AlreadyInNotice => "already_in_notice",
            Self::NoClauses => "no_clauses",
            Self::TooManyClauses => "too_many_clauses",
            Self::IndicatorNotYours { .. } => "clause_indicator_not_yours",
            Self::PointsNotPositive { .. } => "clause_points_not_positive",
            Self::PointsTurned { .. } => "clause_points_turned",
            Self::PointsNotInStep { .. } => "clause_points_not_in_step",
            Self::PointsAboveCap { .. } => "clause_points_above_cap",
            Self::TextMissing { .. } => "clause_text_missing",
            Self::EvidenceMissing { .. } => "clause_evidence_missing",
            Self::WrittenTwice { .. } => "clause_written_twice",
            Self::NothingNew => "nothing_new",
        }
    }

    /// 422 where what was written is wrong, 409 where the state of things stands against it.
    fn status(&self) -> u16 {
        if *self > Self::AlreadyInNotice && *self < Self::NothingNew {
            422
        } else {
            409
        }
    }

    fn words(&self) -> Bilingual {
        Bilingual::new(self.zh(), self.en())
    }
}

impl RulesRefusal {
    fn zh(self) -> String {
        match self {
            Self::IdReused => "这个编号已用于别的内容，请刷新后重新填写".into(),
            Self::AwarderEnded => "本单位已关闭或并入其他单位，不能再赋分".into(),
            Self::NotAccepted => "本单位还不是评价组织，申请审核通过后才能提交办法".into(),
            Self::AwardingSuspended => "本单位的赋分权已被暂停，恢复前不能赋分".into(),
            Self::NotInNotice => "只有公示中的办法才能退回".into(),
            Self::DraftMovedOn => "草稿刚被别人改过，请刷新后再看".into(),
            Self::DrafterCannotSubmit => "最后修改草稿的人不能提交，请由另一位负责人提交".into(),
            Self::AlreadyInNotice => "已有一版办法在公示，公示结束或退回后再提交".into(),
            Self::NoClauses => "至少要有一条".into(),
            Self::TooManyClauses => format!("一版办法最多 {} 条", super::CLAUSES_MAX),
            Self::IndicatorNotYours { clause } => {
                format!("第 {clause} 条：请选本类单位可以赋分的指标")
            }
            Self::PointsNotPositive { clause } => format!("第 {clause} 条：最少分值要大于 0"),
            Self::PointsTurned { clause } => format!("第 {clause} 条：最少分值不能大于最多分值"),
            Self::PointsNotInStep { clause, step } => {
                format!("第 {clause} 条：分值要是 {} 的倍数", step.brief(2))
            }
            Self::PointsAboveCap { clause, cap } => {
                let cap = cap.brief(2);
                format!("第 {clause} 条：本单位一年最多给一人 {cap} 分，最多分值不能超过")
            }
            Self::TextMissing { clause } => format!("第 {clause} 条：请写明奖励什么"),
            Self::EvidenceMissing { clause } => format!("第 {clause} 条：请写明要什么依据材料"),
            Self::WrittenTwice { clause } => format!("第 {clause} 条和前面的一条重复"),
            Self::NothingNew => "和现行办法完全一样，不用提交".into(),
        }
    }

    fn en(self) -> String {
        match self {
            Self::IdReused => "This id belongs to something else; reload and start again".into(),
            Self::AwarderEnded => {
                "Your organisation is closed or has gone into another and awards nothing new".into()
            }
            Self::NotAccepted => {
                "Your organisation is no awarder yet; rules are submitted once it is accepted"
                    .into()
            }
            Self::AwardingSuspended => {
                "Your organisation's right to award is suspended until further notice".into()
            }
            Self::NotInNotice => "Only rules in public notice can be sent back".into(),
            Self::DraftMovedOn => {
                "Somebody has just changed the draft; reload and look at it again".into()
            }
            Self::DrafterCannotSubmit => "Who changed the draft last may not submit it".into(),
            Self::AlreadyInNotice => {
                "A version stands in notice; submit when that has ended or was sent back".into()
            }
            Self::NoClauses => "Write one clause at least".into(),
            Self::TooManyClauses => format!("A version has {} clauses at most", super::CLAUSES_MAX),
            Self::IndicatorNotYours { clause } => {
                format!("Clause {clause}: choose an indicator your kind of organisation awards")
            }
            Self::PointsNotPositive { clause } => {
                format!("Clause {clause}: the least has to be more than 0")
            }
            Self::PointsTurned { clause } => {
                format!("Clause {clause}: the least is more than the most")
            }
            Self::PointsNotInStep { clause, step } => {
                format!("Clause {clause}: points go in steps of {}", step.brief(2))
            }
            Self::PointsAboveCap { clause, cap } => {
                let cap = cap.brief(2);
                format!("Clause {clause}: a person gets {cap} a year from you at most")
            }
            Self::TextMissing { clause } => format!("Clause {clause}: say what is rewarded"),
            Self::EvidenceMissing { clause } => {
                format!("Clause {clause}: say which evidence is asked for")
            }
            Self::WrittenTwice { clause } => format!("Clause {clause} repeats an earlier one"),
            Self::NothingNew => "The rules in force say the very same".into(),
        }
    }
}

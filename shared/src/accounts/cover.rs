//! A cover (A/B 岗): who acts in a post for some days while its holder is away.
//!
//! It begins and ends by its days, it is derived when it is read, and nobody has to take it back.

use crate::access::Meeting;
use crate::api::refusals;
use crate::base::{Bilingual, Date, coded};

/// Days a cover lasts at most; who is away for longer gives the post up.
pub const COVER_DAYS_MAX: i64 = 92;

coded! {
    /// Where a cover stands on a day.
    CoverState {
        /// It has not begun.
        Upcoming "upcoming" "未开始" "Not begun";
        /// It counts.
        Running "running" "代班中" "Standing in";
        /// Its days are over, or it was ended before.
        Over "over" "已结束" "Over";
    }
}

/// Where a cover stands on a day; one that was ended is over whatever its days say.
pub fn cover_state((from, to): (Date, Date), ended: bool, today: Date) -> CoverState {
    if ended || to < today {
        CoverState::Over
    } else if from > today {
        CoverState::Upcoming
    } else {
        CoverState::Running
    }
}

/// What is wrong with the days of a new cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverFault {
    /// It would begin before today: nobody has acted in a place that was not given.
    BeginsBefore,
    /// It would end before it begins.
    EndsBefore,
    /// It would last longer than [`COVER_DAYS_MAX`].
    TooLong,
}

impl CoverFault {
    /// The field, and what is wrong with it.
    pub fn told(self) -> (&'static str, Bilingual) {
        match self {
            Self::BeginsBefore => (
                "/from",
                Bilingual::new("不能早于今天。", "Not earlier than today."),
            ),
            Self::EndsBefore => (
                "/to",
                Bilingual::new("不能早于开始日期。", "Not earlier than the first day."),
            ),
            Self::TooLong => ("/to", Bilingual::new("最长 92 天。", "At most 92 days.")),
        }
    }
}

/// What is wrong with the days of a cover that is named today.
pub fn cover_fault((from, to): (Date, Date), today: Date) -> Option<CoverFault> {
    if from < today {
        Some(CoverFault::BeginsBefore)
    } else if to < from {
        Some(CoverFault::EndsBefore)
    } else if (to - from).num_days() >= COVER_DAYS_MAX {
        Some(CoverFault::TooLong)
    } else {
        None
    }
}

refusals! {
    /// A refusal of a cover, in order of precedence; that an id is known with other content comes
    /// before.
    CoverRefusal {
        /// The account does not hold the post itself; what is held for another is not passed on.
        PostNotHeld "post_not_held" 409
            "这个账号没有这个岗位。代班的岗位不能再找人代。"
            "The account does not hold this post itself; a post held for another is not passed on.";
        /// Only a system administrator names a cover for an administrator.
        AdministratorPost "administrator_post" 409
            "管理员岗位的代班只能由系统管理员安排。"
            "Only a system administrator names a cover for an administrator.";
        /// There is no such account, or it is a resident's, or disabled; nobody is told which.
        CannotCover "cannot_cover" 409
            "这个账号不能代班：账号名不对、已停用或是居民账号。"
            "This account cannot stand in: there is none of this name, or it is disabled or a \
             resident's.";
        /// Nobody stands in for themselves.
        Oneself "oneself" 409
            "不能代自己的班。"
            "Nobody stands in for themselves.";
        /// Who holds the post already can do its work without being named.
        AlreadyHeld "already_held" 409
            "这个账号已经有这个岗位，直接办理就可以。"
            "This account holds the post already and can do its work as it is.";
        /// The three administrators are three people, and do nothing else.
        AdministratorsApart "administrators_apart" 409
            "系统、安全、审计三类管理员必须是三个人，也不能兼别的岗位。"
            "System, security and audit administrators are three people without other posts.";
        /// Whoever drafts for an organisation does not sign there.
        DraftAndSign "draft_and_sign" 409
            "同一个人不能在同一单位既起草又签发，代班也不行。"
            "One person does not both draft and sign at one organisation, not as a cover either.";
        /// Someone stands in already in these days.
        Overlaps "cover_overlaps" 409
            "这几天已经安排了代班，请先提前结束它。"
            "Someone stands in already in these days; end that first.";
    }
}

impl From<Meeting> for CoverRefusal {
    fn from(meeting: Meeting) -> Self {
        match meeting {
            Meeting::Administrators => Self::AdministratorsApart,
            Meeting::DraftAndSign => Self::DraftAndSign,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CoverFault, CoverState, cover_fault, cover_state};
    use crate::base::Date;

    fn day(day: u32) -> Date {
        Date::from_ymd_opt(2018, 7, day).unwrap()
    }

    #[test]
    fn a_cover_counts_from_its_first_day_to_its_last() {
        use CoverState::{Over, Running, Upcoming};
        for (today, ended, state) in [
            (4, false, Upcoming),
            (5, false, Running),
            (9, false, Running),
            (10, false, Over),
            (4, true, Over),
            (7, true, Over),
        ] {
            let span = (day(5), day(9));
            assert_eq!(cover_state(span, ended, day(today)), state, "{today}");
        }
    }

    #[test]
    fn the_days_of_a_new_cover_lie_ahead_in_order_and_are_not_too_many() {
        let far = |days| day(1).checked_add_days(chrono::Days::new(days)).unwrap();
        for (from, to, fault) in [
            (day(1), day(1), None),
            (day(1), far(91), None),
            (day(1), far(92), Some(CoverFault::TooLong)),
            (day(3), day(2), Some(CoverFault::EndsBefore)),
            (day(2), far(92), None),
        ] {
            assert_eq!(cover_fault((from, to), day(1)), fault, "{from} {to}");
        }
        let before = cover_fault((day(1), day(4)), day(2));
        assert_eq!(before, Some(CoverFault::BeginsBefore));
    }
}

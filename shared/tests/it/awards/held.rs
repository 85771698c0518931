//! What objections do to an award, told as plainly.

use chrono::Days;
use shared::base::{AwardId, Date};

use super::{Objection, Outcome, Plain, UPHELD, VALID};

impl Plain {
    /// The last day of each objection to an award; none while one waits for its answer.
    fn holds(&self, award: AwardId) -> Vec<Option<Date>> {
        let of = self.objections.iter().filter(|one| one.award == award);
        of.map(|one| one.answered.map(|(_, last)| last)).collect()
    }

    pub(super) fn is_held(&self, award: AwardId, day: Date) -> bool {
        let mut holds = self.holds(award).into_iter();
        holds.any(|last| last.is_none_or(|last| day <= last))
    }

    /// The first and the last day an award counts; nothing while an objection waits.
    pub(super) fn days(
        &self,
        award: AwardId,
        (_, first, last): (i32, Date, Date),
    ) -> Option<(Date, Date)> {
        let mut days = (first, last);
        for hold in self.holds(award) {
            let behind = hold? + Days::new(1);
            if behind > days.0 {
                days = (behind, behind + VALID);
            }
        }
        Some(days)
    }

    pub(super) fn object(&mut self, award: AwardId, who: usize) -> Outcome {
        let mut known = self.objections.iter();
        if known.any(|one| one.award == award && one.who == who) {
            return Ok(());
        }
        let place = self.place(award).map_err(|_unknown| "line_unknown")?;
        let Some((_, first, _)) = self.awards[place].signed else {
            return Err("line_unknown");
        };
        if self.awards[place].ended.is_some() {
            return Err("line_ended");
        }
        if first <= self.today {
            return Err("notice_over");
        }
        self.objections.push(Objection {
            award,
            who,
            answered: None,
        });
        Ok(())
    }

    pub(super) fn answer(&mut self, (award, who): (AwardId, usize), stands: bool) -> Outcome {
        let mut known = self.objections.iter();
        let found = known.position(|one| one.award == award && one.who == who);
        let found = found.ok_or("not_found")?;
        let place = self.place(award)?;
        match self.objections[found].answered {
            Some((known, _)) if known == stands => return Ok(()),
            _ if self.awards[place].ended.is_some() => return Err("line_ended"),
            Some(_) => return Err("not_waiting"),
            None => {}
        }
        if stands {
            self.objections[found].answered = Some((true, self.today));
            return self.void(award, (UPHELD, "查实"));
        }
        let until = self.working_days_from(self.today);
        self.objections[found].answered = Some((false, until));
        Ok(())
    }
}

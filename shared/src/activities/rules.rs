//! Who may do what to an activity and its list, as they stand.

use serde::{Deserialize, Serialize};

use crate::activities::{ActivityAct, ActivityPlan, ActivityRefusal, ActivityState};
use crate::base::Date;

/// What the head says of a list that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub enum AttendanceFinding {
    /// It is right: it counts.
    Confirm,
    /// It is to be corrected first.
    SendBack,
}

/// An activity as far as the rules need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivityStanding {
    /// Where its last act led.
    pub state: ActivityState,
    /// Its day.
    pub held_on: Date,
}

/// How a person stands to an activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one question that a rule asks"
)]
pub struct OwnStanding {
    /// Has left the district.
    pub moved_away: bool,
    /// Has signed up and not withdrawn.
    pub signed_up: bool,
    /// Is marked present.
    pub present: bool,
    /// What was confirmed of the person has been revoked.
    pub revoked: bool,
}

/// What a clerk says of one person's attendance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attending {
    /// The person has signed up and not withdrawn.
    pub signed_up: bool,
    /// The person is the clerk.
    pub oneself: bool,
    /// The person was there.
    pub present: bool,
    /// How much is counted, in tenths.
    pub tenths: u32,
}

/// What a head has to do with a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Confirming {
    /// Marked somebody on it, or handed it in.
    pub took_it: bool,
    /// Is marked present on it.
    pub on_it: bool,
}

impl ActivityStanding {
    /// Refuses what needs a list that is still open.
    const fn open(self) -> Result<(), ActivityRefusal> {
        match self.state {
            ActivityState::Open => Ok(()),
            ActivityState::CalledOff => Err(ActivityRefusal::ActivityCalledOff),
            ActivityState::HandedIn | ActivityState::Confirmed => Err(ActivityRefusal::ListClosed),
        }
    }

    /// A resident signs up, if there are places.
    pub fn sign_up(self, own: OwnStanding, full: bool, today: Date) -> Result<(), ActivityRefusal> {
        self.open()?;
        if self.held_on < today {
            return Err(ActivityRefusal::ActivityOver);
        }
        for (bars, refusal) in [
            (own.moved_away, ActivityRefusal::MovedAway),
            (own.signed_up, ActivityRefusal::SignedUpAlready),
            (full, ActivityRefusal::Full),
        ] {
            if bars {
                return Err(refusal);
            }
        }
        Ok(())
    }

    /// A resident takes the sign-up back.
    pub fn withdraw(self, own: OwnStanding, today: Date) -> Result<(), ActivityRefusal> {
        self.open()?;
        if self.held_on < today {
            return Err(ActivityRefusal::ActivityOver);
        }
        if !own.signed_up {
            return Err(ActivityRefusal::NotSignedUp);
        }
        if own.present {
            return Err(ActivityRefusal::MarkedPresent);
        }
        Ok(())
    }

    /// A resident is marked present by the code.
    pub fn attend(
        self,
        own: OwnStanding,
        code_fits: bool,
        today: Date,
    ) -> Result<(), ActivityRefusal> {
        self.shows_code(today)?;
        if !own.signed_up {
            return Err(ActivityRefusal::NotSignedUp);
        }
        if !code_fits {
            return Err(ActivityRefusal::CodeWrong);
        }
        Ok(())
    }

    /// The organisation shows the code.
    pub fn shows_code(self, today: Date) -> Result<(), ActivityRefusal> {
        self.open()?;
        if self.held_on == today {
            Ok(())
        } else {
            Err(ActivityRefusal::NotToday)
        }
    }

    /// A clerk says whether somebody was there, and for how much.
    pub fn mark(
        self,
        plan: ActivityPlan,
        one: Attending,
        today: Date,
    ) -> Result<(), ActivityRefusal> {
        self.open()?;
        if today < self.held_on {
            return Err(ActivityRefusal::NotYet);
        }
        if !one.signed_up {
            return Err(ActivityRefusal::NotSignedUp);
        }
        if one.oneself {
            return Err(ActivityRefusal::Oneself);
        }
        if one.present && !plan.may_give(one.tenths) {
            return Err(ActivityRefusal::MoreThanAnnounced);
        }
        Ok(())
    }

    /// The organisation calls it off.
    pub const fn call_off(self) -> Result<ActivityAct, ActivityRefusal> {
        match self.open() {
            Ok(()) => Ok(ActivityAct::CalledOff),
            Err(refusal) => Err(refusal),
        }
    }

    /// The clerk hands the list in.
    pub fn hand_in(self, present: usize, today: Date) -> Result<ActivityAct, ActivityRefusal> {
        self.open()?;
        if today < self.held_on {
            return Err(ActivityRefusal::NotYet);
        }
        if present == 0 {
            return Err(ActivityRefusal::NobodyPresent);
        }
        Ok(ActivityAct::HandedIn)
    }

    /// The head confirms the list or sends it back. Sending back takes no four eyes: nothing
    /// counts by it.
    pub fn decide(
        self,
        finding: AttendanceFinding,
        head: Confirming,
    ) -> Result<ActivityAct, ActivityRefusal> {
        match (self.state, finding) {
            (ActivityState::CalledOff, _) => Err(ActivityRefusal::ActivityCalledOff),
            (ActivityState::HandedIn, AttendanceFinding::SendBack) => Ok(ActivityAct::SentBack),
            (ActivityState::HandedIn, AttendanceFinding::Confirm) => {
                if head.took_it {
                    return Err(ActivityRefusal::TookAttendance);
                }
                if head.on_it {
                    return Err(ActivityRefusal::OnTheList);
                }
                Ok(ActivityAct::Confirmed)
            }
            (ActivityState::Open | ActivityState::Confirmed, _) => {
                Err(ActivityRefusal::NotHandedIn)
            }
        }
    }

    /// The head revokes what was confirmed of one person.
    pub fn revoke(self, person: OwnStanding) -> Result<ActivityAct, ActivityRefusal> {
        if self.state != ActivityState::Confirmed {
            return Err(ActivityRefusal::NotConfirmed);
        }
        if !person.present {
            return Err(ActivityRefusal::NotPresent);
        }
        if person.revoked {
            return Err(ActivityRefusal::RevokedAlready);
        }
        Ok(ActivityAct::Revoked)
    }
}

#[cfg(test)]
mod tests;

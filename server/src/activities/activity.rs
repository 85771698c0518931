//! Activities, sign-ups and marks as they stand in the tables.

use shared::activities::{
    ActivityAct, ActivityKind, ActivityPlan, ActivityStanding, ActivityState, AttendanceSource,
    Counting, OwnStanding,
};
use shared::base::{
    AccountId, ActivityId, ActivityStepId, AttendanceMarkId, Date, OrgId, PersonId, SignUpId,
};

/// One activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Activity {
    pub(super) id: ActivityId,
    pub(super) district: String,
    pub(super) org: OrgId,
    pub(super) kind: ActivityKind,
    pub(super) counting: Counting,
    pub(super) tenths: u32,
    pub(super) title: String,
    pub(super) place: String,
    pub(super) note: String,
    pub(super) held_on: Date,
    pub(super) starts: u32,
    pub(super) ends: u32,
    pub(super) places: u32,
    /// How many have signed up and not withdrawn.
    pub(super) taken: u32,
    pub(super) announced_at: i64,
    /// Where its last act led.
    pub(super) state: ActivityState,
    /// The number of its last step.
    pub(super) turn: i32,
    /// The number of the last mark.
    pub(super) marks: i32,
}

impl Activity {
    /// What it was announced with, as the rules read it.
    pub(super) fn plan(&self) -> ActivityPlan {
        ActivityPlan {
            kind: self.kind,
            counting: self.counting,
            tenths: self.tenths,
            held_on: self.held_on,
            starts: self.starts,
            ends: self.ends,
            places: self.places,
        }
    }

    /// How it stands.
    pub(super) fn standing(&self) -> ActivityStanding {
        ActivityStanding {
            state: self.state,
            held_on: self.held_on,
        }
    }

    /// True if no place is left.
    pub(super) fn is_full(&self) -> bool {
        self.taken >= self.places
    }
}

/// One act about an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StepOnRecord {
    pub(super) id: ActivityStepId,
    pub(super) activity: ActivityId,
    /// Its number, from 1.
    pub(super) number: i32,
    pub(super) act: ActivityAct,
    pub(super) account: AccountId,
    /// Whose attendance was revoked.
    pub(super) person: Option<PersonId>,
    pub(super) at: i64,
    pub(super) note: String,
}

/// One sign-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SignUpRow {
    pub(super) id: SignUpId,
    pub(super) activity: ActivityId,
    pub(super) person: PersonId,
    pub(super) at: i64,
    pub(super) withdrawn_at: Option<i64>,
}

/// One word on whether somebody was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) id: AttendanceMarkId,
    pub(super) activity: ActivityId,
    pub(super) person: PersonId,
    /// Its number among the marks of the activity, from 1.
    pub(super) number: i32,
    pub(super) present: bool,
    pub(super) tenths: u32,
    pub(super) source: AttendanceSource,
    pub(super) account: AccountId,
    pub(super) at: i64,
}

/// How a person stands to one activity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OnList {
    /// The sign-up that stands.
    pub(super) signed_up: Option<SignUpId>,
    /// The last word on whether they were there.
    pub(super) mark: Option<Mark>,
    /// Why it was revoked, if it was.
    pub(super) revoked: Option<String>,
}

impl OnList {
    /// The mark by which they were there.
    pub(super) fn present(&self) -> Option<&Mark> {
        self.mark.as_ref().filter(|mark| mark.present)
    }

    /// The same as the rules read it.
    pub(super) fn standing(&self, moved_away: bool) -> OwnStanding {
        OwnStanding {
            moved_away,
            signed_up: self.signed_up.is_some(),
            present: self.present().is_some(),
            revoked: self.revoked.is_some(),
        }
    }
}

/// Which activities a list holds, and in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// An organisation's that stand so, the latest day first.
    Of(OrgId, Option<ActivityState>),
    /// The district's that are open from a day on, the next first.
    Ahead(String, Date),
    /// Those a person has signed up for, the latest day first.
    SignedUp(PersonId),
}

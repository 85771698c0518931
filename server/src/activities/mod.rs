//! Activities: an awarder announces one, residents sign up, attendance is taken and confirmed.
//!
//! Whoever changes something takes the row of the activity first and then reads what it decides
//! by, so that no list changes while it is handed in or confirmed. Rows are loaded,
//! `shared::activities` decides, the store writes. What was confirmed is read by the score as it
//! stands ([`attended_of`]); nothing is copied into a person's facts.

mod act;
mod activity;
mod announce;
mod attend;
mod attended;
mod call_off;
mod code;
mod decide;
mod hand_in;
mod list;
mod mark;
mod own;
mod own_view;
mod read;
mod refusals;
mod revoke;
mod show_code;
mod sign_up;
mod store;
mod view;
mod withdraw;

pub use attended::{Attended, attended_of};
pub use own::taken;
pub use store::forget;

use std::sync::Arc;

use activity::{Activity, Mark, OnList, SignUpRow, StepOnRecord, Which};
use shared::access::Target;
use shared::activities::ActivityRefusal;
use shared::activities::api::{
    AnnounceActivity, Attend, CallOffActivity, DecideAttendance, HandInAttendance, ListActivities,
    ListMyActivities, MarkAttendance, ReadActivity, ReadMyActivity, RevokeAttendance,
    ShowAttendanceCode, SignUp, WithdrawSignUp,
};
use shared::api::{Endpoint, ErrorCode};
use shared::base::{ActivityId, OrgId};

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::registers::orgs::{self, Org};
use crate::web::{Operation, Permit, operation};

/// The operations of activities.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<AnnounceActivity, _, _>(announce::handler).refuses(refusals::ANNOUNCE),
        operation::<ListActivities, _, _>(list::handler),
        operation::<ReadActivity, _, _>(read::handler),
        operation::<CallOffActivity, _, _>(call_off::handler).refuses(refusals::CALL_OFF),
        operation::<ShowAttendanceCode, _, _>(show_code::handler).refuses(refusals::SHOW_CODE),
        operation::<MarkAttendance, _, _>(mark::handler).refuses(refusals::MARK),
        operation::<HandInAttendance, _, _>(hand_in::handler).refuses(refusals::HAND_IN),
        operation::<DecideAttendance, _, _>(decide::handler).refuses(refusals::DECIDE),
        operation::<RevokeAttendance, _, _>(revoke::handler).refuses(refusals::REVOKE),
        operation::<ListMyActivities, _, _>(own::list),
        operation::<ReadMyActivity, _, _>(own::read),
        operation::<SignUp, _, _>(sign_up::handler).refuses(refusals::SIGN_UP),
        operation::<WithdrawSignUp, _, _>(withdraw::handler).refuses(refusals::WITHDRAW),
        operation::<Attend, _, _>(attend::handler).refuses(refusals::ATTEND),
    ]
}

/// What the use cases need besides the database.
#[derive(Clone)]
struct Setting {
    now: Now,
    keys: Arc<Keys>,
}

impl Setting {
    fn of(state: &State) -> Self {
        Self {
            now: state.clock.now(),
            keys: state.keys.clone(),
        }
    }
}

/// The organisation of a request, if the permit reaches it.
fn org_within<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = orgs::find(conn, org, setting.now.date)?;
    permit.within(&Target {
        district: org.district.clone(),
        org: Some(org.id),
        ..Target::default()
    })?;
    Ok(org)
}

/// An organisation's activity, if the permit reaches the organisation.
fn activity_within<E: Endpoint>(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<E>,
    (org, activity): (OrgId, ActivityId),
) -> Result<Activity> {
    let org = org_within(conn, setting, permit, org)?;
    let found = store::find(conn, activity)?.filter(|found| found.org == org.id);
    found.ok_or_else(|| ErrorCode::NotFound.into())
}

/// The activity, held until the transaction ends.
fn hold(conn: &mut Conn, activity: ActivityId) -> Result<Activity> {
    store::hold(conn, activity)?.ok_or_else(|| ErrorCode::NotFound.into())
}

/// A refusal of the rules as an error of the use case.
fn refused(refusal: ActivityRefusal) -> Error {
    Error::refused(&refusal)
}

//! Activities through the API: announced by the enterprise's clerk, confirmed by its head.

mod announce;
mod at_once;
mod attend;
mod confirm;
mod score;
mod sign_up;

use server::db::Conn;
use server::db::schema::awarder_acts;
use server::error::Result;
use shared::activities::api::{
    ActivityView, AnnounceActivity, Attend, CallOffActivity, DecideAttendance, HandInAttendance,
    MarkAttendance, MyActivity, ReadActivity, ReadMyActivity, RevokeAttendance, ShowAttendanceCode,
    SignUp, WithdrawSignUp,
};
use shared::activities::{ActivityKind, AttendanceFinding, Counting};
use shared::base::{ActivityId, ActivityStepId, AttendanceMarkId, OrgId, PersonId, SignUpId};
use uuid::Uuid;

use diesel::prelude::*;

use crate::actors::Caller;
use crate::corrections::text;
use crate::database::Backend;
use crate::world::{World, account, actor, date, org, person};

/// Three hours of volunteering in the morning of today, for 20 people.
pub(crate) fn activity() -> AnnounceActivity {
    AnnounceActivity {
        org: org::ENTERPRISE,
        activity: ActivityId(Uuid::now_v7()),
        kind: ActivityKind::Volunteering,
        counting: Counting::Hours,
        tenths: 30,
        title: text("清河护岸"),
        place: text("厂区东门集合"),
        note: text("穿防滑鞋"),
        held_on: date("2018-07-01"),
        starts: 510,
        ends: 690,
        places: 20,
    }
}

pub(crate) fn sign_up(of: &AnnounceActivity) -> SignUp {
    SignUp {
        activity: of.activity,
        signup: SignUpId(Uuid::now_v7()),
    }
}

pub(crate) fn mark(of: &AnnounceActivity, person: PersonId, tenths: u32) -> MarkAttendance {
    MarkAttendance {
        org: of.org,
        activity: of.activity,
        mark: AttendanceMarkId(Uuid::now_v7()),
        person,
        present: true,
        tenths,
    }
}

pub(crate) fn hand_in(of: &AnnounceActivity) -> HandInAttendance {
    HandInAttendance {
        org: of.org,
        activity: of.activity,
        step: step(),
    }
}

pub(crate) fn confirm(of: &AnnounceActivity) -> DecideAttendance {
    DecideAttendance {
        org: of.org,
        activity: of.activity,
        step: step(),
        finding: AttendanceFinding::Confirm,
        note: text(""),
    }
}

fn send_back(of: &AnnounceActivity) -> DecideAttendance {
    DecideAttendance {
        finding: AttendanceFinding::SendBack,
        note: text("名单少了一个人"),
        ..confirm(of)
    }
}

fn call_off(of: &AnnounceActivity) -> CallOffActivity {
    CallOffActivity {
        org: of.org,
        activity: of.activity,
        step: step(),
        note: text("当天有暴雨预警"),
    }
}

pub(crate) fn revoke(of: &AnnounceActivity, person: PersonId) -> RevokeAttendance {
    RevokeAttendance {
        org: of.org,
        activity: of.activity,
        step: step(),
        person,
        note: text("当天没有到场，是同事代扫"),
    }
}

fn withdraw(of: &SignUp) -> WithdrawSignUp {
    WithdrawSignUp {
        activity: of.activity,
        signup: of.signup,
    }
}

fn step() -> ActivityStepId {
    ActivityStepId(Uuid::now_v7())
}

/// Somebody with an account of a resident who is this person.
fn as_resident(world: &World, person: PersonId) -> Caller {
    let mut resident = actor(account::RESIDENT);
    resident.person = Some(person);
    world.acting(resident)
}

/// Says that organisations may award, as those that did before there were applications.
pub(crate) fn accept_as_awarders(conn: &mut Conn, orgs: &[OrgId]) -> Result<()> {
    for org in orgs {
        diesel::insert_into(awarder_acts::table)
            .values((
                awarder_acts::id.eq(org.to_string()),
                awarder_acts::org_id.eq(org.to_string()),
                awarder_acts::number.eq(1),
                awarder_acts::act.eq("accepted"),
                awarder_acts::acted_on.eq(date("2018-01-10")),
                awarder_acts::acted_at.eq(0),
                awarder_acts::words.eq(""),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The fixed district, whose enterprise and village may award.
async fn holding(backend: Backend) -> World {
    let world = World::new(backend).await;
    world.write(|conn| accept_as_awarders(conn, &[org::ENTERPRISE, org::VILLAGE]));
    world
}

/// The same with an activity of today, for which the resident has signed up.
async fn announced(backend: Backend) -> (World, AnnounceActivity, SignUp) {
    let world = holding(backend).await;
    let activity = activity();
    world.clerk().call(activity.clone()).await.unwrap();
    let signup = sign_up(&activity);
    world.resident().call(signup.clone()).await.unwrap();
    (world, activity, signup)
}

impl World {
    /// The enterprise's clerk has marked the resident and handed the list in.
    async fn handed_in(&self, activity: &AnnounceActivity) -> ActivityView {
        let clerk = self.clerk();
        let marked = mark(activity, person::RESIDENT, activity.tenths);
        clerk.call(marked).await.unwrap();
        clerk.call(hand_in(activity)).await.unwrap()
    }

    /// The activity as its organisation sees it.
    async fn seen(&self, of: &AnnounceActivity) -> ActivityView {
        let request = ReadActivity {
            org: of.org,
            activity: of.activity,
        };
        self.clerk().call(request).await.unwrap()
    }

    /// The activity as the resident sees it.
    async fn own(&self, of: &AnnounceActivity) -> MyActivity {
        let activity = of.activity;
        let request = ReadMyActivity { activity };
        self.resident().call(request).await.unwrap()
    }

    /// The code that the organisation shows now.
    async fn code(&self, of: &AnnounceActivity) -> String {
        let request = ShowAttendanceCode {
            org: of.org,
            activity: of.activity,
        };
        self.clerk().call(request).await.unwrap().code
    }
}

fn attend(of: &AnnounceActivity, code: &str) -> Attend {
    Attend {
        activity: of.activity,
        mark: AttendanceMarkId(Uuid::now_v7()),
        code: text(code),
    }
}

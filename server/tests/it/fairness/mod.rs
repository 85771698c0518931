//! Watching fairness: one file a verb, and the published table.

mod awards;
mod list;
mod printed;
mod read;

use diesel::prelude::*;
use server::db::Conn;
use server::db::schema::{awarder_acts, awarder_people};
use server::error::Result;
use shared::awards::api::DraftAward;
use shared::base::{OrgId, PersonId};
use shared::fairness::Measure;
use shared::fairness::api::{FairnessAward, FairnessView, ListFairnessAwards, ReadFairness};
use uuid::Uuid;

use crate::actors::Caller;
use crate::awards::{awarding, draft, sign, village_draft};
use crate::database::Backend;
use crate::world::{World, account, date, org};

/// A year of an organisation.
fn year_of(org: OrgId) -> ReadFairness {
    ReadFairness { org, year: 2018 }
}

/// What somebody is told of the enterprise's 2018.
async fn told(caller: &Caller) -> FairnessView {
    caller.call(year_of(org::ENTERPRISE)).await.unwrap()
}

/// The awards behind a number of the enterprise's 2018.
async fn behind(world: &World, measure: Option<Measure>) -> Vec<FairnessAward> {
    let request = ListFairnessAwards::of(org::ENTERPRISE, 2018, measure);
    let list = world.office().call(request).await.unwrap();
    assert_eq!(list.total, u32::try_from(list.items.len()).ok());
    list.items
}

/// The enterprise with so many more staff and enough to give.
async fn with_staff(backend: Backend, count: u32) -> (World, Vec<PersonId>) {
    let world = awarding(backend).await;
    world.holds(org::ENTERPRISE, "900");
    let staff = world.more_staff(count);
    (world, staff)
}

/// The second enterprise's clerk, who is nobody of this one, is named as responsible by a later
/// application.
fn neighbour_is_responsible(conn: &mut Conn) -> Result<()> {
    let act = Uuid::now_v7().to_string();
    diesel::insert_into(awarder_acts::table)
        .values((
            awarder_acts::id.eq(&act),
            awarder_acts::org_id.eq(org::ENTERPRISE.to_string()),
            awarder_acts::number.eq(7),
            awarder_acts::act.eq("applied"),
            awarder_acts::acted_by.eq(Some(account::HEAD.to_string())),
            awarder_acts::acted_on.eq(date("2018-07-01")),
            awarder_acts::acted_at.eq(0),
            awarder_acts::words.eq(""),
        ))
        .execute(conn)?;
    diesel::insert_into(awarder_people::table)
        .values((
            awarder_people::act_id.eq(&act),
            awarder_people::account_id.eq(account::OTHER_RESIDENT.to_string()),
        ))
        .execute(conn)?;
    Ok(())
}

impl World {
    /// The enterprise gives somebody points, as of today.
    async fn gives(&self, person: PersonId, points: &str) -> DraftAward {
        let award = DraftAward {
            fact_date: self.today(),
            ..draft(person, points)
        };
        self.clerk().call(award.clone()).await.unwrap();
        self.head().call(sign(&award)).await.unwrap();
        award
    }

    /// The first village gives somebody a point.
    async fn village_gives(&self, person: PersonId) {
        let award = DraftAward {
            fact_date: date("2018-06-20"),
            ..village_draft(person, 1, "1")
        };
        self.village_officer().call(award.clone()).await.unwrap();
        self.village_head().call(sign(&award)).await.unwrap();
    }
}

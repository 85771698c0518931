//! Who works where: reports, leavers, lists, and what awarding makes of it.

mod import;
mod join;
mod leave;
mod settle;

use shared::base::{OrgId, ReportId};
use shared::employments::api::{ListReports, ListStaff, ReportJoiner, ReportView, StaffRow};
use uuid::Uuid;

use crate::orgs::text;
use crate::world::{Person, World, date, org};

/// An ID that nobody on file has.
pub(crate) const UNKNOWN: &str = "11010519491231002X";

/// A report of the enterprise.
pub(crate) fn joiner(citizen_id: &str) -> ReportJoiner {
    ReportJoiner {
        org: org::ENTERPRISE,
        report: ReportId(Uuid::now_v7()),
        citizen_id: text(citizen_id),
        from_on: date("2018-06-29"),
        insured_from: date("2018-07-01"),
    }
}

pub(crate) fn id_of(person: shared::base::PersonId) -> String {
    Person::of(person).citizen_id().expose().to_owned()
}

async fn staff(world: &World, org: OrgId, left: bool) -> Vec<StaffRow> {
    let request = ListStaff {
        org,
        query: None,
        left: Some(left),
        cursor: None,
        limit: None,
    };
    world.clerk().call(request).await.unwrap().items
}

async fn reports(world: &World) -> Vec<ReportView> {
    let request = ListReports {
        org: org::ENTERPRISE,
        cursor: None,
        limit: None,
    };
    world.clerk().call(request).await.unwrap().items
}

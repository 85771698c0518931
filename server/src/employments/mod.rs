//! Employment: who works where, what employers report of it, and what the migrant office confirms.
//!
//! `employments` holds who works where and is all that the other features read; a report becomes
//! such a row once it is confirmed and the person is on file in the district. A job's row is
//! closed once, by its last day, and never opened again: who comes back has another.

mod import;
mod join;
mod leave;
mod list;
mod lists;
mod refusals;
mod report;
mod reports;
mod settle;
mod store;
mod waiting;
mod withdraw;
mod work;

pub use settle::link_arrived;
pub use store::{forget, forget_old_reports, old_reports, reseal_reports, sealed_reports};
pub use work::{Employment, count_staff, employment, staff};

use shared::api::Endpoint;
use shared::base::OrgId;
use shared::employments::api::{
    ConfirmReport, ImportEmployments, ImportStaff, ListReports, ListStaff, ListWaitingReports,
    RefuseReport, ReportJoiner, ReportLeaver, WithdrawReport,
};

use crate::clock::Now;
use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{self, Org};
use crate::web::{Operation, Permit, operation};

/// The operations of employment.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<ListStaff, _, _>(list::handler),
        operation::<ReportLeaver, _, _>(leave::handler).refuses(refusals::REPORT_LEAVER),
        operation::<ListReports, _, _>(reports::handler),
        operation::<ReportJoiner, _, _>(join::handler).refuses(refusals::REPORT_JOINER),
        operation::<WithdrawReport, _, _>(withdraw::handler).refuses(refusals::WITHDRAW_REPORT),
        operation::<ImportStaff, _, _>(lists::own_handler).refuses(refusals::IMPORT_STAFF),
        operation::<ListWaitingReports, _, _>(waiting::handler),
        operation::<ConfirmReport, _, _>(settle::confirm_handler).refuses(refusals::CONFIRM_REPORT),
        operation::<RefuseReport, _, _>(settle::refuse_handler).refuses(refusals::REFUSE_REPORT),
        operation::<ImportEmployments, _, _>(lists::office_handler)
            .refuses(refusals::IMPORT_EMPLOYMENTS),
    ]
}

/// The organisation of a request, if the permit reaches it.
fn org_within<E: Endpoint>(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = orgs::find(conn, org, now.date)?;
    permit.within(&orgs::target(conn, &org, now.date)?)?;
    Ok(org)
}

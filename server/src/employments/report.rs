//! One report, and what is shown of it.

use shared::base::{AccountId, Date, OrgId, ReportId};
use shared::calendar::Calendar;
use shared::employments::api::ReportView;
use shared::employments::{REPORT_WORKING_DAYS, ReportState};
use shared::identity::CitizenId;

use crate::clock::Now;
use crate::error::{Error, Result};
use crate::keys::{Keys, Sealed};
use crate::registers::residents::{ERASED, Identity};

/// A report, as stored.
#[derive(Clone)]
pub(super) struct Report {
    pub(super) id: ReportId,
    pub(super) district: String,
    pub(super) org: OrgId,
    pub(super) index: String,
    pub(super) sealed: Sealed,
    pub(super) from_on: Date,
    pub(super) insured_from: Date,
    pub(super) to_on: Option<Date>,
    pub(super) reported_by: AccountId,
    pub(super) reported_on: Date,
    pub(super) due_on: Date,
    pub(super) calendar: String,
    pub(super) state: ReportState,
    pub(super) reason: Option<String>,
}

/// What a report says.
pub(super) struct Said<'a> {
    pub(super) id: ReportId,
    pub(super) org: OrgId,
    pub(super) citizen_id: &'a CitizenId,
    pub(super) from_on: Date,
    pub(super) insured_from: Date,
    pub(super) to_on: Option<Date>,
}

impl Report {
    /// A report that is made now.
    pub(super) fn new(
        now: Now,
        keys: &Keys,
        (district, by): (&str, AccountId),
        said: &Said<'_>,
        state: ReportState,
    ) -> Result<Self> {
        let calendar = Calendar::embedded();
        let id = said.citizen_id;
        Ok(Self {
            id: said.id,
            district: district.to_owned(),
            org: said.org,
            index: Identity::index(keys, id),
            sealed: keys.seal(&said.id.to_string(), id.expose().as_bytes())?,
            from_on: said.from_on,
            insured_from: said.insured_from,
            to_on: said.to_on,
            reported_by: by,
            reported_on: now.date,
            due_on: calendar.add_working_days(said.from_on, REPORT_WORKING_DAYS),
            calendar: calendar.version().to_owned(),
            state,
            reason: None,
        })
    }

    /// As its employer sees it.
    pub(super) fn view(&self, keys: &Keys, today: Date) -> Result<ReportView> {
        Ok(ReportView {
            report: self.id,
            citizen_id: self.masked(keys, today)?,
            from_on: self.from_on,
            insured_from: self.insured_from,
            last_day: self.to_on.and_then(|day| day.pred_opt()),
            reported_on: self.reported_on,
            late: self.due_on < self.reported_on,
            state: self.state,
            reason: self.reason.clone(),
        })
    }
}

impl Report {
    /// The ID as shown, or that it was forgotten.
    fn masked(&self, keys: &Keys, today: Date) -> Result<String> {
        if self.sealed.bytes.is_empty() {
            return Ok(ERASED.to_owned());
        }
        let text = keys.open(&self.id.to_string(), &self.sealed.bytes)?;
        let text = String::from_utf8(text).map_err(Error::internal)?;
        let id = CitizenId::parse(&text, today);
        let id = id.map_err(|_error| Error::internal("a sealed ID is damaged"))?;
        Ok(id.masked())
    }
}

/// The first day no longer there, of who works there until a day.
pub(super) fn after(last_day: Date) -> Result<Date> {
    let next = last_day.succ_opt();
    next.ok_or_else(|| Error::internal("a day without a next one"))
}

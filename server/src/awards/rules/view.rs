//! Versions and clauses of award rules as they are shown.

use shared::awards::api::{ClauseView, RulesNotice, RulesReturn, RulesVersionView};
use shared::awards::{Clause, Versions};
use shared::base::Bilingual;
use shared::calendar::Calendar;
use shared::publicity::NoticeDays;

use crate::awards::Setting;
use crate::awards::rules::VersionOnRecord;
use crate::error::{Error, Result};

/// The versions as the rules read them.
pub(in crate::awards) fn timeline(versions: &[VersionOnRecord]) -> Versions {
    Versions::of(versions.iter().map(VersionOnRecord::rules).collect())
}

/// One version with its clauses.
pub(in crate::awards) fn version_view(
    setting: &Setting,
    all: &Versions,
    one: &VersionOnRecord,
    clauses: Vec<Clause>,
) -> Result<RulesVersionView> {
    let today = setting.today();
    let state = all.state_on(one.version, today);
    let notice = one.notice.as_ref().map(|(posted_on, until, _)| {
        let days = NoticeDays::on(today, *posted_on, *until, Calendar::embedded());
        RulesNotice {
            posted_on: *posted_on,
            until: *until,
            days_left: days.left,
            days: days.total,
        }
    });
    let returned = one.returned.as_ref().map(|(_, on, reason)| RulesReturn {
        on: *on,
        reason: reason.clone(),
    });
    let clauses = clauses.into_iter().map(|one| clause_view(setting, one));
    Ok(RulesVersionView {
        version: one.version,
        state: state.ok_or_else(|| Error::internal("a version that is none of its own"))?,
        notice,
        in_force_from: one.in_force_from,
        last_day: all.last_day(one.version).filter(|_| returned.is_none()),
        returned,
        clauses: clauses.collect(),
    })
}

pub(super) fn clause_view(setting: &Setting, clause: Clause) -> ClauseView {
    ClauseView {
        clause: clause.number,
        indicator_name: setting.indicator_name(&clause.indicator),
        indicator: clause.indicator,
        points_min: clause.least,
        points_max: clause.most,
        text: clause.text,
        evidence: (clause.evidence != Bilingual::default()).then_some(clause.evidence),
    }
}

//! What has changed in the district: an enterprise that was renamed, a grid that has gone into
//! another, people who left their jobs, and reports of new ones that wait.

use shared::base::{AreaId, Date, ReportId};
use shared::calendar::Calendar;
use shared::employments::{REPORT_WORKING_DAYS, ReportState};
use shared::identity::CitizenId;

use crate::clock::start_of;
use crate::demo::DISTRICT;
use crate::demo::accounts::Accounts;
use crate::demo::days::{days_before, month_of, months_before, office_time};
use crate::demo::rows::{EmploymentRow, OrgVersionRow, ReportRow, SuccessionRow};
use crate::demo::scene::Scene;
use crate::error::{Error, Result};
use crate::registers::residents::Identity;

/// The place of the enterprise that was renamed.
const RENAMED: usize = 1;
/// The place of the village whose second grid has gone into the first.
const MERGED_GRID: usize = 21;
/// Where those who left have worked: two at the enterprise of the fixed persons.
const LEFT_AT: [usize; 6] = [0, 0, 2, 3, 5, 8];
/// An ID that nobody on file has: the example of the standard.
const OFF_FILE: &str = "11010519491231002X";

/// Writes the changes; `known` people stand before those that were drawn.
pub(super) fn build(scene: &mut Scene<'_>, known: usize, accounts: &Accounts) -> Result<()> {
    rename(scene);
    merge_grid(scene);
    let free: Vec<usize> = scene
        .people
        .all
        .iter()
        .enumerate()
        .skip(known)
        .filter(|(_, one)| one.job.is_none() && one.left_on.is_none())
        .map(|(place, _)| place)
        .collect();
    for (number, (at, place)) in (1..).zip(LEFT_AT.iter().zip(&free)) {
        leaver(scene, *at, *place, number);
    }
    let on_file = free.get(LEFT_AT.len()).copied();
    let on_file = on_file.and_then(|place| scene.people.all.get(place));
    let on_file = on_file.map(|person| person.citizen_id.clone());
    let off_file = CitizenId::parse(OFF_FILE, scene.today).ok();
    for id in [on_file, off_file].into_iter().flatten() {
        report(scene, accounts, &id)?;
    }
    Ok(())
}

fn rename(scene: &mut Scene<'_>) {
    let day = month_of(months_before(scene.today, 18));
    let Some(org) = scene.orgs.enterprises.get(RENAMED) else {
        return;
    };
    let id = org.id.to_string();
    let rows = &mut scene.rows.org_versions;
    let Some(row) = rows.iter_mut().find(|row| row.org_id == id) else {
        return;
    };
    let former = OrgVersionRow {
        name_zh: "示例螺丝厂".to_owned(),
        name_en: "Example Screw Works".to_owned(),
        valid_to: Some(day),
        ..row.clone()
    };
    row.valid_from = day;
    row.reason = "改制更名";
    row.recorded_at = start_of(day);
    rows.push(former);
}

fn merge_grid(scene: &mut Scene<'_>) {
    let day = month_of(months_before(scene.today, 4));
    let grids: Vec<AreaId> = scene
        .areas
        .villages
        .get(MERGED_GRID)
        .map(|village| village.grids.clone())
        .unwrap_or_default();
    let [into, gone, ..] = grids.as_slice() else {
        return;
    };
    let id = gone.to_string();
    for code in &mut scene.rows.area_codes {
        if code.area_id == id {
            code.valid_to = Some(day);
        }
    }
    scene.rows.area_successions.push(SuccessionRow {
        area_id: id,
        into_id: into.to_string(),
        from_on: day,
        reason: "网格优化调整",
        recorded_at: start_of(day),
    });
}

fn leaver(scene: &mut Scene<'_>, enterprise: usize, place: usize, number: u32) {
    let to_on = days_before(scene.today, 9 * number);
    // The enterprise of the fixed persons has the quota of those who are still there, so these were
    // too new at the beginning of the year to be counted.
    let months = if enterprise == 0 { 2 } else { 10 + number };
    let from_on = month_of(months_before(to_on, months));
    let org = scene.orgs.enterprises.get(enterprise);
    let person = scene.people.all.get(place);
    if let (Some(org), Some(person)) = (org, person) {
        scene.rows.employments.push(EmploymentRow {
            person_id: person.id.to_string(),
            org_id: org.id.to_string(),
            from_on,
            insured_from: from_on,
            to_on: Some(to_on),
        });
    }
}

fn report(scene: &mut Scene<'_>, accounts: &Accounts, id: &CitizenId) -> Result<()> {
    let from_on: Date = days_before(scene.today, 4);
    let reported_on = days_before(scene.today, 2);
    let at = office_time(reported_on, scene.today, 40);
    let report = ReportId(scene.random.id(at));
    let org = scene.orgs.enterprises.first();
    let org = org.ok_or_else(|| Error::internal("a district without an enterprise"))?;
    let calendar = Calendar::embedded();
    let sealed = scene
        .keys
        .seal(&report.to_string(), id.expose().as_bytes())?;
    scene.rows.employment_reports.push(ReportRow {
        id: report.to_string(),
        district: DISTRICT,
        org_id: org.id.to_string(),
        id_index: Identity::index(scene.keys, id),
        id_sealed: sealed.bytes,
        key_version: sealed.version,
        from_on,
        insured_from: from_on,
        reported_by: accounts.enterprise.clerk.to_string(),
        reported_on,
        reported_at: at,
        due_on: calendar.add_working_days(from_on, REPORT_WORKING_DAYS),
        calendar_version: calendar.version().to_owned(),
        state: ReportState::Waiting.code(),
    });
    Ok(())
}

//! Quota of the awarders: what the district gave the towns, and what came down from there.

use chrono::Datelike;
use shared::base::{Date, OrgId, Points};
use shared::orgs::OrgKind;

use super::Books;
use crate::demo::DISTRICT;
use crate::demo::days::{day_in, office_time};
use crate::demo::orgs::Org;
use crate::demo::rows::{AuditRow, PoolRow, TransferRow};
use crate::demo::scene::Scene;
use crate::registers::audit::Event;

const ALLOCATED: &str = "按标准核定的年度额度";
const FUNDED: &str = "按各单位公式合计拨给的年度额度";
/// What a town has left to hand down this year, in hundredths.
const SPARE: i64 = 20_000;

impl Books {
    /// Allocates points of a year's quota, in the last days of the year before: out of the pool of
    /// the town for an enterprise or a village, by the district for the others.
    pub(in crate::demo) fn allocate(
        &mut self,
        scene: &mut Scene<'_>,
        org: &Org,
        year: i32,
        amount: i64,
    ) {
        if amount <= 0 {
            return;
        }
        self.balances.entry((org.id, year)).or_default().allocated += amount;
        let town = matches!(org.kind, OrgKind::Enterprise | OrgKind::Village);
        let town = org.town.filter(|_| town);
        let town = town.and_then(|town| scene.orgs.towns.get(town));
        let from = match town.map(|town| town.id) {
            Some(town) => {
                *self.pools.entry((town, year)).or_default() += amount;
                format!("pool:{town}:{year}")
            }
            None => format!("district:{DISTRICT}:{year}"),
        };
        let to = format!("quota:{}:{year}", org.id);
        let day = day_in(year - 1, 12, 20);
        let what = ("allocation", Event::QuotaAllocated, ALLOCATED);
        self.enter(scene, (org.id, year), what, (from, to), (day, amount));
    }

    /// Enters quota on its way down, with its audit row.
    fn enter(
        &self,
        scene: &mut Scene<'_>,
        (org, year): (OrgId, i32),
        (kind, event, note): (&'static str, Event, &'static str),
        (debit, credit): (String, String),
        (day, amount): (Date, i64),
    ) {
        let at = office_time(day, scene.today, scene.random.below(300));
        let id = scene.random.id(at).to_string();
        let points = Points::from_hundredths(amount);
        let audit = AuditRow::of(scene.random.id(at), at, event);
        scene.rows.audit.push(AuditRow {
            account_id: Some(self.office.to_string()),
            org_id: Some(org.to_string()),
            subject: Some(id.clone()),
            detail: serde_json::json!({ "year": year, "points": points }).to_string(),
            ..audit
        });
        scene.rows.transfers.push(TransferRow {
            id,
            district: DISTRICT,
            org_id: org.to_string(),
            year,
            kind,
            debit,
            credit,
            amount,
            award_id: None,
            effective_on: day,
            recorded_at: at,
            recorded_by: self.office.to_string(),
            note,
            other_org_id: None,
        });
    }

    /// Writes what each town was given, some days before it handed it down.
    pub(super) fn close_pools(&mut self, scene: &mut Scene<'_>) {
        for ((town, year), handed) in std::mem::take(&mut self.pools) {
            let spare = if year == scene.today.year() { SPARE } else { 0 };
            let funded = handed + spare;
            let way = (
                format!("district:{DISTRICT}:{year}"),
                format!("pool:{town}:{year}"),
            );
            let day = day_in(year - 1, 12, 15);
            let what = ("funding", Event::QuotaFunded, FUNDED);
            self.enter(scene, (town, year), what, way, (day, funded));
            scene.rows.quota_pools.push(PoolRow {
                org_id: town.to_string(),
                year,
                district: DISTRICT,
                funded,
                handed,
                bound: funded,
            });
        }
    }
}

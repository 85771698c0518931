//! The consents of parents to the handling of their children's data, said at the counter.

use shared::base::AccountId;
use shared::consents::needs_guardian;

use crate::demo::DISTRICT;
use crate::demo::days::{days_before, office_time};
use crate::demo::rows::ChildConsentRow;
use crate::demo::scene::Scene;

/// Days ago on which they were said.
const SAID_AGO: u32 = 100;

/// Writes one for every child under fourteen, by its first parent.
pub(super) fn consents(scene: &mut Scene<'_>, officer: AccountId) {
    let at = office_time(days_before(scene.today, SAID_AGO), scene.today, 40);
    let mut pairs = Vec::new();
    for household in &scene.people.households {
        let guardian = household.parents.first();
        let guardian = guardian.and_then(|one| scene.people.all.get(one.person));
        for child in &household.children {
            if let (Some(guardian), Some(child)) = (guardian, scene.people.all.get(*child))
                && needs_guardian(child.citizen_id.birth_date(), scene.today)
            {
                pairs.push((guardian.id.to_string(), child.id.to_string()));
            }
        }
    }
    for (guardian_id, child_id) in pairs {
        let id = scene.random.id(at).to_string();
        scene.rows.child_consents.push(ChildConsentRow {
            id,
            district: DISTRICT,
            child_id,
            guardian_id,
            given: true,
            notice_version: 1,
            account_id: officer.to_string(),
            at,
        });
    }
}

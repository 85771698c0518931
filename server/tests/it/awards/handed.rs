//! Quota that is there when a test begins.

use diesel::prelude::*;
use server::clock::start_of;
use server::db::schema::{audit, quotas, transfers};
use shared::awards::api::{FundTown, PoolRow, ReadPool};
use shared::base::{OrgId, Text, TransferId};
use uuid::Uuid;

use super::points;
use crate::world::{DISTRICT, World, account, org};

/// Points for the town to hand down in 2018, with an id of their own.
pub(crate) fn funding(amount: &str) -> FundTown {
    FundTown {
        org: org::TOWN,
        year: 2018,
        transfer: TransferId(Uuid::now_v7()),
        points: points(amount),
        note: Text::new("按各单位公式合计").unwrap(),
    }
}

impl World {
    /// What an organisation was allocated for 2018 by the district before towns had pools and the
    /// formula bound it; so a test about awards needs no more people than it awards.
    pub(crate) fn holds(&self, org: OrgId, amount: &str) {
        let (id, today) = (Uuid::now_v7().to_string(), self.today());
        let amount = points(amount).to_hundredths().unwrap();
        self.write(|conn| {
            let raised = diesel::update(quotas::table.find((org.to_string(), 2018)))
                .set(quotas::allocated.eq(quotas::allocated + amount))
                .execute(conn)?;
            if raised == 0 {
                diesel::insert_into(quotas::table)
                    .values((
                        quotas::org_id.eq(org.to_string()),
                        quotas::year.eq(2018),
                        quotas::district.eq(DISTRICT),
                        quotas::allocated.eq(amount),
                        quotas::reserved.eq(0),
                    ))
                    .execute(conn)?;
            }
            diesel::insert_into(transfers::table)
                .values((
                    transfers::id.eq(&id),
                    transfers::district.eq(DISTRICT),
                    transfers::org_id.eq(org.to_string()),
                    transfers::year.eq(2018),
                    transfers::kind.eq("allocation"),
                    transfers::debit.eq(format!("district:{DISTRICT}:2018")),
                    transfers::credit.eq(format!("quota:{org}:2018")),
                    transfers::amount.eq(amount),
                    transfers::effective_on.eq(today),
                    transfers::recorded_at.eq(start_of(today)),
                    transfers::recorded_by.eq(account::OFFICE.to_string()),
                    transfers::note.eq("核定"),
                ))
                .execute(conn)?;
            diesel::insert_into(audit::table)
                .values((
                    audit::id.eq(Uuid::now_v7().to_string()),
                    audit::district.eq(DISTRICT),
                    audit::at.eq(start_of(today)),
                    audit::event.eq("quota_allocated"),
                    audit::account_id.eq(account::OFFICE.to_string()),
                    audit::org_id.eq(org.to_string()),
                    audit::subject.eq(&id),
                    audit::detail.eq("{}"),
                ))
                .execute(conn)?;
            Ok(())
        });
    }

    /// The town has been given something to hand down, and its enterprise has 21 insured staff.
    pub(crate) async fn funded(&self, amount: &str) {
        self.more_staff(17);
        self.office().call(funding(amount)).await.unwrap();
    }

    /// The sums of the town's 2018.
    pub(crate) async fn pool(&self) -> PoolRow {
        let request = ReadPool::of(org::TOWN, 2018);
        self.office().call(request).await.unwrap().pool
    }
}

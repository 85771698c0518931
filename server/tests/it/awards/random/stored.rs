//! The ledger and the sums beside it, as the tables have them and as the model counts them.

use std::collections::BTreeMap;

use diesel::prelude::*;
use server::clock::date_of;
use server::db::schema::{award_caps, quota_pools, quotas, transfers};
use shared::base::Date;

use super::plain::{Plain, Row};
use crate::world::World;

/// Allocated and reserved of an organisation's year, and what was given to whom.
pub(super) type Sums = (
    BTreeMap<(String, i32), (i64, i64)>,
    BTreeMap<(String, String, String, i32), i64>,
);

/// The kinds of rows.
const KINDS: [&str; 8] = [
    "funding",
    "refund",
    "allocation",
    "return",
    "moved_out",
    "moved_in",
    "grant",
    "void",
];

/// What the town was given and has handed down, by the year.
type Pools = BTreeMap<i32, [i64; 2]>;

pub(super) fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort();
    rows
}

impl World {
    /// The ledger as it is stored, in the order in which the model sorts it.
    pub(super) fn ledger(&self) -> Vec<Row> {
        type Stored = (
            (i64, String, String, i32),
            (Option<String>, i64, Date, String, String),
        );
        let rows: Vec<Stored> = self
            .db
            .read_blocking(|conn| {
                let first = (
                    transfers::recorded_at,
                    transfers::kind,
                    transfers::org_id,
                    transfers::year,
                );
                let second = (
                    transfers::award_id,
                    transfers::amount,
                    transfers::effective_on,
                    transfers::debit,
                    transfers::credit,
                );
                Ok(transfers::table.select((first, second)).load(conn)?)
            })
            .unwrap();
        let row =
            |((at, kind, org, year), (award, points, effective_on, debit, credit)): Stored| Row {
                recorded_on: date_of(at),
                kind: KINDS.into_iter().find(|one| *one == kind).unwrap(),
                org: org.parse().unwrap(),
                year,
                award: award.map(|id| id.parse().unwrap()),
                points,
                effective_on,
                way: [debit, credit],
            };
        sorted(rows.into_iter().map(row).collect())
    }

    /// The pools of towns as they are stored.
    pub(super) fn pools(&self) -> Pools {
        let rows: Vec<(i32, i64, i64)> = self
            .db
            .read_blocking(|conn| {
                let pools = quota_pools::table.select((
                    quota_pools::year,
                    quota_pools::funded,
                    quota_pools::handed,
                ));
                Ok(pools.load(conn)?)
            })
            .unwrap();
        let row = |(year, funded, handed)| (year, [funded, handed]);
        rows.into_iter().map(row).collect()
    }

    /// The balances and the caps as they are stored.
    pub(super) fn sums(&self) -> Sums {
        type Balance = (String, i32, i64, i64);
        type Cap = (String, String, String, i32, i64);
        let (balances, caps): (Vec<Balance>, Vec<Cap>) = self
            .db
            .read_blocking(|conn| {
                let balances = quotas::table.select((
                    quotas::org_id,
                    quotas::year,
                    quotas::allocated,
                    quotas::reserved,
                ));
                let caps = award_caps::table.filter(award_caps::given.ne(0)).select((
                    award_caps::org_id,
                    award_caps::person_id,
                    award_caps::indicator,
                    award_caps::year,
                    award_caps::given,
                ));
                Ok((balances.load(conn)?, caps.load(conn)?))
            })
            .unwrap();
        let balance =
            |(org, year, allocated, reserved): Balance| ((org, year), (allocated, reserved));
        let cap =
            |(org, person, indicator, year, given): Cap| ((org, person, indicator, year), given);
        (
            balances.into_iter().map(balance).collect(),
            caps.into_iter().map(cap).collect(),
        )
    }
}

/// The same sums, counted by the model.
pub(super) fn counted(plain: &Plain) -> Sums {
    let mut balances = BTreeMap::new();
    let own = |row: &&Row| !matches!(row.kind, "funding" | "refund");
    for row in plain.rows.iter().filter(own) {
        let [allocated, held, posted, _] = plain.statement(row.org, row.year, plain.today);
        balances.insert((row.org.to_string(), row.year), (allocated, held + posted));
    }
    let given = plain
        .given()
        .into_iter()
        .map(|((org, person, indicator, year), given)| {
            (
                (
                    org.to_string(),
                    person.to_string(),
                    indicator.to_owned(),
                    year,
                ),
                given,
            )
        });
    (balances, given.collect())
}

/// The same pools, counted by the model.
pub(super) fn pools_of(plain: &Plain) -> Pools {
    let of_pool = |row: &&Row| row.way.iter().any(|account| account.starts_with("pool:"));
    let years = plain.rows.iter().filter(of_pool).map(|row| row.year);
    years.map(|year| (year, plain.pool(year))).collect()
}

//! The tables of awards: the line as drafted, its signature, its ending.

mod drafts;
mod forget;
mod results;

use std::collections::BTreeMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use shared::awards::{AwardDates, AwardLine, AwardState};
use shared::base::{AccountId, AwardId, Date, HandoverId, OrgId, PersonId, Points, Text};

use crate::awards::{Award, Ending, Place, SignatureOnRecord, Step, Which};
use crate::clock::Now;
use crate::db::column::{parsed, texts};
use crate::db::schema::{award_endings, award_keepers, award_signatures, awards, objections};
use crate::db::{AmongTexts, Conn, KeepPrepared};
use crate::either;
use crate::error::{Error, Result};
use crate::registers::awards::{Held, held, hold};

pub(super) use drafts::{insert_draft, insert_drafts, same_day, steps};
pub use forget::forget;
pub(super) use forget::ids_of;
pub(in crate::awards) use results::given_by_clause;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = awards)]
struct AwardRow {
    id: String,
    district: String,
    org_id: String,
    person_id: String,
    indicator: String,
    rules_id: String,
    clause: i32,
    points: i64,
    fact_date: Date,
    evidence: String,
    drafted_by: String,
    drafted_on: Date,
    drafted_at: i64,
    step: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = award_signatures)]
struct SignatureRow {
    signed_by: String,
    signed_on: Date,
    notice_until: Date,
    posts_on: Date,
    expires_on: Date,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = award_endings)]
struct EndingRow {
    ended_by: String,
    ended_on: Date,
    reason: String,
}

type Row = (AwardRow, Option<SignatureRow>, Option<EndingRow>, Held);

fn read((row, signature, ending, held): Row) -> Result<Award> {
    let line = AwardLine {
        person: parsed(&row.person_id)?,
        clause: u32::try_from(row.clause).map_err(Error::internal)?,
        points: Points::from_hundredths(row.points),
        fact_date: row.fact_date,
        evidence: Text::new(&row.evidence).map_err(Error::internal)?,
    };
    let signature = signature.map(|row| {
        Ok::<_, Error>(SignatureOnRecord {
            signed_by: parsed(&row.signed_by)?,
            signed_on: row.signed_on,
            notice_until: row.notice_until,
            posts_on: row.posts_on,
            expires_on: row.expires_on,
        })
    });
    let ending = ending.map(|row| {
        Ok::<_, Error>(Ending {
            ended_by: parsed(&row.ended_by)?,
            ended_on: row.ended_on,
            reason: row.reason,
        })
    });
    Ok(Award {
        id: parsed(&row.id)?,
        district: row.district,
        org: parsed(&row.org_id)?,
        line,
        indicator: row.indicator,
        rules: row.rules_id,
        drafted_by: parsed(&row.drafted_by)?,
        drafted_on: row.drafted_on,
        drafted_at: row.drafted_at,
        step: Step::from_code(&row.step)?,
        signature: signature.transpose()?,
        ending: ending.transpose()?,
        hold: hold(held),
    })
}

/// Selects awards with what is recorded about them.
macro_rules! select_awards {
    () => {
        awards::table
            .left_join(award_signatures::table)
            .left_join(award_endings::table)
            .select((
                AwardRow::as_select(),
                Option::<SignatureRow>::as_select(),
                Option::<EndingRow>::as_select(),
                held!(),
            ))
    };
}

/// Narrows a boxed query of awards to those of a list.
macro_rules! narrow {
    ($query:ident, $which:expr) => {
        let Which {
            district,
            orgs,
            state,
            today,
        } = $which;
        // One organisation has an index of its own; of many, the district's is walked.
        match orgs.as_deref() {
            Some([org]) => $query = $query.filter(awards::org_id.eq(org.to_string())),
            Some(orgs) => {
                $query = $query
                    .filter(awards::district.eq(district.clone()))
                    .filter(awards::org_id.among(texts(orgs)));
            }
            None => $query = $query.filter(awards::district.eq(district.clone())),
        }
        if let Some(state) = *state {
            $query = $query.filter(awards::step.eq(Step::of(state).code()));
            let to_it = || objections::table.filter(objections::award_id.eq(awards::id));
            let open = objections::held_until.is_null();
            let holding = exists(to_it().filter(open.or(objections::held_until.ge(*today))));
            // What was held counts as long as it would have, from a later day.
            let longer = exists(to_it().filter(objections::expires_on.ge(*today)));
            match state {
                AwardState::Noticed => {
                    $query = $query
                        .filter(award_signatures::posts_on.gt(*today))
                        .filter(not(holding));
                }
                AwardState::Held => $query = $query.filter(holding),
                AwardState::Posted => {
                    $query = $query
                        .filter(award_signatures::posts_on.le(*today))
                        .filter(award_signatures::expires_on.ge(*today).or(longer))
                        .filter(not(holding));
                }
                AwardState::Expired => {
                    $query = $query
                        .filter(award_signatures::expires_on.lt(*today))
                        .filter(not(longer))
                        .filter(not(holding));
                }
                AwardState::Drafted | AwardState::Withdrawn | AwardState::Voided => {}
            }
        }
    };
}

/// One award, whosever it is.
pub(super) fn find(conn: &mut Conn, id: AwardId) -> Result<Option<Award>> {
    let row: Option<Row> = select_awards!()
        .filter(awards::id.eq(id.to_string()))
        .first(conn)
        .optional()?;
    row.map(read).transpose()
}

/// Some awards, whosever they are.
pub(super) fn of_ids(conn: &mut Conn, ids: &[AwardId]) -> Result<Vec<Award>> {
    let rows: Vec<Row> = select_awards!()
        .filter(awards::id.among(texts(ids)))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Moves an award from one step to the next; false if it no longer stands there.
pub(super) fn take_step(conn: &mut Conn, id: AwardId, from: Step, to: Step) -> Result<bool> {
    let moved = diesel::update(awards::table)
        .filter(awards::id.eq(id.to_string()))
        .filter(awards::step.eq(from.code()))
        .set(awards::step.eq(to.code()))
        .kept()
        .execute(conn)?;
    Ok(moved == 1)
}

pub(super) fn insert_signature(
    conn: &mut Conn,
    now: Now,
    award: AwardId,
    signed_by: AccountId,
    dates: &AwardDates,
) -> Result<()> {
    diesel::insert_into(award_signatures::table)
        .values((
            award_signatures::award_id.eq(award.to_string()),
            award_signatures::signed_by.eq(signed_by.to_string()),
            award_signatures::signed_at.eq(now.micros),
            award_signatures::signed_on.eq(dates.notice.posted_on),
            award_signatures::notice_until.eq(dates.notice.ends_on),
            award_signatures::posts_on.eq(dates.notice.effective_on),
            award_signatures::expires_on.eq(dates.expires_on),
            award_signatures::calendar_version.eq(dates.notice.calendar.clone()),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn insert_ending(
    conn: &mut Conn,
    now: Now,
    award: AwardId,
    ended_by: AccountId,
    reason: &str,
) -> Result<()> {
    diesel::insert_into(award_endings::table)
        .values((
            award_endings::award_id.eq(award.to_string()),
            award_endings::ended_by.eq(ended_by.to_string()),
            award_endings::ended_at.eq(now.micros),
            award_endings::ended_on.eq(now.date),
            award_endings::reason.eq(reason),
        ))
        .execute(conn)?;
    Ok(())
}

/// The awards of a list, newest first, from behind a place in it.
pub(super) fn page(
    conn: &mut Conn,
    which: &Which,
    after: Option<Place>,
    limit: u32,
) -> Result<Vec<Award>> {
    let mut query = select_awards!().into_boxed();
    narrow!(query, which);
    if let Some(place) = after {
        let (at, id) = (place.drafted_at, place.id.to_string());
        let later = awards::drafted_at.eq(at).and(awards::id.lt(id));
        query = query.filter(awards::drafted_at.lt(at).or(later));
    }
    let rows: Vec<Row> = query
        .order((awards::drafted_at.desc(), awards::id.desc()))
        .limit(i64::from(limit))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The drafts an account has made or been handed, the oldest first.
pub(super) fn drafts_touched_by(conn: &mut Conn, account: AccountId) -> Result<Vec<Award>> {
    let account = account.to_string();
    let handed = award_keepers::table
        .filter(award_keepers::account_id.eq(account.clone()))
        .select(award_keepers::award_id);
    let rows: Vec<Row> = select_awards!()
        .filter(awards::step.eq(Step::Drafted.code()))
        .filter(awards::drafted_by.eq(account).or(awards::id.eq_any(handed)))
        .order((awards::drafted_at, awards::id))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Who keeps some awards after their drafters, in order, each since which day.
pub(super) fn keepers(
    conn: &mut Conn,
    ids: &[AwardId],
) -> Result<BTreeMap<AwardId, Vec<(AccountId, Date)>>> {
    let rows: Vec<(String, String, Date)> = award_keepers::table
        .filter(award_keepers::award_id.among(texts(ids)))
        .order((award_keepers::award_id, award_keepers::number))
        .select((
            award_keepers::award_id,
            award_keepers::account_id,
            award_keepers::kept_from,
        ))
        .load(conn)?;
    let mut keepers: BTreeMap<AwardId, Vec<(AccountId, Date)>> = BTreeMap::new();
    for (award, account, from) in rows {
        let kept = (parsed(&account)?, from);
        keepers.entry(parsed(&award)?).or_default().push(kept);
    }
    Ok(keepers)
}

/// Files one more keeper; false if someone else is the next already.
pub(super) fn insert_keeper(
    conn: &mut Conn,
    award: AwardId,
    number: usize,
    (account, handover): (AccountId, HandoverId),
    today: Date,
) -> Result<bool> {
    let values = (
        award_keepers::award_id.eq(award.to_string()),
        award_keepers::number.eq(i32::try_from(number).map_err(Error::internal)?),
        award_keepers::account_id.eq(account.to_string()),
        award_keepers::handover_id.eq(handover.to_string()),
        award_keepers::kept_from.eq(today),
    );
    let inserted = either!(conn, conn => diesel::insert_into(award_keepers::table)
        .values(values)
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(inserted == 1)
}

/// How many awards a list holds; nothing if more than `most`.
pub(super) fn count_up_to(conn: &mut Conn, which: &Which, most: u32) -> Result<Option<u32>> {
    let mut query = awards::table
        .left_join(award_signatures::table)
        .select(awards::id)
        .limit(i64::from(most) + 1)
        .into_boxed();
    narrow!(query, which);
    let found: Vec<String> = query.load(conn)?;
    let count = u32::try_from(found.len()).map_err(Error::internal)?;
    Ok(Some(count).filter(|count| *count <= most))
}

/// The awards of a person that were signed, newest first.
pub(super) fn signed_of(conn: &mut Conn, person: PersonId) -> Result<Vec<Award>> {
    let rows: Vec<Row> = select_awards!()
        .filter(awards::person_id.eq(person.to_string()))
        .filter(awards::step.eq_any([Step::Signed.code(), Step::Voided.code()]))
        .order((awards::drafted_at.desc(), awards::id.desc()))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// Points as the ledger stores them.
pub(super) fn hundredths(points: Points) -> Result<i64> {
    points
        .to_hundredths()
        .ok_or_else(|| Error::internal("points finer than the ledger"))
}

/// How many drafts of an organisation wait for a signature.
pub(super) fn open_drafts(conn: &mut Conn, org: OrgId) -> Result<u32> {
    let count: i64 = awards::table
        .filter(awards::org_id.eq(org.to_string()))
        .filter(awards::step.eq("drafted"))
        .count()
        .get_result(conn)?;
    u32::try_from(count).map_err(Error::internal)
}

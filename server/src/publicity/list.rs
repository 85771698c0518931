//! List the awards in public notice, newest first.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::Responder;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Json};
use shared::api::{List, page_size};
use shared::base::{AreaId, AwardId, Bilingual, Date, OrgId};
use shared::calendar::Calendar;
use shared::publicity::NoticeDays;
use shared::publicity::api::{ListNotices, NoticeLine, NoticeStanding};

use crate::State;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::publicity::CACHED;
use crate::publicity::store::{self, Count, LineOnRecord, Which};
use crate::registers::orgs::{Area, Names, area_family, areas_on, names_of};
use crate::registers::residents::ERASED;
use crate::web::{Open, bad_cursor, cursor_id, page};

pub(super) async fn handler(
    Open(request): Open<ListNotices>,
    state: Data<State>,
) -> Result<impl Responder> {
    let today = state.clock.now().date;
    let answer = state.db.read(move |conn| list(conn, today, &request));
    let notices = Json(answer.await?).customize();
    Ok(notices.insert_header((CACHE_CONTROL, CACHED)))
}

fn list(conn: &mut Conn, today: Date, request: &ListNotices) -> Result<List<NoticeLine>> {
    let towns = request.town.map(|town| area_family(conn, town, today));
    let which = Which {
        standing: request.standing.unwrap_or_default(),
        today,
        towns: towns.transpose()?,
        org: request.org,
        award: request.award,
    };
    let after = place(conn, request)?;
    let size = page_size(request.limit);
    let (lines, total) = found(conn, &which, after, size + 1)?;
    let (lines, next) = page(lines, size, |line: &LineOnRecord| line.award);
    let awards: Vec<AwardId> = lines.iter().map(|line| line.award).collect();
    let stands = Stands {
        held: store::held(conn, &awards, today)?,
        corrected: store::corrected_on(conn, &awards)?,
    };
    let orgs: Vec<OrgId> = lines.iter().map(|line| line.org).collect();
    let names = names_of(conn, &orgs)?;
    let areas: Vec<AreaId> = lines
        .iter()
        .flat_map(|line| [line.town, line.line.village])
        .collect();
    let areas = areas_on(conn, &areas, today)?;
    let items = lines
        .into_iter()
        .map(|line| view(line, today, &stands, (&names, &areas)));
    Ok(List {
        items: items.collect::<Result<_>>()?,
        next,
        total: Some(total),
    })
}

/// How some lines stand.
struct Stands {
    held: BTreeSet<AwardId>,
    corrected: BTreeMap<AwardId, Date>,
}

/// The lines of a page, and how many there are in all.
fn found(
    conn: &mut Conn,
    which: &Which,
    after: Option<(Date, AwardId)>,
    limit: u32,
) -> Result<(Vec<LineOnRecord>, u32)> {
    if which.standing != NoticeStanding::InNotice {
        return store::page_of_few(conn, which, after, limit);
    }
    let Count {
        lines: total,
        oldest,
    } = store::count(conn, which)?;
    let lines = match oldest {
        Some(oldest) => store::page(conn, which, oldest, after, limit)?,
        None => Vec::new(),
    };
    Ok((lines, total))
}

/// Where the cursor, the award last shown, stands in the list.
fn place(conn: &mut Conn, request: &ListNotices) -> Result<Option<(Date, AwardId)>> {
    let Some(award) = cursor_id::<AwardId>(request.cursor.as_ref())? else {
        return Ok(None);
    };
    let day = store::posted_on(conn, award)?.ok_or_else(bad_cursor)?;
    Ok(Some((day, award)))
}

fn view(
    line: LineOnRecord,
    today: Date,
    stands: &Stands,
    (names, areas): (&Names, &BTreeMap<AreaId, Area>),
) -> Result<NoticeLine> {
    let name_of = |area: AreaId| -> Result<Bilingual> {
        let area = areas.get(&area);
        let name = area.map(|area| area.name.clone());
        name.ok_or_else(|| Error::internal("an area without a name"))
    };
    let org_name = names.on(line.org, line.posted_on).cloned();
    let calendar = Calendar::embedded();
    let window = NoticeDays::on(today, line.posted_on, line.until, calendar);
    Ok(NoticeLine {
        award: line.award,
        village: name_of(line.line.village)?,
        name: match line.line.name {
            name if name.is_empty() => ERASED.to_owned(),
            name => name,
        },
        id_tail: line.line.id_tail,
        org: line.org,
        org_name: org_name.ok_or_else(|| Error::internal("a notice of nobody"))?,
        town: line.town,
        town_name: name_of(line.town)?,
        clause: line.clause,
        clause_text: line.clause_text,
        points: line.line.points,
        posted_on: line.posted_on,
        until: line.until,
        days_left: window.left,
        days: window.total,
        held: stands.held.contains(&line.award),
        corrected_on: stands.corrected.get(&line.award).copied(),
        provisional: calendar.is_provisional(line.posted_on, line.until),
    })
}

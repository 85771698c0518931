//! Takes the rows of a search along as CSV: whole, or not at all.

use actix_web::web::{Data, Json};
use shared::audit::AuditRefusal;
use shared::audit::api::{AuditExport, AuditRow, ExportAudit};
use shared::base::{Bilingual, Lang};

use crate::State;
use crate::audit::csv::Csv;
use crate::audit::filter::{allowed, entry, resolve};
use crate::audit::view::views;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::registers::audit::{self as register, Event, Which, record_look};
use crate::web::{Authorized, Reply};

/// The most rows of one table.
const ROWS_MAX: usize = 10_000;

/// The heads of the columns.
const HEADS: [(&str, &str); 9] = [
    ("时间", "When"),
    ("事件", "What"),
    ("操作人", "Who"),
    ("单位", "Organisation"),
    ("涉及的人", "About"),
    ("人员编号", "Person"),
    ("对象", "Thing"),
    ("其他", "More"),
    ("记录编号", "Entry"),
];

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ExportAudit>,
    state: Data<State>,
) -> Reply<AuditExport> {
    allowed(&permit)?;
    if request.filter.citizen_id.is_some() {
        state.limits.search.check(&permit.actor.account)?;
    }
    let (now, keys) = (state.clock.now(), state.keys.clone());
    let (district, filter) = (permit.actor.district.clone(), request.filter.clone());
    let read = move |conn: &mut Conn| {
        let which = resolve(conn, now, &keys, &district, &filter)?;
        let rows = match &which {
            Some(which) => all(conn, which)?,
            None => Vec::new(),
        };
        Ok((which, views(conn, &keys, rows)?))
    };
    let (which, rows) = state.db.read(read).await?;
    let asked = (&request.filter, which.as_ref());
    let entry = entry(&permit, Event::AuditExported, asked, rows.len());
    record_look(&state, now, entry).await?;
    Ok(Json(AuditExport {
        file: match request.lang {
            Lang::Zh => format!("审计-{}.csv", now.date),
            Lang::En => format!("audit-{}.csv", now.date),
        },
        rows: u32::try_from(rows.len()).map_err(Error::internal)?,
        csv: table(&rows, request.lang)?,
    }))
}

fn all(conn: &mut Conn, which: &Which) -> Result<Vec<register::Row>> {
    let most = i64::try_from(ROWS_MAX).map_err(Error::internal)?;
    let rows = register::page(conn, which, None, most + 1)?;
    if rows.len() > ROWS_MAX {
        return Err(Error::refused(&AuditRefusal::TooManyRows));
    }
    Ok(rows)
}

fn table(rows: &[AuditRow], lang: Lang) -> Result<String> {
    let mut csv = Csv::new();
    csv.row(HEADS.map(|(zh, en)| match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }))?;
    for row in rows {
        let org = row.org.as_ref().map(|org: &Bilingual| org.get(lang));
        let person = row.person.map(|person| person.to_string());
        let details = row.details.iter();
        let details = details.map(|one| format!("{}: {}", one.name.get(lang), one.value));
        csv.row([
            row.at.as_str(),
            row.what.get(lang),
            row.who.get(lang),
            org.unwrap_or_default(),
            row.person_name.as_deref().unwrap_or_default(),
            person.as_deref().unwrap_or_default(),
            row.subject.as_deref().unwrap_or_default(),
            &details.collect::<Vec<_>>().join("; "),
            &row.id,
        ])?;
    }
    csv.finish()
}

//! Give back the rows of a list that are to be mended: as they were typed, with what is wrong
//! beside them.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use shared::awards::api::{FileView, ReturnAwardBatch};
use shared::awards::batches::{BatchColumn, COLUMNS, IGNORED};
use shared::imports::meant;

use super::check::{looked, reached};
use super::weigh::{Verdict, Weighed, weigh};
use super::{Problem, file};
use crate::State;
use crate::awards::{Setting, org_within};
use crate::imports::{Given, GivenCell, Row, Table, turn};
use crate::web::{Authorized, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReturnAwardBatch>,
    state: Data<State>,
) -> Reply<FileView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let (now, asked, org) = (setting.now, permit.clone(), request.org);
    reached(&state, &setting, &permit, org).await?;
    let turn = turn().await?;
    let (table, _) = file::read(&turn, &request.file).await?;
    let rows = table.count();
    let kind = request.kind;
    let answer = state.db.read(move |conn| {
        let org = org_within(conn, setting.today(), &permit, org)?;
        let weighed = weigh(conn, &setting, (&org, &permit.actor), &table)?;
        file::view(&returned(&table, &weighed), "待修改的行", kind)
    });
    let answer = answer.await?;
    looked(&state, now, &asked, (org, rows)).await?;
    Ok(Json(answer))
}

fn returned(table: &Table<BatchColumn>, weighed: &Weighed) -> Given {
    let bad = weighed.rows.iter().filter_map(|row| match &row.verdict {
        Verdict::Bad(problems) => Some((row.number, problems)),
        Verdict::Good(..) | Verdict::Known(_) => None,
    });
    let bad: BTreeMap<u32, &Vec<Problem>> = bad.collect();
    let heading = COLUMNS.iter().map(|(column, zh, _)| {
        let note = column.note();
        ((*zh).to_owned(), note.zh)
    });
    let rows = table.rows().iter();
    let rows = rows.filter_map(|row| Some(cells(row, bad.get(&row.number)?)));
    Given {
        name: "待修改",
        heading: heading
            .chain([(IGNORED.0.to_owned(), String::new())])
            .collect(),
        rows: rows.collect(),
        second: None,
    }
}

fn cells(row: &Row<BatchColumn>, problems: &[Problem]) -> Vec<GivenCell> {
    let typed = COLUMNS.iter().map(|(column, ..)| GivenCell {
        text: meant(&row.cell(*column)).to_owned(),
        marked: problems.iter().any(|problem| problem.column == *column),
    });
    let words = problems.iter().map(|problem| {
        let (column, words) = (problem.column.heading().zh, &problem.words.zh);
        format!("{column}：{words}")
    });
    let words: Vec<String> = words.collect();
    typed.chain([GivenCell::plain(&words.join("；"))]).collect()
}

//! Give out the template of a list, with the organisation's own clauses to read up in.

use actix_web::web::{Data, Json};
use shared::awards::api::{FileView, ReadBatchTemplate};
use shared::awards::batches::{COLUMNS, EXAMPLES};

use super::file;
use crate::State;
use crate::awards::rules::RulesOnRecord;
use crate::awards::{Setting, org_within, rules};
use crate::imports::{Given, GivenCell};
use crate::web::{Authorized, Reply};

pub(in crate::awards) async fn handler(
    Authorized { request, permit }: Authorized<ReadBatchTemplate>,
    state: Data<State>,
) -> Reply<FileView> {
    let setting = Setting::of(&state, &permit.actor.district);
    let answer = state.db.read(move |conn| {
        let org = org_within(conn, setting.today(), &permit, request.org)?;
        let record = rules::latest(conn, org.id, setting.today())?;
        let record = record.filter(|record| record.rules.in_force_on(setting.today()));
        file::view(&template(record.as_ref()), "赋分名单模板", request.kind)
    });
    answer.await.map(Json)
}

fn template(record: Option<&RulesOnRecord>) -> Given {
    let heading = COLUMNS.iter().map(|(column, zh, _)| {
        let note = column.note();
        ((*zh).to_owned(), format!("{}\n{}", note.zh, note.en))
    });
    let rows = EXAMPLES.iter();
    let rows = rows.map(|row| row.iter().map(|text| GivenCell::plain(text)).collect());
    Given {
        name: "赋分名单",
        heading: heading.collect(),
        rows: rows.collect(),
        second: record.map(|record| ("本单位条款", clauses(record))),
    }
}

fn clauses(record: &RulesOnRecord) -> Vec<Vec<String>> {
    let heading = ["条款", "最低分", "最高分", "内容"];
    let clauses = record.rules.clauses.iter().map(|clause| {
        vec![
            clause.number.to_string(),
            clause.least.brief(2),
            clause.most.brief(2),
            clause.text.zh.clone(),
        ]
    });
    let heading = heading.map(str::to_owned).to_vec();
    std::iter::once(heading).chain(clauses).collect()
}

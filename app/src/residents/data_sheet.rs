//! The own data on paper: black on white, nothing of the page around it.

mod around;

use leptos::prelude::*;
use shared::base::Lang;
use shared::residents::api::MyData;

use super::data::said;
use crate::texts::{Words, residents as words, use_lang};

/// A row of cells.
type Row = Vec<String>;

/// The sheet; it shows on paper only.
pub(super) fn sheet(data: &MyData) -> AnyView {
    let lang = use_lang();
    let data = data.clone();
    let content = move || parts(&data, lang.get());
    view! { <section class="statement print-only data-sheet">{content}</section> }.into_any()
}

fn parts(data: &MyData, lang: Lang) -> AnyView {
    let file = &data.file;
    let total = file.total.map(|total| total.display(1)).unwrap_or_default();
    let scheme = format!("{} v{}", file.scheme, file.scheme_version);
    let tables = [
        identity(data, lang),
        facts(data, lang),
        awards(data, lang),
        permits(data, lang),
        freezes(data, lang),
        jobs(data, lang),
        household(data, lang),
        consents(data, lang),
        corrections(data, lang),
        objections(data, lang),
        around::activities(data, lang),
        around::checks(data, lang),
        erasures(data, lang),
        statements(data, lang),
        accounts(data, lang),
        looks(data, lang),
    ];
    let tables: Vec<_> = tables.into_iter().flatten().collect();
    let taken = format!("{} {}", data.taken_on, data.taken_at);
    view! {
        <header>
            <p class="statement-title">{words::data_title(lang)}</p>
            <p>{words::data_sheet_note(lang)}</p>
        </header>
        <p class="statement-total">
            <span>{words::official_total(lang)} " " <b>{total}</b></span>
            <span>{scheme}</span>
            <span>{taken.clone()}</span>
        </p>
        {tables}
        <footer>
            <span>{words::data_sheet_foot(lang)}</span>
            <span>{taken}</span>
        </footer>
    }
    .into_any()
}

/// A table, unless there is nothing in it.
fn table(lang: Lang, caption: Words, heads: &[Words], rows: Vec<Row>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let heads = heads
        .iter()
        .map(|head| view! { <th scope="col">{head(lang)}</th> });
    let heads = heads.collect_view();
    let rows = rows.into_iter().map(|row| {
        let cells = row.into_iter().map(|cell| view! { <td>{cell}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <table>
                <caption>{caption(lang)}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}

fn identity(data: &MyData, lang: Lang) -> Option<AnyView> {
    let (who, where_) = (&data.identity, &data.registration);
    let mut rows = vec![
        vec![words::data_name(lang).to_owned(), who.name.clone()],
        vec![words::citizen_id(lang).to_owned(), who.citizen_id.clone()],
    ];
    let more: [(Words, Option<String>); 5] = [
        (words::data_phone, who.phone.clone()),
        (words::data_address, who.address.clone()),
        (words::village, Some(said(&where_.village, lang))),
        (
            words::data_registered,
            Some(where_.registered_on.to_string()),
        ),
        (words::data_pseudonym, Some(who.person.to_string())),
    ];
    for (name, value) in more {
        rows.extend(value.map(|value| vec![name(lang).to_owned(), value]));
    }
    table(
        lang,
        words::data_identity,
        &[words::data_what, words::data_value],
        rows,
    )
}

fn facts(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.file.on_file.iter().flat_map(|fact| {
        fact.rows.iter().map(|row| {
            let status = row.status.words();
            let standing = if row.superseded_by.is_some() {
                words::data_superseded(lang).to_owned()
            } else {
                said(&status, lang)
            };
            vec![
                said(&fact.name, lang),
                said(&row.words, lang),
                said(&row.source.words(), lang),
                standing,
                row.recorded_on.to_string(),
            ]
        })
    });
    table(
        lang,
        words::data_facts,
        &[
            words::data_item,
            words::data_value,
            words::data_source,
            words::data_state,
            words::data_day,
        ],
        rows.collect(),
    )
}

fn awards(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.file.awards.iter().map(|award| {
        vec![
            said(&award.org_name, lang),
            said(&award.clause_text, lang),
            award.points.display(1),
            said(&award.state.words(), lang),
            award.posts_on.to_string(),
        ]
    });
    table(
        lang,
        words::awards,
        &[
            words::data_org,
            words::data_item,
            words::data_points,
            words::data_state,
            words::data_day,
        ],
        rows.collect(),
    )
}

fn permits(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.permits.iter().map(|permit| {
        let endorsed: Vec<String> = permit.endorsed_on.iter().map(ToString::to_string).collect();
        let ended = permit.ended_on.or(permit.valid_to);
        vec![
            said(&permit.kind, lang),
            permit.issued_on.to_string(),
            endorsed.join(" "),
            ended.map(|day| day.to_string()).unwrap_or_default(),
        ]
    });
    table(
        lang,
        words::data_permits,
        &[
            words::data_item,
            words::data_issued,
            words::data_endorsed,
            words::data_to,
        ],
        rows.collect(),
    )
}

fn freezes(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.file.freezes.iter().map(|freeze| {
        let name = freeze.indicator_name.as_ref();
        vec![
            name.map(|name| said(name, lang)).unwrap_or_default(),
            freeze.from.to_string(),
            freeze.until.map(|day| day.to_string()).unwrap_or_default(),
        ]
    });
    let heads: [Words; 3] = [words::data_item, words::data_day, words::data_to];
    table(lang, words::data_freezes, &heads, rows.collect())
}

fn jobs(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.employments.iter().map(|job| {
        vec![
            said(&job.org, lang),
            job.from_on.to_string(),
            job.insured_from.to_string(),
            job.to_on.map(|day| day.to_string()).unwrap_or_default(),
        ]
    });
    table(
        lang,
        words::data_jobs,
        &[
            words::data_org,
            words::data_day,
            words::data_insured,
            words::data_to,
        ],
        rows.collect(),
    )
}

fn household(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.household.members.iter().map(|member| {
        vec![
            member.name.clone(),
            said(&member.kin.words(), lang),
            member.from_on.to_string(),
            member.to_on.map(|day| day.to_string()).unwrap_or_default(),
        ]
    });
    table(
        lang,
        words::data_household,
        &[
            words::data_name,
            words::data_kin,
            words::data_day,
            words::data_to,
        ],
        rows.collect(),
    )
}

fn consents(data: &MyData, lang: Lang) -> Option<AnyView> {
    let word = |given: bool| {
        let words: Words = if given {
            crate::texts::consents::given
        } else {
            crate::texts::consents::withdrawn
        };
        words(lang).to_owned()
    };
    let items = data.consents.iter();
    let items = items.map(|one| (said(&one.name, lang), one.given, one.on));
    let children = data.child_consents.iter();
    let children = children.map(|one| (one.child.clone(), one.given, one.on));
    let mut rows: Vec<Row> = items
        .chain(children)
        .map(|(name, given, on)| vec![name, word(given), on.to_string()])
        .collect();
    rows.extend(data.notices.iter().map(|one| {
        vec![
            words::data_notice(lang, one.version),
            crate::texts::consents::acknowledge(lang).to_owned(),
            one.on.to_string(),
        ]
    }));
    let heads: [Words; 3] = [words::data_item, words::data_state, words::data_day];
    table(lang, words::data_consents, &heads, rows)
}

fn corrections(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.corrections.iter().map(|one| {
        vec![
            said(&one.row.fact_name, lang),
            said(&one.row.claimed, lang),
            said(&one.row.state.words(), lang),
            one.row.started_on.to_string(),
        ]
    });
    table(
        lang,
        words::data_corrections,
        &[
            words::data_item,
            words::data_value,
            words::data_state,
            words::data_day,
        ],
        rows.collect(),
    )
}

fn objections(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.objections.iter().map(|one| {
        let line = &one.row.line;
        vec![
            format!("{} +{}", line.name, line.points.display(1)),
            one.reason.clone(),
            said(&one.row.state.words(), lang),
            one.row.filed_on.to_string(),
        ]
    });
    table(
        lang,
        words::data_objections,
        &[
            words::data_item,
            words::data_value,
            words::data_state,
            words::data_day,
        ],
        rows.collect(),
    )
}

fn erasures(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.erasures.iter().map(|one| {
        vec![
            said(&one.row.reason.words(), lang),
            said(&one.row.state.words(), lang),
            one.row.asked_on.to_string(),
            one.row.due_on.to_string(),
        ]
    });
    table(
        lang,
        crate::texts::erasures::own_requests,
        &[
            words::data_item,
            words::data_state,
            words::data_day,
            crate::texts::erasures::deadline,
        ],
        rows.collect(),
    )
}

fn statements(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.statements.iter();
    let rows = rows.map(|one| vec![one.issued_on.to_string(), one.valid_until.to_string()]);
    let heads: [Words; 2] = [words::data_issued, words::data_to];
    table(lang, words::data_statements, &heads, rows.collect())
}

fn accounts(data: &MyData, lang: Lang) -> Option<AnyView> {
    let mut rows: Vec<Row> = Vec::new();
    for account in &data.accounts {
        let made = account.created_on.to_string();
        rows.push(vec![account.login.clone(), String::new(), made]);
        for session in &account.sessions {
            let at = format!("{} {}", session.on, session.time);
            rows.push(vec![String::new(), session.device.clone(), at]);
        }
    }
    let heads: [Words; 3] = [words::data_accounts, words::data_device, words::data_day];
    table(lang, words::data_accounts, &heads, rows)
}

fn looks(data: &MyData, lang: Lang) -> Option<AnyView> {
    let rows = data.looks.iter().map(|look| {
        vec![
            format!("{} {}", look.on, look.time),
            said(&look.who, lang),
            said(&look.purpose, lang),
        ]
    });
    let heads: [Words; 3] = [words::data_day, words::data_who, words::data_purpose];
    table(lang, words::looks, &heads, rows.collect())
}

//! The notice of one organisation on paper, for the board of the village or the gate of the works:
//! what is in notice today, masked, how to object, and the way to the public page.

use leptos::prelude::*;
use shared::api::LIMIT_MAX;
use shared::base::{Lang, OrgId};
use shared::publicity::api::{ListNotices, NoticeLine};

use crate::api::Failure;
use crate::awards::use_place;
use crate::session::{Session, use_fetch};
use crate::texts::{Words, dates, publicity as words, t, use_lang};
use crate::ui::{Button, ButtonKind, Empty, IconName, PageHeading, QrCode, TextLink, clock};

/// Pages of lines asked for at most; what is longer is no sheet any more.
const PAGES_MAX: usize = 10;

/// The page.
#[component]
pub fn NoticeSheetPage() -> impl IntoView {
    let place = use_place();
    let loaded = use_fetch(move || {
        let org = place.org()?;
        Some(Box::pin(all_lines(place.session(), org)))
    });
    view! {
        <div class="narrow stack stack-wide">
            <p class="screen-only">
                <TextLink words=t(words::sheet_back) href="/desk/awards" icon=IconName::Left />
            </p>
            <div class="screen-only">
                <PageHeading title=t(words::sheet_title) lead=t(words::sheet_lead) />
            </div>
            {loaded.view(6, |lines: &Vec<NoticeLine>| content(lines))}
        </div>
    }
    .into_any()
}

async fn all_lines(session: Session, org: OrgId) -> Result<Vec<NoticeLine>, Failure> {
    let mut lines = Vec::new();
    let mut cursor = None;
    for _ in 0..PAGES_MAX {
        let request = ListNotices {
            org: Some(org),
            cursor,
            limit: Some(LIMIT_MAX),
            ..ListNotices::default()
        };
        let page = session.call(&request).await?;
        lines.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    Ok(lines)
}

fn content(lines: &[NoticeLine]) -> AnyView {
    let lang = use_lang();
    let Some(first) = lines.first() else {
        return view! { <Empty title=t(words::empty_filtered) note=t(words::empty_note) /> }
            .into_any();
    };
    let print = move |()| drop(window().print());
    let count = lines.len();
    let org = first.org_name.clone();
    let kept = lines.to_vec();
    let paper = move || paper(&kept, lang.get());
    view! {
        <div class="screen-only stack">
            <p>
                <b>{move || org.get(lang.get()).to_owned()}</b>
                " "
                {move || words::sheet_count(lang.get(), count)}
            </p>
            <div class="row">
                <Button
                    words=t(words::sheet_print)
                    kind=ButtonKind::Main
                    icon=IconName::Print
                    on_press=print
                />
            </div>
            <p class="note">{t(words::sheet_note)}</p>
        </div>
        <div class="statement statement-long print-only">{paper}</div>
    }
    .into_any()
}

fn paper(lines: &[NoticeLine], lang: Lang) -> AnyView {
    let org = lines.first().map(|line| line.org_name.get(lang).to_owned());
    let heads: [Words; 6] = [
        words::sheet_number,
        words::sheet_who,
        words::sheet_village,
        words::sheet_why,
        words::sheet_points,
        words::sheet_until,
    ];
    let heads = heads
        .iter()
        .map(|head| view! { <th scope="col">{head(lang)}</th> });
    let rows = (1..)
        .zip(lines)
        .map(|(number, line)| row(number, line, lang));
    let today = dates::day(lang, clock::today());
    let origin = window().location().origin().unwrap_or_default();
    view! {
        <header>
            <p class="statement-title">{words::sheet_heading(lang, &org.unwrap_or_default())}</p>
            <p>{words::sheet_says(lang, &today)}</p>
        </header>
        <table>
            <thead>
                <tr>{heads.collect_view()}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <footer>
            <span>{words::sheet_object(lang)}</span>
            <QrCode content=format!("{origin}/notices") words=words::sheet_scan(lang) />
        </footer>
    }
    .into_any()
}

fn row(number: usize, line: &NoticeLine, lang: Lang) -> AnyView {
    let tail = words::id_tail(lang, &line.id_tail);
    let clause = words::clause(lang, line.clause);
    let held = line
        .held
        .then(|| view! { " " <b>{words::held_line(lang)}</b> });
    view! {
        <tr>
            <td>{number}</td>
            <td>
                <b lang="zh-CN">{line.name.clone()}</b>
                " "
                {tail}
            </td>
            <td>{line.village.get(lang).to_owned()}</td>
            <td>{clause} " " {line.clause_text.get(lang).to_owned()} {held}</td>
            <td class="number">{format!("+{}", line.points.display(1))}</td>
            <td class="number">{dates::month_day(lang, line.until)}</td>
        </tr>
    }
    .into_any()
}

//! The areas of the district: an area with those right below, and what is recorded of one.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use shared::access::Action;
use shared::api::List;
use shared::base::{AreaId, Lang, Text};
use shared::orgs::AreaKind;
use shared::orgs::api::{AreaView, ChangeArea, CreateArea, ListAreas, MergeArea};
use uuid::Uuid;

use super::choices::{choose, load_areas, load_below, options};
use super::detail::ending_words;
use crate::session::{TextBox, TextForm, use_load, use_session};
use crate::texts::{orgs as words, t, use_lang};
use crate::ui::{
    Callout, Column, DateDraft, DateField, IconName, PageHeading, SelectInput, Table, TextLink,
    Tone,
};

/// The page of an area with those right below; the district first.
#[component]
pub fn AreasPage() -> impl IntoView {
    let query = use_query_map();
    let parent = Memo::new(move |_| query.with(|query| query.get("in")?.parse::<AreaId>().ok()));
    let loaded = use_load(move || {
        Some(ListAreas {
            parent: parent.get(),
        })
    });
    view! {
        <div class="stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/orgs" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::areas_title) lead=t(words::areas_lead) />
            {loaded.view(8, table)}
        </div>
    }
    .into_any()
}

fn table(list: &List<AreaView>) -> AnyView {
    let lang = use_lang();
    let Some(root) = list.items.first().cloned() else {
        return ().into_any();
    };
    let up = root.parent.map(|parent| {
        let href = format!("/desk/areas?in={parent}");
        view! {
            <p>
                <TextLink words=t(words::up) href icon=IconName::Up />
            </p>
        }
    });
    let name = root.name;
    let caption = move || {
        let lang = lang.get();
        words::areas_caption(lang, name.get(lang))
    };
    let columns = vec![
        Column::new("name", t(words::name)),
        Column::new("code", t(words::code)),
        Column::new("state", t(words::state)).wide(),
        Column::new("below", t(words::act)).number(),
    ];
    let rows = list.items.iter().cloned().map(row).collect_view();
    view! {
        {up}
        <Table caption columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn row(area: AreaView) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let manages = untrack(|| session.may(Action::AreaManage));
    let kind = area.kind.words();
    let former = area.history.get(1).map(|one| one.name.clone());
    let former = former.filter(|former| *former != area.name);
    let ending = area.ending.as_ref().map(ending_words);
    let state = move || {
        let lang = lang.get();
        match (&ending, &former) {
            (Some(ending), _) => ending(),
            (None, Some(former)) => words::formerly(lang, former.get(lang)),
            (None, None) => words::in_force(lang).to_owned(),
        }
    };
    let (thin, name) = (state.clone(), area.name.clone());
    let about = area.name.zh.clone();
    let has_below = !matches!(area.kind, AreaKind::Grid | AreaKind::SchoolArea);
    let below = (has_below && area.kind != AreaKind::District).then(|| {
        let href = format!("/desk/areas?in={}", area.id);
        view! { <TextLink words=t(words::below) href about=about.clone() /> " " }
    });
    let act = manages.then(|| {
        let href = format!("/desk/areas/{}", area.id);
        view! { <TextLink words=t(words::act) href about=about.clone() /> }
    });
    view! {
        <tr>
            <th scope="row">
                {move || name.get(lang.get()).to_owned()}
                <span class="note tail">{move || kind.get(lang.get()).to_owned()}</span>
                <span class="thin-only note">{thin}</span>
            </th>
            <td>{area.code}</td>
            <td class="wide-only">{state}</td>
            <td class="number">{below} {act}</td>
        </tr>
    }
    .into_any()
}

/// What is recorded of one area.
#[component]
pub fn AreaPage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    let area: Option<AreaId> =
        untrack(|| params.with(|params| params.get("area"))).and_then(|id| id.parse().ok());
    let loaded = use_load(move || {
        Some(ListAreas {
            parent: Some(area?),
        })
    });
    let title = move || {
        let lang = lang.get();
        let name = loaded.ready(|list| Some(list.items.first()?.name.get(lang).to_owned()));
        let name = name.flatten();
        name.unwrap_or_else(|| words::areas_title(lang).to_owned())
    };
    let body = move |list: &List<AreaView>| list.items.first().map_or_else(|| ().into_any(), acts);
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_areas) href="/desk/areas" icon=IconName::Left />
            </p>
            <PageHeading title />
            {loaded.form(6, move |_| area, body)}
        </div>
    }
    .into_any()
}

fn acts(area: &AreaView) -> AnyView {
    if let Some(ending) = &area.ending {
        return view! {
            <Callout title=ending_words(ending) tone=Tone::Bad>
                <p>{t(words::area_ended)}</p>
            </Callout>
        }
        .into_any();
    }
    let below: Vec<AreaKind> = AreaKind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.parent() == Some(area.kind))
        .collect();
    view! {
        <div class="stack stack-wide">
            {change(area)} {area.kind.merges().then(|| merge(area))}
            {(!below.is_empty()).then(|| create(area, below))}
        </div>
    }
    .into_any()
}

fn boxes(of: &[&'static str; 3], area: Option<&AreaView>) -> [TextBox; 3] {
    let filled = |read: fn(&AreaView) -> String| area.map(read).unwrap_or_default();
    let [code, zh, en] = *of;
    [
        TextBox::new(code, words::code, words::code_missing)
            .hint(words::code_hint)
            .filled(&filled(|area| area.code.clone())),
        TextBox::new(zh, words::name_zh, words::name_missing)
            .filled(&filled(|area| area.name.zh.clone())),
        TextBox::new(en, words::name_en, words::name_missing)
            .optional()
            .filled(&filled(|area| area.name.en.clone())),
    ]
}

fn date(id: &'static str, value: DateDraft, form: TextForm) -> AnyView {
    view! {
        <DateField id label=t(words::effective) hint=None value error=form.error(id) />
    }
    .into_any()
}

/// Goes to the list once something is recorded.
fn leave() -> impl Fn() + Clone + 'static {
    let (lang, said) = (use_lang(), crate::ui::use_announcer());
    let navigate = use_navigate();
    move || {
        said.say(words::saved(lang.get_untracked()).to_owned());
        navigate("/desk/areas", NavigateOptions::default());
    }
}

fn change(area: &AreaView) -> AnyView {
    let session = use_session();
    let id = area.id;
    let [code, zh, en] = boxes(&["code", "name_zh", "name_en"], Some(area));
    let reason = TextBox::new("reason", words::reason, words::reason_missing).length(500);
    let form = TextForm::new(vec![code, zh, en, reason]).beside(&["from"]);
    let from = DateDraft::new(None);
    let leave = leave();
    let send = move || {
        let from = match from.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("from", move |lang| problem.words(lang)),
        };
        let texts = (
            Text::new(&code.typed()),
            Text::new(&zh.typed()),
            Text::new(&en.typed()),
            Text::new(&reason.typed()),
        );
        let (true, (Ok(code), Ok(name_zh), Ok(name_en), Ok(reason))) = (form.complete(), texts)
        else {
            return;
        };
        let request = ChangeArea {
            area: id,
            from,
            code,
            name_zh,
            name_en,
            reason,
        };
        let asked = async move { session.call(&request).await };
        let leave = leave.clone();
        form.send(asked, move |_| leave());
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::area_rename)}</h2>
            <p>{t(words::area_rename_effect)}</p>
            {form.view_below(date("from", from, form), words::record, send)}
        </section>
    }
    .into_any()
}

fn merge(area: &AreaView) -> AnyView {
    let session = use_session();
    let (id, kind) = (area.id, area.kind);
    let into = RwSignal::new(String::new());
    let reason = TextBox::new("merge_reason", words::reason, words::reason_missing).length(500);
    let form = TextForm::new(vec![reason]).beside(&["merge_from", "into"]);
    let from = DateDraft::new(None);
    let leave = leave();
    // A grid goes into one of its own village.
    let areas = match (kind, area.parent) {
        (AreaKind::Grid, Some(village)) => load_below(village),
        _ => load_areas(),
    };
    let send = move || {
        let Ok(into) = into.get_untracked().parse() else {
            return form.miss("into", words::area_into_missing);
        };
        let from = match from.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("merge_from", move |lang| problem.words(lang)),
        };
        let (true, Ok(reason)) = (form.complete(), Text::new(&reason.typed())) else {
            return;
        };
        let request = MergeArea {
            area: id,
            into,
            from,
            reason,
        };
        let asked = async move { session.call(&request).await };
        let leave = leave.clone();
        form.send(asked, move |_| leave());
    };
    let first: fn(Lang) -> &'static str = choose;
    let all = options(areas, Signal::derive(move || vec![kind]), first);
    let own = id.to_string();
    let others = Signal::derive(move || {
        let mut all = all.get();
        all.retain(|(value, _)| *value != own);
        all
    });
    let above = view! {
        <SelectInput
            id="into"
            label=t(words::area_into)
            options=others
            value=into
            error=form.error("into")
        />
        {date("merge_from", from, form)}
    };
    view! {
        <section class="stack-tight">
            <h2>{t(words::area_merge)}</h2>
            <p>{t(words::area_merge_effect)}</p>
            {form.view_below(above.into_any(), words::area_merge, send)}
        </section>
    }
    .into_any()
}

fn create(area: &AreaView, below: Vec<AreaKind>) -> AnyView {
    let (lang, session) = (use_lang(), use_session());
    let parent = area.id;
    let kind = RwSignal::new(below.first().map_or("", |kind| kind.code()).to_owned());
    let [code, zh, en] = boxes(&["new_code", "new_name_zh", "new_name_en"], None);
    let form = TextForm::new(vec![code, zh, en]).beside(&["new_from"]);
    let from = DateDraft::new(None);
    // One id for this page: pressing twice enters one area.
    let new = AreaId(Uuid::now_v7());
    let leave = leave();
    let send = move || {
        let Some(kind) = kind.with_untracked(|kind| AreaKind::from_code(kind)) else {
            return;
        };
        let from = match from.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("new_from", move |lang| problem.words(lang)),
        };
        let texts = (
            Text::new(&code.typed()),
            Text::new(&zh.typed()),
            Text::new(&en.typed()),
        );
        let (true, (Ok(code), Ok(name_zh), Ok(name_en))) = (form.complete(), texts) else {
            return;
        };
        let request = CreateArea {
            area: new,
            kind,
            parent,
            code,
            name_zh,
            name_en,
            from,
        };
        let asked = async move { session.call(&request).await };
        let leave = leave.clone();
        form.send(asked, move |_| leave());
    };
    let name = area.name.clone();
    let title = move || {
        let lang = lang.get();
        words::add_title(lang, name.get(lang))
    };
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        let named = |kind: &AreaKind| (kind.code().to_owned(), kind.words().get(lang).to_owned());
        below.iter().map(named).collect::<Vec<_>>()
    });
    let above = view! {
        <SelectInput id="new_kind" label=t(words::kind) options=kinds value=kind />
        {date("new_from", from, form)}
    };
    view! {
        <section class="stack-tight">
            <h2>{title}</h2>
            {form.view_below(above.into_any(), words::save, send)}
        </section>
    }
    .into_any()
}

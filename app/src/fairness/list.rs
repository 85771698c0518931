//! The awarders of the own reach with the numbers of a year.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::api::List;
use shared::base::{Lang, Text};
use shared::fairness::api::{FairnessRow, ListFairness};
use shared::fairness::{Figures, Measure};
use shared::orgs::OrgKind;

use super::rules::rules;
use super::year::{one, use_year, years};
use crate::session::use_load;
use crate::texts::{awards as award_words, fairness as words, t, use_lang};
use crate::ui::{
    ChipSelect, Column, Empty, IconName, PageHeading, Paging, Table, TextLink, Tone, Verdict, pager,
};

/// Where the page stands.
const PATH: &str = "/desk/fairness";
/// The kinds of awarders one may choose from.
const KINDS: [OrgKind; 4] = [
    OrgKind::Enterprise,
    OrgKind::Village,
    OrgKind::Town,
    OrgKind::Department,
];
/// Everyone, and those of whom nothing is worth a look, in the address.
const ALL: &str = "all";
const REST: &str = "rest";

/// What the page shows, kept in the address.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    year: i32,
    show: String,
    kind: String,
}

impl Asked {
    fn worth_a_look(&self) -> Option<bool> {
        match self.show.as_str() {
            ALL => None,
            REST => Some(false),
            _ => Some(true),
        }
    }

    fn address(&self) -> String {
        let mut pairs = vec![("year", self.year.to_string())];
        for (name, value) in [("show", &self.show), ("kind", &self.kind)] {
            if !value.is_empty() {
                pairs.push((name, value.clone()));
            }
        }
        match serde_urlencoded::to_string(&pairs) {
            Ok(query) => format!("{PATH}?{query}"),
            Err(_) => PATH.to_owned(),
        }
    }
}

/// The page.
#[component]
pub fn FairnessPage() -> impl IntoView {
    let (year, query) = (use_year(), use_query_map());
    let asked = Memo::new(move |_| {
        let of = |name: &str| query.with(|query| query.get(name)).unwrap_or_default();
        Asked {
            year: year.get(),
            show: of("show"),
            kind: of("kind"),
        }
    });
    let paging = Paging::default();
    Effect::new(move || {
        asked.track();
        paging.restart();
    });
    let loaded = use_load(move || {
        let asked = asked.get();
        Some(ListFairness {
            worth_a_look: asked.worth_a_look(),
            kind: OrgKind::from_code(&asked.kind),
            cursor: paging.cursor().and_then(|at| Text::new(&at).ok()),
            ..ListFairness::of(asked.year)
        })
    });
    let only_worth = move || asked.with_untracked(Asked::worth_a_look) == Some(true);
    view! {
        <div class="stack">
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {filters(asked)}
            {loaded.view(8, move |list| table(list, paging, only_worth()))}
            {rules()}
        </div>
    }
    .into_any()
}

fn filters(asked: Memo<Asked>) -> AnyView {
    let lang = use_lang();
    let go = StoredValue::new_local(use_navigate());
    let turn = move |change: fn(&mut Asked, String), to: String| {
        let mut asked = asked.get_untracked();
        change(&mut asked, to);
        go.with_value(|go| go(&asked.address(), NavigateOptions::default()));
    };
    let known = years();
    let years = Signal::derive(move || {
        let lang = lang.get();
        let named = |year: &i32| (year.to_string(), words::year_of(lang, *year));
        known.iter().map(named).collect::<Vec<_>>()
    });
    let shows = Signal::derive(move || {
        let lang = lang.get();
        let all = [
            ("", words::show_worth(lang)),
            (REST, words::show_rest(lang)),
            (ALL, words::show_all(lang)),
        ];
        let named = all.map(|(value, words)| (value.to_owned(), words.to_owned()));
        named.to_vec()
    });
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), award_words::kind_all(lang).to_owned());
        let named = |kind: OrgKind| (kind.code().to_owned(), kind.words().get(lang).to_owned());
        let named = KINDS.map(named);
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    let year = Signal::derive(move || asked.with(|asked| asked.year.to_string()));
    let show = Signal::derive(move || asked.with(|asked| asked.show.clone()));
    let kind = Signal::derive(move || asked.with(|asked| asked.kind.clone()));
    let to_year = move |to: String| {
        turn(
            |asked, to| asked.year = to.parse().unwrap_or(asked.year),
            to,
        );
    };
    let to_show = move |to| turn(|asked, to| asked.show = to, to);
    let to_kind = move |to| turn(|asked, to| asked.kind = to, to);
    view! {
        <div class="chips">
            <ChipSelect label=t(words::year) options=years value=year on_choose=to_year />
            <ChipSelect label=t(words::show) options=shows value=show on_choose=to_show />
            <ChipSelect label=t(award_words::kind) options=kinds value=kind on_choose=to_kind />
        </div>
    }
    .into_any()
}

fn table(list: &List<FairnessRow>, paging: Paging, only_worth: bool) -> AnyView {
    if list.items.is_empty() && list.next.is_none() {
        let (title, note): (crate::texts::Words, crate::texts::Words) = if only_worth {
            (words::none, words::none_note)
        } else {
            (words::none_at_all, words::none_at_all_note)
        };
        return view! { <Empty title=t(title) note=t(note) /> }.into_any();
    }
    let columns = vec![
        Column::new("org", t(words::org)),
        Column::new("worth", t(words::worth)),
        Column::new("awards", t(words::awards)).number(),
        Column::new("people", t(words::awarded)).wide(),
        Column::new("sums", t(words::sums)).wide(),
    ];
    let rows = list.items.iter().map(row).collect_view();
    view! {
        <Table caption=t(words::caption) columns>
            {rows}
        </Table>
        {pager(paging, list, words::count)}
    }
    .into_any()
}

fn row(one_row: &FairnessRow) -> AnyView {
    let lang = use_lang();
    let href = one(one_row.org, one_row.year);
    let (name, kind) = (one_row.org_name.clone(), one_row.org_kind.words());
    let town = one_row.town_name.clone();
    let figures = one_row.figures;
    let place = move || {
        let lang = lang.get();
        format!("{}\u{2003}{}", kind.get(lang), town.get(lang))
    };
    view! {
        <tr>
            <th scope="row">
                <TextLink words=move || name.get(lang.get()).to_owned() href />
                " "
                <span class="note tail">{place}</span>
            </th>
            <td>{findings(&one_row.worth_a_look)}</td>
            <td class="number">{move || words::awards_count(lang.get(), figures.awards)}</td>
            <td class="wide-only">{move || awarded(lang.get(), &figures)}</td>
            <td class="wide-only">{move || sums(lang.get(), &figures)}</td>
        </tr>
    }
    .into_any()
}

/// What is worth a look, each by its name.
fn findings(worth: &[Measure]) -> AnyView {
    if worth.is_empty() {
        return view! { <span class="note">{t(words::none_worth)}</span> }.into_any();
    }
    let lang = use_lang();
    let one = |measure: &Measure| {
        let name = measure.words();
        view! {
            <li>
                <Verdict
                    words=move || name.get(lang.get()).to_owned()
                    tone=Tone::Quiet
                    icon=IconName::Search
                />
            </li>
        }
    };
    view! { <ul class="findings">{worth.iter().map(one).collect_view()}</ul> }.into_any()
}

fn awarded(lang: Lang, figures: &Figures) -> String {
    let awarded = figures.spread.awarded;
    let share = figures.share(Measure::Spread);
    share.map_or_else(
        || words::awarded_people(lang, awarded),
        |share| words::awarded_of(lang, awarded, share.whole, share.percent()),
    )
}

fn sums(lang: Lang, figures: &Figures) -> String {
    let spread = figures.spread;
    let sums = [spread.least, spread.median, spread.greatest];
    let [least, median, greatest] = sums.map(|sum| sum.brief(2));
    words::sums_of(lang, &least, &median, &greatest)
}

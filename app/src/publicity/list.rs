//! The list of notices with its filters.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::{Cursor, List};
use shared::base::Lang;
use shared::publicity::api::{
    ListNoticeDigests, ListNoticeFilters, ListNotices, NoticeDigest, NoticeFilters, NoticeLine,
    NoticeStanding,
};

use super::DaysLeft;
use crate::api::{Failure, Remote, call};
use crate::texts::{
    Words, awarders, checkpoints as receipts, dates, publicity as words, t, use_lang,
};
use crate::ui::{
    Button, ChipSelect, Empty, Failure as FailureState, Loading, PageHeading, TextLink, clock,
    use_announcer,
};

/// Which lines are shown, by the name in the choice.
const STANDINGS: [(&str, NoticeStanding, Words); 3] = [
    ("", NoticeStanding::InNotice, words::in_notice),
    ("held", NoticeStanding::Held, words::held),
    ("corrected", NoticeStanding::Corrected, words::corrected),
];

fn standing_of(chosen: &str) -> Option<NoticeStanding> {
    let known = STANDINGS.iter().find(|(name, ..)| *name == chosen);
    known.map(|(_, standing, _)| *standing)
}

/// What is on the page.
#[derive(Clone, Copy)]
struct State {
    town: RwSignal<String>,
    org: RwSignal<String>,
    standing: RwSignal<String>,
    lines: RwSignal<Remote<Vec<NoticeLine>>>,
    next: RwSignal<Option<Cursor>>,
    total: RwSignal<Option<u32>>,
    filters: RwSignal<Option<NoticeFilters>>,
    digests: RwSignal<Vec<NoticeDigest>>,
    lang: RwSignal<Lang>,
}

/// The page's content: heading, filters, rows.
#[component]
pub fn Notices() -> impl IntoView {
    let state = State {
        town: RwSignal::new(String::new()),
        org: RwSignal::new(String::new()),
        standing: RwSignal::new(String::new()),
        lines: RwSignal::new(Remote::Loading),
        next: RwSignal::new(None),
        total: RwSignal::new(None),
        filters: RwSignal::new(None),
        digests: RwSignal::new(Vec::new()),
        lang: use_lang(),
    };
    let said = use_announcer();
    Effect::new(move || {
        let title = state.title();
        if state.total.get().is_some() {
            said.say(title);
        }
    });
    state.read_filters();
    state.read(None);
    view! {
        <div class="pair pair-side">
            <div>
                <PageHeading title=move || state.title() lead=move || state.lead() />
                {state.chips()}
                {move || state.body()}
                {move || state.kept()}
            </div>
            <section class="aside">
                <h2 class="aside-title">{t(words::object_title)}</h2>
                <p>{t(words::object_note)}</p>
                <p>
                    <TextLink words=t(awarders::public_link) href="/awarders" />
                </p>
                <p>
                    <TextLink words=t(receipts::to_check) href="/receipt" />
                </p>
            </section>
        </div>
    }
    .into_any()
}

impl State {
    /// True for the list of what is in notice.
    fn is_notice(self) -> bool {
        self.standing.with(String::is_empty)
    }

    fn standing_words(self, lang: Lang) -> &'static str {
        let chosen = self.standing.get();
        let known = STANDINGS.iter().find(|(name, ..)| *name == chosen);
        known.map_or("", |(_, _, said)| said(lang))
    }

    fn title(self) -> String {
        let lang = self.lang.get();
        match self.total.get() {
            Some(total) if self.is_notice() => words::title(lang, total),
            Some(total) => words::title_other(lang, self.standing_words(lang), total),
            None => words::title_plain(lang).to_owned(),
        }
    }

    fn lead(self) -> String {
        let lang = self.lang.get();
        let today = self
            .filters
            .with(|filters| filters.as_ref().map(|filters| filters.today));
        words::lead(lang, &dates::day(lang, today.unwrap_or_else(clock::today)))
    }

    /// Reads the page after `cursor`, or the first one under the filters in force.
    fn read(self, cursor: Option<Cursor>) {
        let request = ListNotices {
            town: self.town.with_untracked(|town| town.parse().ok()),
            org: self.org.with_untracked(|org| org.parse().ok()),
            award: None,
            standing: self
                .standing
                .with_untracked(|standing| standing_of(standing)),
            cursor: cursor.clone(),
            limit: None,
        };
        spawn_local(async move { self.take(cursor.is_some(), call(&request).await) });
    }

    fn take(self, append: bool, answer: Result<List<NoticeLine>, Failure>) {
        let page = match answer {
            Ok(page) => page,
            Err(failure) => return self.lines.set(Remote::Failed(failure)),
        };
        self.total.set(page.total);
        self.next.set(page.next);
        self.lines.update(|lines| match lines {
            Remote::Ready(lines) if append => lines.extend(page.items),
            _ => *lines = Remote::Ready(page.items),
        });
    }

    fn read_filters(self) {
        spawn_local(async move {
            if let Ok(filters) = call(&ListNoticeFilters {}).await {
                self.filters.set(Some(filters));
            }
        });
    }

    /// Reads what the organisation chosen has posted before, as digests.
    fn read_digests(self) {
        let org = self.org.with_untracked(|org| org.parse().ok());
        self.digests.set(Vec::new());
        let Some(org) = org else { return };
        let request = ListNoticeDigests {
            org,
            cursor: None,
            limit: None,
        };
        spawn_local(async move {
            if let Ok(list) = call(&request).await
                && self.org.with_untracked(|chosen| chosen.parse().ok()) == Some(org)
            {
                self.digests.set(list.items);
            }
        });
    }

    /// What was posted before and is kept as digests.
    fn kept(self) -> Option<AnyView> {
        let (lang, digests) = (self.lang.get(), self.digests.get());
        if digests.is_empty() {
            return None;
        }
        let rows = digests.into_iter().map(|one| {
            let said = words::digest_of(lang, &dates::day(lang, one.posted_on), one.lines);
            let digest = one
                .digest
                .unwrap_or_else(|| words::no_digest(lang).to_owned());
            view! {
                <li>
                    <p>{said}</p>
                    <p class="note digest">{digest}</p>
                </li>
            }
        });
        let kept = view! {
            <section class="stack-tight">
                <h2 class="aside-title">{words::digests(lang)}</h2>
                <p class="note">{words::digests_note(lang)}</p>
                <ul class="digests">{rows.collect_view()}</ul>
            </section>
        };
        Some(kept.into_any())
    }

    fn chips(self) -> AnyView {
        let towns = Signal::derive(move || self.towns());
        let orgs = Signal::derive(move || self.orgs());
        let lang = self.lang;
        let standings = Signal::derive(move || {
            let lang = lang.get();
            let named = STANDINGS.iter();
            let named = named.map(|(name, _, said)| ((*name).to_owned(), said(lang).to_owned()));
            named.collect::<Vec<_>>()
        });
        let choose_standing = move |standing: String| {
            self.standing.set(standing);
            self.read(None);
        };
        let choose_town = move |town: String| {
            self.town.set(town);
            self.org.set(String::new());
            self.read_digests();
            self.read(None);
        };
        let choose_org = move |org: String| {
            self.org.set(org);
            self.read_digests();
            self.read(None);
        };
        view! {
            <div class="chips notice-chips">
                <ChipSelect
                    label=t(words::filter_standing)
                    options=standings
                    value=self.standing
                    on_choose=choose_standing
                />
                <ChipSelect
                    label=t(words::filter_town)
                    options=towns
                    value=self.town
                    on_choose=choose_town
                />
                <ChipSelect
                    label=t(words::filter_org)
                    options=orgs
                    value=self.org
                    on_choose=choose_org
                />
            </div>
        }
        .into_any()
    }

    fn towns(self) -> Vec<(String, String)> {
        let lang = self.lang.get();
        let mut options = vec![(String::new(), words::all_towns(lang).to_owned())];
        self.filters.with(|filters| {
            let towns = filters.iter().flat_map(|filters| &filters.towns);
            options.extend(towns.map(|town| {
                (
                    town.id.to_string(),
                    words::option(lang, town.name.get(lang), town.lines),
                )
            }));
        });
        options
    }

    /// Only organisations of the town chosen.
    fn orgs(self) -> Vec<(String, String)> {
        let (lang, town) = (self.lang.get(), self.town.get());
        let mut options = vec![(String::new(), words::all_orgs(lang).to_owned())];
        self.filters.with(|filters| {
            let orgs = filters.iter().flat_map(|filters| &filters.orgs);
            let inside = orgs.filter(|org| town.is_empty() || org.town.to_string() == town);
            options.extend(inside.map(|org| {
                (
                    org.id.to_string(),
                    words::option(lang, org.name.get(lang), org.lines),
                )
            }));
        });
        options
    }

    fn body(self) -> AnyView {
        let lang = self.lang.get();
        match self.lines.get() {
            Remote::Loading => view! { <Loading rows=6 /> }.into_any(),
            Remote::Failed(failure) => {
                let retry = move |()| {
                    self.lines.set(Remote::Loading);
                    self.read_filters();
                    self.read(None);
                };
                view! { <FailureState why=failure.words(lang) on_retry=retry /> }.into_any()
            }
            Remote::Ready(lines) if lines.is_empty() => self.empty(),
            Remote::Ready(lines) => self.rows(&lines, lang),
        }
    }

    fn empty(self) -> AnyView {
        let filtered = !self.town.get().is_empty() || !self.org.get().is_empty();
        let title = if !self.is_notice() {
            words::empty_other
        } else if filtered {
            words::empty_filtered
        } else {
            words::empty
        };
        let clear = move |()| {
            self.town.set(String::new());
            self.org.set(String::new());
            self.read_digests();
            self.read(None);
        };
        view! {
            <Empty title=t(title) note=t(words::empty_note)>
                {filtered.then(|| view! { <Button words=t(words::clear) on_press=clear /> })}
            </Empty>
        }
        .into_any()
    }

    fn rows(self, lines: &[NoticeLine], lang: Lang) -> AnyView {
        let shown = lines.len();
        let rows = lines.iter().map(|line| row(line, lang)).collect_view();
        let more = self.next.get().map(|next| {
            let go_on = move |()| self.read(Some(next.clone()));
            view! { <Button words=t(words::more) on_press=go_on /> }
        });
        let count = self
            .total
            .get()
            .map(|total| words::shown(lang, shown, total));
        view! {
            <ul class="notices" aria-label=words::list(lang)>
                {rows}
            </ul>
            <div class="row list-end">{more} <span class="note">{count}</span></div>
        }
        .into_any()
    }
}

fn row(line: &NoticeLine, lang: Lang) -> AnyView {
    let clause = words::clause(lang, line.clause);
    let provisional = line
        .provisional
        .then(|| view! { <span class="note">{words::provisional(lang)}</span> });
    let days = match (line.corrected_on, line.held) {
        (Some(day), _) => {
            let said = words::corrected_on(lang, &dates::month_day(lang, day));
            view! { <strong>{said}</strong> }.into_any()
        }
        (None, true) => view! { <strong>{words::held_line(lang)}</strong> }.into_any(),
        (None, false) => view! {
            <DaysLeft left=line.days_left total=line.days until=line.until lang />
        }
        .into_any(),
    };
    let corrected = line.corrected_on.is_some();
    let points = format!("+{}", line.points.display(1));
    let points = if corrected {
        view! { <del>{points}</del> }.into_any()
    } else {
        points.into_any()
    };
    let object = (!corrected && line.days_left > 0).then(|| {
        let href = format!("/desk/objections/new/{}", line.award);
        let about = line.name.clone();
        view! { <TextLink words=t(words::object) href about external=true /> }
    });
    view! {
        <li class="notice" data-corrected=corrected.then_some("")>
            <p class="notice-who">
                <b lang="zh-CN">{line.name.clone()}</b>
                <span class="note">{words::id_tail(lang, &line.id_tail)}</span>
                <span class="note">{line.village.get(lang).to_owned()}</span>
            </p>
            <p class="notice-points">{points}</p>
            <p class="notice-org">{line.org_name.get(lang).to_owned()}</p>
            <p class="notice-why">{clause} " " {line.clause_text.get(lang).to_owned()}</p>
            <p class="notice-days">{days} {provisional} {object}</p>
        </li>
    }
    .into_any()
}

//! Covers: the list of the own or of an account's, naming one, ending one.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use shared::accounts::CoverState;
use shared::accounts::api::{
    CoverView, EndCover, EndMyCover, ListCovers, ListMyCovers, NameCover, NameMyCover, NewPost,
    Post,
};
use shared::api::List;
use shared::base::{AccountId, CoverId, Date, OrgId, Text};
use shared::calendar::short_day_words;
use uuid::Uuid;

use super::posts::asked_for;
use crate::api::Failure;
use crate::session::{
    Loaded, ReasonForm, Session, TextBox, TextForm, post_words, use_fetch, use_reason, use_session,
};
use crate::texts::{accounts, covers as words, t, use_lang};
use crate::ui::{
    DateDraft, DateField, Empty, IconName, PageHeading, SelectInput, TextLink, Tone, Verdict,
};

/// Whose covers they are.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    /// The own.
    Mine,
    /// Those of an account that someone manages; a head's within the own organisation.
    Of(AccountId, Option<OrgId>),
}

impl Whose {
    async fn list(self, session: Session) -> Result<List<CoverView>, Failure> {
        match self {
            Self::Mine => session.call(&ListMyCovers {}).await,
            Self::Of(account, org) => session.call(&ListCovers { account, org }).await,
        }
    }

    fn load(self) -> Loaded<List<CoverView>> {
        let session = use_session();
        use_fetch(move || Some(Box::pin(self.list(session))))
    }
}

/// The page of the own covers.
#[component]
pub fn CoversPage() -> impl IntoView {
    let session = use_session();
    let posts = move || {
        let posts = session.me().map(|me| me.posts).unwrap_or_default();
        let own = posts.into_iter().filter(|post| post.held_for.is_none());
        own.collect::<Vec<_>>()
    };
    view! {
        <div class="narrow stack stack-wide">
            <p>
                <TextLink
                    words=t(crate::texts::session::account_title)
                    href="/desk/account"
                    icon=IconName::Left
                />
            </p>
            <PageHeading title=t(words::title) lead=t(words::lead) />
            {covers(Whose::Mine, "/desk/covers".to_owned(), untrack(posts))}
        </div>
    }
    .into_any()
}

/// The covers of an account that someone manages, below the page's own heading.
pub(super) fn managed(
    account: AccountId,
    org: Option<OrgId>,
    base: String,
    posts: Vec<Post>,
) -> AnyView {
    covers(Whose::Of(account, org), base, posts)
}

/// The list, and the form for one more.
fn covers(whose: Whose, base: String, posts: Vec<Post>) -> AnyView {
    let loaded = whose.load();
    view! {
        <section class="stack">
            <h2>{t(words::listed)}</h2>
            {loaded.view(3, move |list| rows(&base, list))}
        </section>
        <section class="stack">
            <h2>{t(words::name)}</h2>
            {name(whose, posts, loaded)}
            <p class="note">{t(words::rule)}</p>
        </section>
    }
    .into_any()
}

fn rows(base: &str, list: &List<CoverView>) -> AnyView {
    if list.items.is_empty() {
        return view! { <Empty title=t(words::none) note=t(words::none_note) /> }.into_any();
    }
    let rows = list.items.iter().cloned();
    let rows = rows.map(|cover| row(base, cover)).collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

/// Who stands in for whom, by the names of their accounts and the masked names.
fn named(cover: &CoverView) -> (String, String) {
    let one = |name: &str, login: &str| format!("{name} ({login})");
    (
        one(&cover.by_name, &cover.by),
        one(&cover.holder_name, &cover.holder),
    )
}

fn days((from, to): (Date, Date), lang: shared::base::Lang) -> String {
    let day = |day| short_day_words(day).get(lang).to_owned();
    if from == to {
        words::day_only(lang, &day(from))
    } else {
        words::days(lang, &day(from), &day(to))
    }
}

fn row(base: &str, cover: CoverView) -> AnyView {
    let lang = use_lang();
    let (by, holder) = named(&cover);
    let about = format!("{by} {holder}");
    let who = move || words::stands_in(lang.get(), &by, &holder);
    let (post, span, ended, reason) = (
        cover.post.clone(),
        (cover.from, cover.to),
        cover.ended_on,
        cover.reason.clone(),
    );
    let note = move || {
        let lang = lang.get();
        let ended = ended.map(|day| words::ended(lang, short_day_words(day).get(lang)));
        let told = [Some(post_words(&post, lang)), Some(days(span, lang)), ended];
        let told: Vec<String> = told.into_iter().flatten().collect();
        told.join(crate::texts::desk::semicolon(lang))
    };
    let (tone, icon) = match cover.state {
        CoverState::Upcoming => (Tone::Quiet, IconName::Clock),
        CoverState::Running => (Tone::Good, IconName::Check),
        CoverState::Over => (Tone::Quiet, IconName::Pause),
    };
    let state = cover.state;
    let state = move || state.words().get(lang.get()).to_owned();
    let end = cover.endable.then(|| {
        let href = format!("{base}/{}/end", cover.id);
        view! { <TextLink words=t(words::end) href about /> }
    });
    view! {
        <li class="row-between">
            <span>
                <b>{who}</b>
                <span class="note tail">{note}</span>
                <span class="note tail">{reason}</span>
            </span>
            <span class="row row-end">
                <Verdict words=state tone icon />
                {end}
            </span>
        </li>
    }
    .into_any()
}

/// What is typed for a new cover.
#[derive(Clone, Copy)]
struct Draft {
    post: RwSignal<String>,
    by: TextBox,
    from: DateDraft,
    to: DateDraft,
    reason: TextBox,
}

fn name(whose: Whose, posts: Vec<Post>, loaded: Loaded<List<CoverView>>) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let today = untrack(|| session.today());
    let only = if posts.len() == 1 { "0" } else { "" };
    let draft = Draft {
        post: RwSignal::new(only.to_owned()),
        by: TextBox::new("by", words::by, words::by_missing).hint(words::by_hint),
        from: DateDraft::new(Some(today)),
        to: DateDraft::new(None),
        reason: TextBox::new("reason", words::reason, words::reason_missing).length(500),
    };
    let form = TextForm::new(vec![draft.by, draft.reason]);
    let id = StoredValue::new(CoverId(Uuid::now_v7()));
    let options = posts.clone();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let none = (String::new(), accounts::role_choose(lang).to_owned());
        let posts = options.iter().enumerate();
        let named = posts.map(|(place, post)| (place.to_string(), post_words(post, lang)));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    });
    let posts = StoredValue::new(posts);
    let send = move || {
        let place = draft.post.get_untracked().parse::<usize>().ok();
        let post = posts.with_value(|posts| posts.get(place?).map(asked_for));
        let Some(post) = post else {
            return form.miss("post", words::post_missing);
        };
        let from = match draft.from.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("from", move |lang| problem.words(lang)),
        };
        let to = match draft.to.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("to", move |lang| problem.words(lang)),
        };
        if !form.complete() {
            return;
        }
        let (Ok(by), Ok(reason)) = (
            Text::new(&draft.by.typed()),
            Text::new(&draft.reason.typed()),
        ) else {
            return;
        };
        let asked = file(session, whose, (id, post), (by, (from, to), reason));
        form.send(asked, move |_| {
            id.try_set_value(CoverId(Uuid::now_v7()));
            draft.by.clear();
            draft.reason.clear();
            draft.to.clear();
            loaded.again();
        });
    };
    let fields = view! {
        <SelectInput
            id="post"
            label=t(words::post)
            options
            value=draft.post
            error=form.error("post")
        />
        <DateField id="from" label=t(words::from) value=draft.from error=form.error("from") />
        <DateField id="to" label=t(words::to) value=draft.to error=form.error("to") />
    };
    form.view_below(fields.into_any(), words::name, send)
}

/// Files a cover; after a refusal the next try is another cover.
async fn file(
    session: Session,
    whose: Whose,
    (id, post): (StoredValue<CoverId>, NewPost),
    (by, (from, to), reason): (Text<64>, (Date, Date), Text<500>),
) -> Result<CoverView, Failure> {
    let cover = id.get_value();
    let answer = match whose {
        Whose::Mine => {
            let request = NameMyCover {
                cover,
                post,
                by,
                from,
                to,
                reason,
            };
            session.call(&request).await
        }
        Whose::Of(account, _) => {
            let request = NameCover {
                account,
                cover,
                post,
                by,
                from,
                to,
                reason,
            };
            session.call(&request).await
        }
    };
    if answer.as_ref().is_err_and(Failure::is_decided) {
        id.try_set_value(CoverId(Uuid::now_v7()));
    }
    answer
}

/// The page that ends one of the own.
#[component]
pub fn EndMyCoverPage() -> impl IntoView {
    end_page(Whose::Mine, "/desk/covers".to_owned())
}

/// The page that ends one of an account that someone manages.
pub(super) fn end_managed(account: AccountId, org: Option<OrgId>, base: String) -> AnyView {
    end_page(Whose::Of(account, org), base)
}

fn end_page(whose: Whose, base: String) -> AnyView {
    let wanted: Option<CoverId> = use_params_map()
        .with_untracked(|params| params.get("cover"))
        .and_then(|id| id.parse().ok());
    let loaded = whose.load();
    let back = base.clone();
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href=back icon=IconName::Left />
            </p>
            <PageHeading title=t(words::end_title) />
            {loaded.form(
                3,
                move |_| wanted,
                move |list| {
                    let found = list.items.iter().find(|one| Some(one.id) == wanted);
                    match found.filter(|cover| cover.endable) {
                        Some(cover) => end(whose, base.clone(), cover),
                        None => view! {
                            <Empty title=t(words::gone) note=t(words::gone_note) />
                        }
                        .into_any(),
                    }
                },
            )}
        </div>
    }
    .into_any()
}

fn end(whose: Whose, base: String, cover: &CoverView) -> AnyView {
    let lang = use_lang();
    let session = use_session();
    let navigate = use_navigate();
    let id = cover.id;
    let back = move || navigate(&base, NavigateOptions::default());
    let reason = match whose {
        Whose::Mine => use_reason(
            session,
            move |reason| EndMyCover { cover: id, reason },
            back,
        ),
        Whose::Of(..) => use_reason(session, move |reason| EndCover { cover: id, reason }, back),
    };
    let (by, holder) = named(cover);
    view! {
        <ReasonForm reason act=t(words::end) label=t(accounts::reason) danger=true>
            <p>{move || words::end_effect(lang.get(), &by, &holder)}</p>
        </ReasonForm>
    }
    .into_any()
}

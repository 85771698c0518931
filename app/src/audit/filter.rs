//! What is asked of the audit, as it is typed.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::audit::api::{AuditFilter, ListAuditEvents};
use shared::base::{Bilingual, Date, Text};
use shared::identity::CitizenId;

use crate::session::{use_load, use_session};
use crate::texts::{Words, audit as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, DateDraft, DateField, ErrorSummary, FieldError, IconName, SelectInput,
    TextInput,
};

/// The ids of the boxes.
const ABOUT: &str = "about";
const FROM: &str = "from";
const UNTIL: &str = "until";

/// The boxes; a page shows those it needs.
#[derive(Clone, Copy)]
pub(super) struct Boxes {
    pub(super) event: RwSignal<String>,
    account: RwSignal<String>,
    org: RwSignal<String>,
    subject: RwSignal<String>,
    pub(super) about: RwSignal<String>,
    from: DateDraft,
    until: DateDraft,
    wrong: RwSignal<Vec<(&'static str, Bilingual)>>,
    today: Date,
}

impl Boxes {
    pub(super) fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            event: text(),
            account: text(),
            org: text(),
            subject: text(),
            about: text(),
            from: DateDraft::new(None),
            until: DateDraft::new(None),
            wrong: RwSignal::new(Vec::new()),
            today: untrack(|| use_session().today()),
        }
    }

    /// Empties every box.
    pub(super) fn clear(self) {
        let Self { from, until, .. } = self;
        let texts = [self.event, self.account, self.org, self.subject, self.about];
        let days = [from, until].map(|day| [day.year, day.month, day.day]);
        for one in texts.into_iter().chain(days.into_iter().flatten()) {
            one.set(String::new());
        }
        self.wrong.set(Vec::new());
    }

    /// Tells that a box is wrong.
    pub(super) fn refuse(self, id: &'static str, words: Words) {
        let both = Bilingual::new(words(shared::base::Lang::Zh), words(shared::base::Lang::En));
        self.wrong.set(vec![(id, both)]);
    }

    /// What is asked, unless something is wrong, which is told.
    pub(super) fn read(self) -> Option<AuditFilter> {
        let mut wrong = Vec::new();
        let mut day = |id, draft: DateDraft| {
            if draft.is_empty() {
                return None;
            }
            let read = draft.read();
            if let Err(problem) = read {
                let [zh, en] = [shared::base::Lang::Zh, shared::base::Lang::En];
                wrong.push((id, Bilingual::new(problem.words(zh), problem.words(en))));
            }
            read.ok()
        };
        let (from, until) = (day(FROM, self.from), day(UNTIL, self.until));
        if from.is_some() && until.is_some() && until < from {
            let [zh, en] = [shared::base::Lang::Zh, shared::base::Lang::En];
            let backwards = Bilingual::new(words::backwards(zh), words::backwards(en));
            wrong.push((UNTIL, backwards));
        }
        let about = self.about.get_untracked();
        let person = about.trim().parse().ok();
        let citizen_id = Text::new(&about)
            .ok()
            .filter(|id: &Text<32>| !id.is_empty());
        let citizen_id = citizen_id.filter(|_| person.is_none());
        if let Some(Err(error)) = citizen_id
            .as_ref()
            .map(|id| CitizenId::parse(id, self.today))
        {
            wrong.push((ABOUT, error.words()));
        }
        let fine = wrong.is_empty();
        self.wrong.set(wrong);
        fine.then(|| AuditFilter {
            event: text(self.event),
            looks: false,
            account: text(self.account),
            org: text(self.org),
            person,
            citizen_id,
            subject: text(self.subject),
            from,
            until,
        })
    }

    pub(super) fn error(self, id: &'static str) -> Signal<Option<String>> {
        let lang = use_lang();
        Signal::derive(move || {
            let lang = lang.get();
            self.wrong.with(|wrong| {
                let found = wrong.iter().find(|(at, _)| *at == id);
                found.map(|(_, words)| words.get(lang).to_owned())
            })
        })
    }

    /// What is wrong, on top of the form.
    pub(super) fn summary(self) -> AnyView {
        let lang = use_lang();
        let errors = Signal::derive(move || {
            let lang = lang.get();
            self.wrong.with(|wrong| {
                let entry = |(id, words): &(&'static str, Bilingual)| FieldError {
                    id: (*id).to_owned(),
                    words: words.get(lang).to_owned(),
                };
                wrong.iter().map(entry).collect::<Vec<_>>()
            })
        });
        view! { <ErrorSummary errors /> }.into_any()
    }

    /// Whom it is about.
    pub(super) fn about_box(self) -> AnyView {
        let error = self.error(ABOUT);
        view! { <TextInput id=ABOUT label=t(words::about) value=self.about error length=40 /> }
            .into_any()
    }

    /// The first and the last day.
    pub(super) fn days(self) -> AnyView {
        let (first, last) = (self.error(FROM), self.error(UNTIL));
        view! {
            <DateField id=FROM label=t(words::from) value=self.from error=first />
            <DateField id=UNTIL label=t(words::until) value=self.until error=last />
        }
        .into_any()
    }

    /// What happened, by whom, for which organisation, to what.
    pub(super) fn what(self) -> AnyView {
        view! {
            <SelectInput
                id="event"
                label=t(words::event)
                options=event_options()
                value=self.event
            />
            <TextInput id="account" label=t(words::account) value=self.account length=64 />
            <TextInput id="org" label=t(words::org) value=self.org length=64 />
            <TextInput id="subject" label=t(words::subject) value=self.subject length=64 />
        }
        .into_any()
    }

    /// The frame of a form: its boxes, the button that asks, and the one that empties it.
    pub(super) fn form(
        self,
        boxes: AnyView,
        act: Words,
        ask: impl Fn() + 'static,
        reset: impl Fn() + Send + Sync + 'static,
    ) -> AnyView {
        let send = move |event: SubmitEvent| {
            event.prevent_default();
            ask();
        };
        let empty = move |()| {
            self.clear();
            reset();
        };
        view! {
            {self.summary()}
            <form class="search-form" role="search" novalidate on:submit=send>
                {boxes}
                <Button
                    words=t(act)
                    kind=ButtonKind::Main
                    icon=IconName::Search
                    submit=true
                />
                <Button words=t(words::reset) on_press=empty />
            </form>
        }
        .into_any()
    }
}

/// What was typed, if something was.
fn text<const MAX: usize>(typed: RwSignal<String>) -> Option<Text<MAX>> {
    let text = Text::new(&typed.get_untracked()).ok();
    text.filter(|text| !text.is_empty())
}

fn event_options() -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    let events = use_load(|| Some(ListAuditEvents {}));
    Signal::derive(move || {
        let lang = lang.get();
        let all = (String::new(), words::event_all(lang).to_owned());
        let named = events.ready(|list| {
            let named = list.items.iter();
            let named = named.map(|one| (one.code.clone(), one.words.get(lang).to_owned()));
            named.collect::<Vec<_>>()
        });
        std::iter::once(all)
            .chain(named.unwrap_or_default())
            .collect()
    })
}

//! Looking at how things stood when a past day was over.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use shared::base::{Bilingual, Date};
use shared::calendar::day_words;

use crate::session::use_session;
use crate::texts::{awards as words, t, use_lang};
use crate::ui::{Button, DateDraft, DateField, Disclosure, LinkButton};

/// The day looked at; nothing for now.
#[derive(Clone, Copy)]
pub(super) struct PastDay {
    on: RwSignal<Option<Date>>,
    typed: DateDraft,
    wrong: RwSignal<Option<Bilingual>>,
    open: RwSignal<bool>,
}

impl PastDay {
    pub(super) fn new() -> Self {
        Self {
            on: RwSignal::new(None),
            typed: DateDraft::new(None),
            wrong: RwSignal::new(None),
            open: RwSignal::new(false),
        }
    }

    /// The day, followed.
    pub(super) fn on(self) -> Option<Date> {
        self.on.get()
    }

    /// Which day is shown, the boxes for another, and the way back to now; `turn` is called when
    /// another day is to be shown.
    pub(super) fn view(self, turn: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
        let lang = use_lang();
        let today = use_session().today();
        let submit = move |event: SubmitEvent| {
            event.prevent_default();
            match self.read(today) {
                Ok(day) => {
                    self.wrong.set(None);
                    turn();
                    self.on.set(Some(day));
                }
                Err(wrong) => self.wrong.set(Some(wrong)),
            }
        };
        let error = Signal::derive(move || {
            let lang = lang.get();
            self.wrong
                .with(|wrong| wrong.as_ref().map(|one| one.get(lang).to_owned()))
        });
        let shown = move || {
            self.on.get().map(|day| {
                let said = move || {
                    let lang = lang.get();
                    words::as_of_day(lang, day_words(day).get(lang))
                };
                let now = move |()| {
                    turn();
                    self.on.set(None);
                };
                view! {
                    <p class="aside" role="status">
                        {said} " " <LinkButton words=t(words::as_of_now) on_press=now />
                    </p>
                }
            })
        };
        view! {
            {shown}
            <div>
                <Disclosure words=t(words::past_day) controls="past-day" open=self.open />
                <Show when=move || self.open.get()>
                    <form id="past-day" class="stack-tight" novalidate on:submit=submit>
                        <DateField id="on" label=t(words::past_day_label) value=self.typed error />
                        <div class="row">
                            <Button words=t(words::past_day_show) submit=true />
                        </div>
                    </form>
                </Show>
            </div>
        }
        .into_any()
    }

    fn read(self, today: Date) -> Result<Date, Bilingual> {
        let both = |words: fn(shared::base::Lang) -> &'static str| {
            let [zh, en] = [shared::base::Lang::Zh, shared::base::Lang::En].map(words);
            Bilingual::new(zh, en)
        };
        let day = self.typed.read();
        let day = day.map_err(|problem| {
            let [zh, en] = [shared::base::Lang::Zh, shared::base::Lang::En];
            Bilingual::new(problem.words(zh), problem.words(en))
        })?;
        if day > today {
            return Err(both(words::past_day_future));
        }
        Ok(day)
    }
}

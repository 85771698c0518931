//! A form of text boxes that sends one operation: what is missing is told when it is sent, what
//! the server refuses stands beside the box it is about.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::text_prop::TextProp;
use shared::base::{Bilingual, Lang};

use crate::api::Failure;
use crate::texts::{Words, t, use_lang};
use crate::ui::{Button, ButtonKind, ErrorSummary, FieldError, TextInput};

/// One box; its id is the name of its field in the request.
#[derive(Clone, Copy)]
pub struct TextBox {
    id: &'static str,
    label: Words,
    /// What is said if it is left empty; nothing if it may be.
    missing: Option<Words>,
    hint: Option<Words>,
    kind: &'static str,
    autocomplete: &'static str,
    length: i32,
    value: RwSignal<String>,
}

impl TextBox {
    /// A box, and what is said if it is left empty.
    pub fn new(id: &'static str, label: Words, missing: Words) -> Self {
        Self {
            id,
            label,
            missing: Some(missing),
            hint: None,
            kind: "text",
            autocomplete: "off",
            length: 64,
            value: RwSignal::new(String::new()),
        }
    }

    /// May be left empty.
    #[must_use]
    pub fn optional(self) -> Self {
        Self {
            missing: None,
            ..self
        }
    }

    /// How many characters it takes.
    #[must_use]
    pub fn length(self, length: i32) -> Self {
        Self { length, ..self }
    }

    /// What stands in it at first.
    #[must_use]
    pub fn filled(self, text: &str) -> Self {
        self.value.set(text.to_owned());
        self
    }

    /// A box for a password, old or new.
    #[must_use]
    pub fn password(self, autocomplete: &'static str) -> Self {
        Self {
            kind: "password",
            autocomplete,
            length: 200,
            ..self
        }
    }

    /// What the device may fill in.
    #[must_use]
    pub fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self {
            autocomplete,
            ..self
        }
    }

    /// A line under the label.
    #[must_use]
    pub fn hint(self, hint: Words) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }

    /// Empties it, after what was typed has been sent.
    pub fn clear(self) {
        self.value.set(String::new());
    }

    /// Its id.
    pub fn id(self) -> &'static str {
        self.id
    }

    /// What is typed.
    pub fn typed(self) -> String {
        self.value.get_untracked()
    }
}

/// What is wrong.
#[derive(Clone)]
enum Wrong {
    /// With one box.
    At(&'static str, Bilingual),
    /// With the whole.
    Whole(Failure),
}

/// The form.
#[derive(Clone, Copy)]
pub struct TextForm {
    boxes: StoredValue<Vec<TextBox>>,
    /// Fields beside the boxes that the server may refuse; they show their own errors.
    beside: &'static [&'static str],
    wrong: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
}

impl TextForm {
    /// A form of these boxes, in this order.
    pub fn new(boxes: Vec<TextBox>) -> Self {
        Self {
            boxes: StoredValue::new(boxes),
            beside: &[],
            wrong: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
        }
    }

    /// Fields beside the boxes that the server may refuse, by their names in the request.
    #[must_use]
    pub fn beside(self, beside: &'static [&'static str]) -> Self {
        Self { beside, ..self }
    }

    /// True if every box is filled that has to be and nothing is under way; tells what is missing.
    pub fn complete(self) -> bool {
        if self.busy.get_untracked() {
            return false;
        }
        let missing = self.boxes.with_value(|boxes| {
            let empty = boxes.iter().filter(|one| one.typed().trim().is_empty());
            let told = empty.filter_map(|one| Some(Wrong::At(one.id, both(one.missing?))));
            told.collect::<Vec<_>>()
        });
        let complete = missing.is_empty();
        self.wrong.set(missing);
        complete
    }

    /// Tells what is wrong with one box.
    pub fn refuse(self, id: &'static str, words: Bilingual) {
        self.wrong.set(vec![Wrong::At(id, words)]);
    }

    /// Tells that a field beside the boxes is missing or wrong.
    pub fn miss(self, id: &'static str, words: impl Fn(Lang) -> &'static str) {
        self.refuse(id, Bilingual::new(words(Lang::Zh), words(Lang::En)));
    }

    /// Sends, and goes on with the answer or tells why there is none.
    pub fn send<T: 'static>(
        self,
        asked: impl Future<Output = Result<T, Failure>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        self.wrong.set(Vec::new());
        self.busy.set(true);
        spawn_local(async move {
            let answer = asked.await;
            self.busy.try_set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(failure) => drop(self.wrong.try_set(self.told(failure))),
            }
        });
    }

    /// The faults of single boxes, or the refusal of the whole.
    fn told(self, failure: Failure) -> Vec<Wrong> {
        let Failure::Refused(problem) = &failure else {
            return vec![Wrong::Whole(failure)];
        };
        let at = |pointer: &str| {
            let name = pointer.trim_start_matches('/');
            let found = self.boxes.try_with_value(|boxes| {
                let found = boxes.iter().find(|one| one.id == name);
                found.map(|one| one.id)
            });
            let other = || self.beside.iter().copied().find(|one| *one == name);
            found.flatten().or_else(other)
        };
        let errors = problem.errors.iter();
        let told: Vec<Wrong> = errors
            .filter_map(|error| {
                let words = Bilingual::new(error.zh.clone(), error.en.clone());
                Some(Wrong::At(at(&error.pointer)?, words))
            })
            .collect();
        if told.is_empty() {
            vec![Wrong::Whole(failure)]
        } else {
            told
        }
    }

    /// What is wrong with one box, or with a field beside them.
    pub fn error(self, id: &'static str) -> Signal<Option<String>> {
        let lang = use_lang();
        Signal::derive(move || {
            let lang = lang.get();
            self.wrong.with(|wrong| {
                wrong.iter().find_map(|one| match one {
                    Wrong::At(at, words) if *at == id => Some(words.get(lang).to_owned()),
                    Wrong::At(..) | Wrong::Whole(_) => None,
                })
            })
        })
    }

    /// Summary, boxes and the button that sends.
    pub fn view(self, act: Words, send: impl Fn() + 'static) -> AnyView {
        self.view_below(().into_any(), act, send)
    }

    /// The same with other fields above the boxes; they show their own errors.
    pub fn view_below(self, fields: AnyView, act: Words, send: impl Fn() + 'static) -> AnyView {
        let lang = use_lang();
        let errors = Signal::derive(move || {
            let lang = lang.get();
            self.wrong
                .with(|wrong| wrong.iter().map(|one| one.entry(lang)).collect::<Vec<_>>())
        });
        let boxes = self.boxes.get_value().into_iter().map(|one| {
            let hint = one.hint.map(|words| TextProp::from(t(words)));
            let hint = hint.unwrap_or_default();
            view! {
                <TextInput
                    id=one.id
                    label=t(one.label)
                    hint=hint
                    value=one.value
                    error=self.error(one.id)
                    kind=one.kind
                    autocomplete=one.autocomplete
                    length=one.length
                />
            }
        });
        let boxes = boxes.collect_view();
        let submit = move |event: SubmitEvent| {
            event.prevent_default();
            send();
        };
        view! {
            <ErrorSummary errors />
            <form class="stack" novalidate on:submit=submit>
                {fields} {boxes}
                <div class="row">
                    <Button
                        words=t(act)
                        kind=ButtonKind::Main
                        submit=true
                        disabled=self.busy
                    />
                </div>
            </form>
        }
        .into_any()
    }
}

impl Wrong {
    fn entry(&self, lang: Lang) -> FieldError {
        match self {
            Self::At(id, words) => FieldError {
                id: (*id).to_owned(),
                words: words.get(lang).to_owned(),
            },
            Self::Whole(failure) => FieldError {
                id: String::new(),
                words: failure.words(lang),
            },
        }
    }
}

/// A text in both languages.
pub(super) fn both(words: Words) -> Bilingual {
    Bilingual::new(words(Lang::Zh), words(Lang::En))
}

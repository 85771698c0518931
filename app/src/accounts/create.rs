//! Creating an account for staff: its name, whose it is, what it holds; the first password is
//! shown once.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::accounts::api::{CreateAccount, CreatedAccount};
use shared::base::{AccountId, Lang, Text};
use uuid::Uuid;

use super::posts::Posts;
use crate::api::Failure;
use crate::session::{Session, use_session};
use crate::texts::{Words, accounts as words, t, use_lang};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Callout, ErrorSummary, FieldError, IconName, PageHeading,
    TextInput, TextLink, error_beside,
};

/// What is wrong with the form.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    Login,
    Name,
    Posts,
    Refused(Failure),
}

impl Wrong {
    fn told(&self, lang: Lang) -> FieldError {
        let (id, words) = match self {
            Self::Login => ("login", words::login_missing(lang).to_owned()),
            Self::Name => ("name", words::name_missing(lang).to_owned()),
            Self::Posts => ("posts", words::posts_missing(lang).to_owned()),
            Self::Refused(failure) => return refused(failure, lang),
        };
        FieldError {
            id: id.to_owned(),
            words,
        }
    }
}

/// A refusal of one field stands beside it.
fn refused(failure: &Failure, lang: Lang) -> FieldError {
    if let Failure::Refused(problem) = failure
        && let Some(error) = problem.errors.first()
    {
        let words = match lang {
            Lang::Zh => &error.zh,
            Lang::En => &error.en,
        };
        return FieldError {
            id: error.pointer.trim_start_matches('/').to_owned(),
            words: words.clone(),
        };
    }
    FieldError {
        id: String::new(),
        words: failure.words(lang),
    }
}

/// What is typed, sent once.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    account: StoredValue<AccountId>,
    login: RwSignal<String>,
    name: RwSignal<String>,
    citizen_id: RwSignal<String>,
    posts: Posts,
    wrong: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
    created: RwSignal<Option<CreatedAccount>>,
}

impl Form {
    fn request(self) -> Result<CreateAccount, Vec<Wrong>> {
        let text = |typed: RwSignal<String>| {
            let text: Option<Text<64>> = Text::new(&typed.get_untracked()).ok();
            text.filter(|text| !text.is_empty())
        };
        let (login, name, posts) = (text(self.login), text(self.name), self.posts.read());
        let wrong = [
            (login.is_none(), Wrong::Login),
            (name.is_none(), Wrong::Name),
            (posts.is_none(), Wrong::Posts),
        ];
        match (login, name, posts) {
            (Some(login), Some(name), Some(posts)) => Ok(CreateAccount {
                account: self.account.get_value(),
                login,
                name,
                citizen_id: Text::new(&self.citizen_id.get_untracked())
                    .ok()
                    .filter(|id: &Text<32>| !id.is_empty()),
                posts,
            }),
            _ => Err(wrong
                .into_iter()
                .filter(|(is, _)| *is)
                .map(|(_, wrong)| wrong)
                .collect()),
        }
    }

    fn send(self) {
        if self.busy.get_untracked() {
            return;
        }
        let request = match self.request() {
            Ok(request) => request,
            Err(wrong) => return self.wrong.set(wrong),
        };
        self.wrong.set(Vec::new());
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.session.call(&request).await;
            self.busy.try_set(false);
            match answer {
                Ok(created) => drop(self.created.try_set(Some(created))),
                Err(failure) => {
                    if failure.is_decided() {
                        self.account.try_set_value(AccountId(Uuid::now_v7()));
                    }
                    self.wrong.try_set(vec![Wrong::Refused(failure)]);
                }
            }
        });
    }

    /// What is wrong, in the order of the form.
    fn errors(self) -> Signal<Vec<FieldError>> {
        let lang = use_lang();
        Signal::derive(move || {
            let lang = lang.get();
            let wrong = self.wrong.get().into_iter();
            wrong.map(|wrong| wrong.told(lang)).collect()
        })
    }
}

/// The page.
#[component]
pub fn CreatePage() -> impl IntoView {
    let form = Form {
        session: use_session(),
        account: StoredValue::new(AccountId(Uuid::now_v7())),
        login: RwSignal::new(String::new()),
        name: RwSignal::new(String::new()),
        citizen_id: RwSignal::new(String::new()),
        posts: Posts::new(&[]),
        wrong: RwSignal::new(Vec::new()),
        busy: RwSignal::new(false),
        created: RwSignal::new(None),
    };
    let body = move || match form.created.get() {
        Some(created) => first_password(created, "/desk/accounts", words::to_list),
        None => fields(form),
    };
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/accounts" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::create_title) lead=t(words::create_lead) />
            {body}
        </div>
    }
    .into_any()
}

fn fields(form: Form) -> AnyView {
    let errors = form.errors();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        form.send();
    };
    view! {
        <ErrorSummary errors />
        <form class="stack" novalidate on:submit=send>
            <TextInput
                id="login"
                label=t(words::login)
                hint=t(words::login_staff_hint)
                value=form.login
                error=error_beside(form.errors(), "login")
                length=64
            />
            <TextInput
                id="name"
                label=t(words::holder)
                hint=t(words::holder_hint)
                value=form.name
                error=error_beside(form.errors(), "name")
                length=64
            />
            <TextInput
                id="citizen_id"
                label=t(words::holder_id)
                hint=t(words::holder_id_hint)
                value=form.citizen_id
                error=error_beside(form.errors(), "citizen_id")
                length=32
            />
            {form.posts.view()}
            <div class="row">
                <Button
                    words=t(words::create)
                    kind=ButtonKind::Main
                    submit=true
                    disabled=form.busy
                />
            </div>
        </form>
    }
    .into_any()
}

/// The slip for the holder: shown once, to be printed or written down.
pub(super) fn first_password(
    created: CreatedAccount,
    back: &'static str,
    back_words: Words,
) -> AnyView {
    let print = move |()| drop(window().print());
    let CreatedAccount { account, password } = created;
    view! {
        <Callout title=t(words::first_password_ready) />
        <div class="code-slip" role="status">
            <p>{t(words::login)} " " <b>{account.login}</b></p>
            <p>{t(words::first_password)}</p>
            <p class="code-slip-code">{password}</p>
            <p>{t(words::first_password_note)}</p>
        </div>
        <div class="row screen-only">
            <Button words=t(words::slip_print) icon=IconName::Print on_press=print />
            <ButtonLink words=t(back_words) href=back />
        </div>
    }
    .into_any()
}

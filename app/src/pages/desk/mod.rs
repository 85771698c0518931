//! Everything behind the sign-in.

mod by_post;
mod guards;
mod home;
mod nav;
mod routes;
mod task;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use shared::accounts::Duty;

use self::nav::{nav, place, tools};
use self::routes::Pages;
use crate::accounts::{RegisterPage, ResetPage};
use crate::proxies::banner;
use crate::session::{
    FirstPassword, FirstSecondFactor, SignInForm, Stage, failure_view, provide_session, use_session,
};
use crate::shell::Shell;
use crate::texts::{provide_lang, session as words, t};
use crate::ui::{Loading, provide_announcer};

pub use self::task::{ToDo, ToDoList, When};

/// Puts the program where the page's first HTML stands.
pub fn start() {
    leptos::mount::mount_to_body(|| view! { <Desk /> });
}

#[component]
fn Desk() -> impl IntoView {
    provide_lang();
    provide_announcer();
    provide_session();
    view! {
        <Router>
            <Framed />
        </Router>
    }
}

#[component]
fn Framed() -> impl IntoView {
    let session = use_session();
    let path = use_location().pathname;
    let stage = Memo::new(move |_| session.stage());
    let body = move || match stage.get() {
        Stage::Starting => starting(),
        Stage::Unreachable(failure) => {
            let again = Callback::new(move |()| session.start());
            view! {
                <h1>{t(words::desk)}</h1>
                {failure_view(failure, Some(again))}
            }
            .into_any()
        }
        Stage::SignedOut => signed_out(&path.get()),
        Stage::SignedIn { .. } => signed_in(),
    };
    view! {
        <Shell home="/desk/" place=place() nav=nav() tools>
            {body}
        </Shell>
    }
}

/// What stands at an address for who is not signed in.
fn signed_out(path: &str) -> AnyView {
    match path.trim_end_matches('/') {
        "/desk/register" => view! { <RegisterPage /> }.into_any(),
        "/desk/reset" => view! { <ResetPage /> }.into_any(),
        _ => view! { <SignInForm /> }.into_any(),
    }
}

fn starting() -> AnyView {
    view! {
        <h1>{t(words::desk)}</h1>
        <p class="lead">{t(words::opening)}</p>
        <Loading rows=3 />
    }
    .into_any()
}

/// The pages; a session that has ended puts the sign-in before them and leaves them as they are.
fn signed_in() -> AnyView {
    let session = use_session();
    let again = move || {
        session
            .asleep()
            .then(|| view! { <SignInForm again=true /> })
    };
    let duty = Memo::new(move |_| session.duty());
    let helping = Memo::new(move |_| session.helping().map(|helping| helping.proxy.id));
    let pages = move || match duty.get() {
        Some(Duty::ChangePassword) => view! { <FirstPassword /> }.into_any(),
        Some(Duty::SetUpSecondFactor) => view! { <FirstSecondFactor /> }.into_any(),
        None => {
            // For whom one acts changes every page.
            helping.track();
            view! { <Pages /> }.into_any()
        }
    };
    view! {
        {again}
        <div prop:hidden=move || session.asleep()>
            {banner()} {pages}
        </div>
    }
    .into_any()
}

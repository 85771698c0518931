//! Buttons and links, both at least as high as a finger.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Icon, IconName, said};

/// How much a button weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on this page.
    Main,
    /// Anything else.
    #[default]
    Plain,
    /// An act that takes something away.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "button button-main",
            Self::Plain => "button",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button with words and perhaps an icon before them.
#[component]
pub fn Button(
    /// The words.
    #[prop(into)]
    words: TextProp,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Not to be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What pressing it does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let press = move |_: MouseEvent| {
        if let Some(act) = on_press {
            act.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            prop:disabled=move || disabled.get()
            on:click=press
        >
            {icon.map(|name| view! { <Icon name /> })}
            {said(words)}
        </button>
    }
}

/// A link that looks like a button, for the way to another page.
#[component]
pub fn ButtonLink(
    /// The words.
    #[prop(into)]
    words: TextProp,
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// Its weight.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {icon.map(|name| view! { <Icon name /> })}
            {said(words)}
        </a>
    }
}

/// A button that looks like a link.
#[component]
pub fn LinkButton(
    /// The words.
    #[prop(into)]
    words: TextProp,
    /// What it acts on, for those who do not see the row it stands in.
    #[prop(optional, into)]
    about: Option<TextProp>,
    /// An icon after the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// What pressing it does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="link" on:click=move |_| on_press.run(())>
            <span class="link-words">{said(words)}</span>
            {unseen(about)}
            {icon.map(|name| view! { <Icon name /> })}
        </button>
    }
}

/// A link within the program, or out of it with `external`.
#[component]
pub fn TextLink(
    /// The words.
    #[prop(into)]
    words: TextProp,
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// What it is about, for those who do not see the row it stands in.
    #[prop(optional, into)]
    about: Option<TextProp>,
    /// Leaves this program, with a full page load.
    #[prop(optional)]
    external: bool,
    /// An icon before the words; the line under them is then left out.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    let class = if icon.is_some() {
        "link link-bare"
    } else {
        "link"
    };
    view! {
        <a class=class href=href rel=external.then_some("external")>
            {icon.map(|name| view! { <Icon name /> })}
            <span class="link-words">{said(words)}</span>
            {unseen(about)}
        </a>
    }
}

fn unseen(about: Option<TextProp>) -> Option<AnyView> {
    about.map(|about| view! { <span class="unseen">" "{said(about)}</span> }.into_any())
}

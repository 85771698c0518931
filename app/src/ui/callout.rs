//! Words that must be seen: a callout on the page, a verdict in a row.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Icon, IconName, said};

/// What a callout or a verdict says by its colour; its words say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Reached, valid, good to know.
    #[default]
    Good,
    /// Lost, late, not valid.
    Bad,
    /// Neither; for the record.
    Quiet,
}

impl Tone {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Quiet => "quiet",
        }
    }
}

/// A short text between two lines, the upper one coloured.
#[component]
pub fn Callout(
    /// The words in bold.
    #[prop(into)]
    title: TextProp,
    /// `Bad` for a warning or a loss.
    #[prop(optional)]
    tone: Tone,
    /// The rest of it, and links in an element of class `callout-actions`.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let tone = if tone == Tone::Bad { "warn" } else { "plain" };
    view! {
        <div class="callout" data-tone=tone>
            <p>
                <span class="callout-title">{said(title)}</span>
            </p>
            {children.map(|children| children())}
        </div>
    }
}

/// One word about one row: icon, word and colour say the same.
#[component]
pub fn Verdict(
    /// The word.
    #[prop(into)]
    words: TextProp,
    /// Its colour.
    tone: Tone,
    /// Its icon.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <span class="verdict" data-tone=tone.name()>
            {icon.map(|name| view! { <Icon name /> })}
            {said(words)}
        </span>
    }
}

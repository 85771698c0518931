//! Header, main, footer.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::Logo;
use super::stripes::Stripes;
use crate::texts::{shell as words, t};
use crate::ui::{LanguageSwitch, LiveRegion, said};

/// One way through the program.
#[derive(Clone)]
pub struct NavItem {
    /// Where it leads.
    pub href: &'static str,
    /// Its words.
    pub words: TextProp,
    /// True on the pages that belong to it.
    pub current: Signal<bool>,
}

/// The frame around every page of a program.
#[component]
pub fn Shell(
    /// Where the brand leads: the start of this program.
    home: &'static str,
    /// Who speaks here: the platform, or the organisation signed in.
    #[prop(into)]
    place: TextProp,
    /// The ways through; may change when someone signs in.
    #[prop(into)]
    nav: Signal<Vec<NavItem>>,
    /// The end of the header: signing in, or who is signed in.
    #[prop(into)]
    tools: ViewFn,
    /// The pages.
    children: Children,
) -> impl IntoView {
    let items = move || nav.get().into_iter().map(nav_item).collect_view();
    let has_nav = move || nav.with(|items| !items.is_empty());
    let ways = move || {
        has_nav().then(|| {
            view! {
                <nav class="site-nav" aria-label=t(words::nav)>
                    <ul>{items}</ul>
                </nav>
            }
        })
    };
    view! {
        <a class="skip" href="#content" rel="external">
            {t(words::skip)}
        </a>
        <div class="shell">
            <header class="site-head">
                <div class="site-bar">
                    <a class="brand" href=home>
                        <Logo />
                        {t(words::brand)}
                    </a>
                    <span class="site-place">{said(place)}</span>
                    {ways}
                    <span class="example-mark">{t(words::example)}</span>
                    <LanguageSwitch />
                    <div class="site-tools">{tools.run()}</div>
                </div>
            </header>
            <main class="page" id="content" tabindex="-1">
                {children()}
            </main>
            <footer class="site-foot">
                <div>
                    <p>{t(words::example_note)}</p>
                </div>
            </footer>
        </div>
        <LiveRegion />
        <Stripes />
    }
    .into_any()
}

fn nav_item(item: NavItem) -> AnyView {
    let current = item.current;
    view! {
        <li>
            <a href=item.href aria-current=move || current.get().then_some("page")>
                {said(item.words)}
            </a>
        </li>
    }
    .into_any()
}

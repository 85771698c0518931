//! The one polite live region of a page.

use leptos::prelude::*;

/// Says something to those who cannot see it change.
#[derive(Clone, Copy, Debug)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Says it, when the screen reader next pauses.
    pub fn say(self, words: String) {
        self.0.set(words);
    }
}

/// Puts the announcer into the context.
pub fn provide_announcer() {
    provide_context(Announcer(RwSignal::new(String::new())));
}

/// The announcer of this page.
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_else(|| Announcer(RwSignal::new(String::new())))
}

/// The region itself; stands once in the shell.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let said = use_announcer();
    view! {
        <p class="unseen" role="status" aria-live="polite">
            {move || said.0.get()}
        </p>
    }
}

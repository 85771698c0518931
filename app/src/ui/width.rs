//! Whether the window is too narrow for two columns.

use leptos::prelude::*;

/// The width from which a page has two columns, as in `layout.css`.
const WIDE: &str = "(width >= 960px)";

/// True on a window of one column; follows its width.
pub fn use_narrow() -> Signal<bool> {
    let narrow = RwSignal::new(is_narrow());
    let handle = window_event_listener(leptos::ev::resize, move |_| {
        if narrow.get_untracked() != is_narrow() {
            narrow.set(is_narrow());
        }
    });
    on_cleanup(move || handle.remove());
    narrow.into()
}

fn is_narrow() -> bool {
    let query = window().match_media(WIDE).ok().flatten();
    !query.is_some_and(|query| query.matches())
}

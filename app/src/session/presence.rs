//! Whether someone is at the page: a session nobody uses is not kept alive.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::ui::clock;

/// When the page was touched last.
#[derive(Clone, Copy)]
pub(super) struct Presence {
    touched: StoredValue<f64>,
}

impl Presence {
    /// Watches the page for as long as the program lives.
    pub(super) fn watch() -> Self {
        let touched = StoredValue::new(clock::milliseconds());
        let touch = move || touched.set_value(clock::milliseconds());
        window_event_listener(ev::pointerdown, move |_| touch());
        window_event_listener(ev::keydown, move |_| touch());
        Self { touched }
    }

    /// For how long nobody has touched it.
    pub(super) fn quiet(self) -> Duration {
        let milliseconds = clock::milliseconds() - self.touched.get_value();
        Duration::try_from_secs_f64(milliseconds / 1000.0).unwrap_or_default()
    }
}

//! Work that lets a touch be shown first.

use std::time::Duration;

use leptos::prelude::*;

/// Does something once the browser has shown what the page looks like now.
pub fn after_paint(work: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(work, Duration::ZERO));
}

//! What takes long after a touch: the browser shows first that it was touched.

use std::time::Duration;

use leptos::prelude::*;

/// Does something large once what has changed by now is on the screen.
pub fn once_shown(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

//! The logo: the score drawing, lying.

use leptos::prelude::*;

/// Three bands to scale and the dashed step to the next line.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
            <line class="logo-next" x1="1" x2="21" y1="2" y2="2" />
            <rect class="shade-pale" x="1.5" y="5.5" width="19" height="2" />
            <rect class="shade-half" x="1" y="9" width="20" height="4" />
            <rect class="shade-full" x="1" y="14" width="20" height="8" />
        </svg>
    }
}

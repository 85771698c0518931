//! The stripe patterns every drawing fills from.

use leptos::prelude::*;

/// Open, lost and frozen amounts are striped, so that colour is never the only sign.
#[component]
pub(super) fn Stripes() -> impl IntoView {
    let stripes = [
        ("stripes-open", "stripe-open", "rotate(45)", "7"),
        ("stripes-lost", "stripe-lost", "rotate(-45)", "6"),
        ("stripes-frozen", "stripe-frozen", "rotate(45)", "7"),
    ]
    .map(|(id, class, turn, step)| {
        view! {
            <pattern
                id=id
                width=step
                height=step
                patternUnits="userSpaceOnUse"
                patternTransform=turn
            >
                <rect class="stripe-ground" width=step height=step />
                <line class=class x1="0" x2="0" y1="0" y2=step />
            </pattern>
        }
    });
    view! {
        <svg class="unseen" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>{stripes.collect_view()}</defs>
        </svg>
    }
}

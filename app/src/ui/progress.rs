//! How far along a row of steps.

use leptos::prelude::*;

/// One mark for each step; the words beside it say the same, so it is silent.
#[component]
pub fn Progress(
    /// Steps done.
    #[prop(into)]
    done: Signal<u32>,
    /// Steps in all.
    #[prop(into)]
    total: Signal<u32>,
) -> impl IntoView {
    let marks = move || {
        let done = done.get();
        (0..total.get().max(done + 1))
            .map(|step| {
                let state = match step.cmp(&done) {
                    std::cmp::Ordering::Less => "done",
                    std::cmp::Ordering::Equal => "now",
                    std::cmp::Ordering::Greater => "ahead",
                };
                view! { <span data-state=state></span> }
            })
            .collect_view()
    };
    view! {
        <div class="progress" aria-hidden="true">
            {marks}
        </div>
    }
}

//! The way to the camera: on a phone it opens at once, elsewhere a file is chosen.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::text_prop::TextProp;
use web_sys::File;

use super::shrunk;
use crate::imports::chosen;
use crate::texts::{evidence as words, t};
use crate::ui::said;

/// A button that takes a picture and hands it on in base64; nothing if the device cannot read it.
pub fn take(about: TextProp, busy: Signal<bool>, taken: Callback<Option<String>>) -> AnyView {
    let input = NodeRef::<Input>::new();
    let hand_on = move |_| {
        let Some(file): Option<File> = chosen(input) else {
            return;
        };
        // The same file may be chosen again.
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
        spawn_local(async move {
            let picture = shrunk(&file).await;
            taken.try_run(picture);
        });
    };
    view! {
        <label class="button evidence-take">
            <input
                type="file"
                accept="image/*"
                capture="environment"
                class="unseen"
                node_ref=input
                prop:disabled=move || busy.get()
                on:change=hand_on
            />
            {t(words::take)}
            <span class="unseen">" " {said(about)}</span>
        </label>
    }
    .into_any()
}

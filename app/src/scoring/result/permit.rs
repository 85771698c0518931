//! Without a permit: what it is and where to get one, before anything else.

use leptos::prelude::*;
use shared::scoring::{Gate, Truth};

use crate::scoring::preview::{Preview, Reading};
use crate::texts::{scoring as words, use_lang};

/// One block for each precondition that is not met for certain.
pub(super) fn permit(preview: &Preview, reading: Memo<Reading>, cut_off: Memo<bool>) -> AnyView {
    let lang = use_lang();
    let preview = preview.clone();
    let blocks = move || {
        let lang = lang.get();
        let unmet = |gate: &Gate| {
            reading.with(|reading| {
                let results = &reading.score.gates;
                results
                    .iter()
                    .any(|result| result.id == gate.id && result.met != Truth::Yes)
            })
        };
        let gates = preview.program().gates.iter().filter(|gate| unmet(gate));
        gates
            .map(|gate| {
                view! {
                    <section class="permit stack">
                        <h2>{gate.name.get(lang).to_owned()}</h2>
                        <p>{gate.why.get(lang).to_owned()}</p>
                        <h3>{words::permit_get(lang)}</h3>
                        <p>{gate.how.get(lang).to_owned()}</p>
                        {(!cut_off.get())
                            .then(|| view! { <p class="note">{words::permit_then(lang)}</p> })}
                    </section>
                }
            })
            .collect_view()
    };
    view! { {blocks} }.into_any()
}

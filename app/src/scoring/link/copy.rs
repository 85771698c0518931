//! Puts a text where the device pastes from.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// True if the text was taken; browsers without a clipboard, and pages without a lock, refuse.
pub(super) async fn copy(text: &str) -> bool {
    match begin(text) {
        Some(taken) => JsFuture::from(taken).await.is_ok(),
        None => false,
    }
}

fn begin(text: &str) -> Option<Promise> {
    let navigator = window().navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let write = Reflect::get(&clipboard, &JsValue::from_str("writeText")).ok()?;
    let write: Function = write.dyn_into().ok()?;
    let taken = write.call1(&clipboard, &JsValue::from_str(text)).ok()?;
    taken.dyn_into().ok()
}

//! Hands a text or bytes to the device as a file.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Milliseconds for which a file is kept for the device to read.
const KEPT_MILLIS: u32 = 10_000;

/// Saves a text or bytes under a name; a device that keeps no files does nothing.
pub fn save_file(name: &str, media_type: &str, content: impl AsRef<[u8]>) {
    drop(save(name, media_type, content.as_ref()));
}

fn save(name: &str, media_type: &str, content: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(content));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The device may still be reading it.
    let forget = move || drop(Url::revoke_object_url(&address));
    Timeout::new(KEPT_MILLIS, forget).forget();
    Ok(())
}

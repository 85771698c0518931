//! Hands a text to the device as a file.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Milliseconds for which a text is kept for the device to read.
const KEPT_MILLIS: u32 = 10_000;

/// Saves a text under a name; a device that keeps no files does nothing.
pub fn save_file(name: &str, media_type: &str, text: &str) {
    drop(save(name, media_type, text));
}

fn save(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
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

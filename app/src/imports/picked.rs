//! A file that was chosen on the page.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// What a chooser of spreadsheets offers.
pub const SHEETS: &str = ".xlsx,.csv,text/csv";

/// The file chosen in an input.
pub fn chosen(input: NodeRef<leptos::html::Input>) -> Option<File> {
    let input: HtmlInputElement = input.get_untracked().map(JsCast::unchecked_into)?;
    input.files()?.get(0)
}

/// The content of a file in base64; none if the device cannot read it.
pub async fn content(file: &File) -> Option<String> {
    let read = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = js_sys::Uint8Array::new(&read).to_vec();
    Some(BASE64_STANDARD.encode(bytes))
}

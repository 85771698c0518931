//! The language in force: a signal in the context, kept on the device.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use shared::base::Lang;

/// A text without placeholders, as the `texts` macro declares it.
pub type Words = fn(Lang) -> &'static str;

/// Where the choice is kept on the device.
const KEY: &str = "jifen.lang";
/// Chinese as it is kept, in JSON like everything the device keeps.
const ZH: &str = "\"zh\"";
/// English as it is kept.
const EN: &str = "\"en\"";

/// Puts the language signal into the context and keeps `<html lang>` in step with it.
pub fn provide_lang() {
    let kept = LocalStorage::raw().get_item(KEY).ok().flatten();
    let lang = RwSignal::new(match kept.as_deref() {
        Some(EN) => Lang::En,
        _ => Lang::Zh,
    });
    provide_context(lang);
    Effect::new(move || mark_document(lang.get()));
}

/// The language signal of this page.
pub fn use_lang() -> RwSignal<Lang> {
    use_context().unwrap_or_else(|| RwSignal::new(Lang::Zh))
}

/// The language now, without following it.
pub fn current_lang() -> Lang {
    use_lang().get_untracked()
}

/// Changes the language and keeps the choice on the device, if the device lets us.
pub fn set_lang(signal: RwSignal<Lang>, lang: Lang) {
    signal.set(lang);
    let kept = match lang {
        Lang::Zh => ZH,
        Lang::En => EN,
    };
    drop(LocalStorage::raw().set_item(KEY, kept));
}

/// A text that follows the language, for children, attributes and properties alike.
pub fn t(words: Words) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || words(lang.get())
}

fn mark_document(lang: Lang) {
    let code = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    if let Some(root) = document().document_element() {
        drop(root.set_attribute("lang", code));
    }
}

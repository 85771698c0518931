//! Words as a child of an element.

use leptos::oco::Oco;
use leptos::text_prop::TextProp;

/// Words that follow what they are made of. A closure of its own for each place would be compiled
/// for each place.
pub fn said(words: TextProp) -> impl Fn() -> Oco<'static, str> + Clone + Send + Sync + 'static {
    move || words.get()
}

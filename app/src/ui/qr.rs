//! QR codes: on paper, where a code on the screen it stands on would be of no use, and on a
//! screen that a phone reads.

use leptos::prelude::*;
use leptos::text_prop::TextProp;
use qrcodegen::{QrCode as Code, QrCodeEcc};

/// Light modules around the code, which readers need to find it.
const QUIET: i32 = 4;

/// The code of a text, shown only in print; nothing if the text is too long for one.
#[component]
pub fn QrCode(
    /// What a reader gets.
    content: String,
    /// What it is for, in words beside it.
    #[prop(into)]
    words: TextProp,
) -> impl IntoView {
    let (frame, shape) = drawn(&content)?;
    Some(view! {
        <p class="qr print-only">
            <svg viewBox=frame aria-hidden="true">
                <path d=shape />
            </svg>
            <span>{move || words.get()}</span>
        </p>
    })
}

/// The code of a text for another device to read off the screen; nothing if the text is too long
/// for one.
#[component]
pub fn QrPicture(
    /// What a reader gets.
    content: String,
    /// What it is, for those who cannot see it.
    #[prop(into)]
    name: TextProp,
) -> impl IntoView {
    let (frame, shape) = drawn(&content)?;
    Some(view! {
        <svg class="qr-screen" role="img" aria-label=move || name.get() viewBox=frame>
            <path d=shape />
        </svg>
    })
}

/// The frame with its quiet zone, and the dark modules within.
fn drawn(content: &str) -> Option<(String, String)> {
    let code = Code::encode_text(content, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    Some((format!("0 0 {size} {size}"), shape(&code)))
}

/// The dark modules as one path: each stretch of a row is a bar.
fn shape(code: &Code) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y));
            let length = i32::try_from(length.count()).unwrap_or(0);
            if length > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                path.extend([format!("M{left} {top}h{length}v1h-{length}z")]);
            }
            x += length.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{Code, QrCodeEcc, shape};

    #[test]
    fn every_dark_module_is_drawn_once() {
        let address = "https://example.org/desk/verify#code=K7QM-2XWA";
        let code = Code::encode_text(address, QrCodeEcc::Medium).unwrap();
        let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = places.filter(|(x, y)| code.get_module(*x, *y)).count();
        let shape = shape(&code);
        let bars = shape.split('z').filter_map(|bar| bar.split_once('h'));
        let drawn = bars.filter_map(|(_, rest)| rest.split_once('v'));
        let drawn: usize = drawn
            .map(|(length, _)| length.parse::<usize>().unwrap())
            .sum();
        assert_eq!(drawn, dark);
        // The finder pattern begins behind the quiet zone.
        assert!(shape.starts_with("M4 4h7v1h-7z"), "{shape}");
    }
}

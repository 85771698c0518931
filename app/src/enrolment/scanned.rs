//! The code of a statement as the QR code on paper hands it over: in the fragment of the window's
//! address, which stays in the browser and reaches no server and no log.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use shared::base::Text;

/// The window where a statement is checked.
const WINDOW: &str = "/desk/verify";
const CODE: &str = "code=";

/// The address that opens the window with a statement's code.
pub fn scan_address(code: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{WINDOW}#{CODE}{code}")
}

/// The code this page was opened with, if it was; taken out of the address, so that it is used
/// for one person only.
pub(super) fn use_scanned() -> Option<Text<32>> {
    let code = code_in(&use_location().hash.get_untracked())?;
    let navigate = use_navigate();
    Effect::new(move || {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(WINDOW, options);
    });
    Some(code)
}

fn code_in(fragment: &str) -> Option<Text<32>> {
    let code = fragment.trim_start_matches('#').strip_prefix(CODE)?;
    let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let code = Text::new(code).ok().filter(|code| !code.is_empty());
    code.filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::code_in;

    #[test]
    fn only_a_code_is_read_from_the_fragment() {
        let read = |fragment| code_in(fragment).map(|code| code.to_string());
        assert_eq!(read("#code=K7QM-2XWA").as_deref(), Some("K7QM-2XWA"));
        assert_eq!(read("code=k7qm2xwa").as_deref(), Some("k7qm2xwa"));
        for other in ["", "#content", "#code=", "#code=<b>", "#code=A%20B"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}

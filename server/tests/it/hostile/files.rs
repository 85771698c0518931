//! What an operator's files and a caller's secrets may look like.

use proptest::prelude::*;
use server::config::FileSettings;
use server::keys::Keys;
use server::letters::plain;
use server::schemes::{Registry, SchemeFile};
use shared::scoring::EMBEDDED;

use super::mangle::{mangled, mangled_text, settings, tricks};

const SETTINGS: &str = "database = \"jifen.sqlite\"\nlisten = \"127.0.0.1:8080\"\n\
    today = 2018-07-01\nworkers = 2\nbehind_proxy = true\n";

proptest! {
    #![proptest_config(settings(300))]

    #[test]
    fn a_spoilt_configuration_is_read_or_refused(tricks in tricks()) {
        if let Err(words) = FileSettings::parse(&mangled_text(SETTINGS, &tricks)) {
            prop_assert!(words.contains("line"), "{words}");
        }
    }

    #[test]
    fn what_is_sealed_opens_only_as_it_was(tricks in tricks(), bytes: Vec<u8>) {
        let keys = Keys::generate();
        let sealed = keys.seal("a place", b"a text").unwrap().bytes;
        let spoilt = mangled(&sealed, &tricks);
        if spoilt != sealed {
            prop_assert!(keys.open("a place", &spoilt).is_err());
        }
        prop_assert!(keys.open("a place", &bytes).is_err());
        prop_assert!(keys.open("another", &sealed).is_err());
    }

    #[test]
    fn typed_codes_and_key_files_may_be_anything(text: String) {
        let letters = plain(&text);
        prop_assert_eq!(plain(&letters), letters.clone());
        prop_assert!(Keys::parse(&text).is_none());
    }
}

proptest! {
    #![proptest_config(settings(10))]

    #[test]
    fn a_spoilt_scheme_is_not_published(tricks in tricks()) {
        let (name, text) = EMBEDDED[0];
        let text = mangled_text(text, &tricks);
        let file = SchemeFile { name: name.to_owned(), text };
        if let Err(error) = Registry::of(&[file]) {
            prop_assert!(error.to_string().contains(name), "{error}");
        }
    }
}

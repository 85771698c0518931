use crate::scoring::{EMBEDDED, compile};

#[test]
fn the_embedded_schemes_have_no_diagnostics() {
    for (file, text) in EMBEDDED {
        let diagnostics = compile(text).err().unwrap_or_default();
        let found: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{file}:\n{}", found.join("\n"));
    }
}

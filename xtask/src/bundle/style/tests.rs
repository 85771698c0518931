//! Tests of the style sheets.

use super::without_comments;

#[test]
fn comments_and_indentation_are_dropped() {
    let sheet = "/* why */\n@layer base {\n  a { color: red } /* b */\n\n}\n";
    assert_eq!(
        without_comments(sheet).unwrap(),
        "@layer base {\na { color: red }\n}\n"
    );
}

#[test]
fn a_comment_without_end_is_refused() {
    assert!(without_comments("a {} /* b").is_err());
}

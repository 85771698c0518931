//! What is entered of an organisation, checked before it is looked up.

use crate::api::FieldProblem;
use crate::base::{Bilingual, Text};
use crate::identity::Uscc;
use crate::orgs::OrgKind;

/// An organisation as a form or a row of a list names it.
#[derive(Clone, Copy, Debug)]
pub struct OrgEntry<'a> {
    /// The kind.
    pub kind: OrgKind,
    /// The name in Chinese.
    pub name_zh: &'a str,
    /// The name in English; the Chinese name stands for it where there is none.
    pub name_en: &'a str,
    /// The credit code as typed.
    pub uscc: &'a str,
    /// True if a school area is named.
    pub has_school_area: bool,
}

/// What was entered, in the form it is stored in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrgFacts {
    /// The name in both languages.
    pub name: Bilingual,
    /// The credit code, where there is one.
    pub uscc: Option<String>,
}

/// The longest name, in characters.
const NAME_MAX: usize = 100;

impl OrgEntry<'_> {
    /// Reads what was entered; every field at fault is told at once.
    pub fn read(&self) -> Result<OrgFacts, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let mut wrong = |pointer: &str, words: Bilingual| {
            problems.push(FieldProblem {
                pointer: pointer.to_owned(),
                zh: words.zh,
                en: words.en,
            });
        };
        let zh = self.name_zh.trim();
        if zh.is_empty() {
            wrong(
                "/name_zh",
                Bilingual::new("请填写名称。", "Enter the name."),
            );
        } else if let Err(words) = check_name(zh) {
            wrong("/name_zh", words);
        }
        let en = self.name_en.trim();
        if let Err(words) = check_name(en) {
            wrong("/name_en", words);
        }
        let uscc = match (self.uscc.trim(), self.kind) {
            ("", OrgKind::Enterprise) => {
                wrong(
                    "/uscc",
                    Bilingual::new(
                        "企业要填统一社会信用代码。",
                        "An enterprise has a credit code; enter it.",
                    ),
                );
                None
            }
            ("", _) => None,
            (typed, _) => match Uscc::parse(typed) {
                Ok(code) => Some(code.to_string()),
                Err(error) => {
                    wrong("/uscc", error.words());
                    None
                }
            },
        };
        if self.has_school_area != (self.kind == OrgKind::School) {
            wrong(
                "/school_area",
                if self.has_school_area {
                    Bilingual::new("只有学校有学区。", "Only a school has a school area.")
                } else {
                    Bilingual::new("学校要选学区。", "A school has a school area; choose it.")
                },
            );
        }
        if problems.is_empty() {
            let en = if en.is_empty() { zh } else { en };
            Ok(OrgFacts {
                name: Bilingual::new(zh, en),
                uscc,
            })
        } else {
            Err(problems)
        }
    }
}

/// A name is no formula and not too long; a spreadsheet would run the former.
fn check_name(name: &str) -> Result<(), Bilingual> {
    if crate::imports::runs(name) {
        return Err(Bilingual::new(
            "名称不能以 = + - @ 开头，表格软件会当成公式。",
            "A name does not begin with = + - @, which a spreadsheet runs as a formula.",
        ));
    }
    Text::<NAME_MAX>::new(name).map(drop).map_err(|_error| {
        Bilingual::new("名称最多 100 个字。", "A name has at most 100 characters.")
    })
}

#[cfg(test)]
mod tests {
    use super::OrgEntry;
    use crate::orgs::OrgKind;

    fn entry() -> OrgEntry<'static> {
        OrgEntry {
            kind: OrgKind::Enterprise,
            name_zh: "示例纺织有限公司",
            name_en: "",
            uscc: " 91330211 ma281a1b77 ",
            has_school_area: false,
        }
    }

    #[test]
    fn the_code_is_tidied_and_the_name_stands_for_both_languages() {
        let facts = entry().read().unwrap();
        assert_eq!(facts.uscc.as_deref(), Some("91330211MA281A1B77"));
        assert_eq!(facts.name.en, "示例纺织有限公司");
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let long = "长".repeat(101);
        for (wrong, pointers) in [
            (
                OrgEntry {
                    name_zh: " ",
                    ..entry()
                },
                vec!["/name_zh"],
            ),
            (
                OrgEntry {
                    name_zh: &long,
                    ..entry()
                },
                vec!["/name_zh"],
            ),
            (
                OrgEntry {
                    name_zh: "=1+1",
                    ..entry()
                },
                vec!["/name_zh"],
            ),
            (
                OrgEntry {
                    name_zh: "＝SUM(A1)",
                    ..entry()
                },
                vec!["/name_zh"],
            ),
            (
                OrgEntry {
                    name_en: "@x",
                    uscc: "",
                    ..entry()
                },
                vec!["/name_en", "/uscc"],
            ),
            (
                OrgEntry {
                    uscc: "91330211MA281A1B78",
                    ..entry()
                },
                vec!["/uscc"],
            ),
            (
                OrgEntry {
                    has_school_area: true,
                    ..entry()
                },
                vec!["/school_area"],
            ),
            (
                OrgEntry {
                    kind: OrgKind::School,
                    uscc: "",
                    ..entry()
                },
                vec!["/school_area"],
            ),
        ] {
            let problems = wrong.read().unwrap_err();
            let found: Vec<&str> = problems.iter().map(|one| one.pointer.as_str()).collect();
            assert_eq!(found, pointers, "{wrong:?}");
            assert!(
                problems
                    .iter()
                    .all(|one| one.en.is_ascii() && !one.zh.is_ascii())
            );
        }
    }

    #[test]
    fn a_village_needs_no_code() {
        let village = OrgEntry {
            kind: OrgKind::Village,
            uscc: "",
            ..entry()
        };
        assert_eq!(village.read().unwrap().uscc, None);
    }
}

//! The slips that people make, each at every place of a scheme where it can be made.

use super::tree::{Node, Path};
use super::{names, parts};

/// A scheme with one slip, and where it is.
pub(super) type Slip = (String, Node);

/// One kind of slip.
pub(super) struct Mutator {
    pub(super) name: &'static str,
    /// What a table or list becomes; nothing where the slip cannot be made.
    slips: fn(&Place<'_>) -> Vec<(String, Node)>,
}

/// A table or list of a scheme.
pub(super) struct Place<'a> {
    pub(super) root: &'a Node,
    path: &'a Path,
    pub(super) node: &'a Node,
}

impl Place<'_> {
    /// The list the table is one of, `indicator` or `brackets`.
    pub(super) fn list(&self) -> &str {
        let number = |step: &&String| step.parse::<usize>().is_err();
        self.path
            .iter()
            .rev()
            .find(number)
            .map_or("", |key| key.as_str())
    }

    pub(super) fn keys(&self) -> Vec<(&String, &Node)> {
        match self.node {
            Node::Table(entries) => entries.iter().map(|(key, node)| (key, node)).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        matches!(self.node, Node::Table(_)) && self.node.get(key).is_some()
    }

    pub(super) fn is_in(&self, list: &str) -> bool {
        matches!(self.node, Node::Table(_)) && self.list() == list
    }

    /// The node with another value under a key, if it has the key.
    pub(super) fn put(&self, key: &str, value: &str) -> Vec<(String, Node)> {
        if self.has(key) {
            vec![(key.to_owned(), self.node.set(key, value))]
        } else {
            Vec::new()
        }
    }

    /// The first fact of another kind than a fact.
    pub(super) fn other_fact(&self, fact: &str) -> Option<String> {
        let Some(Node::List(facts)) = self.root.get("fact") else {
            return None;
        };
        let kind = facts
            .iter()
            .find(|one| one.text("id") == fact)?
            .text("kind");
        let other = facts.iter().find(|one| one.text("kind") != kind)?;
        Some(other.text("id").to_owned())
    }
}

/// Every kind of slip.
pub(super) const ALL: &[Mutator] = &[
    Mutator {
        name: "drop a key",
        slips: names::drop_key,
    },
    Mutator {
        name: "misspell a key",
        slips: names::misspell_key,
    },
    Mutator {
        name: "misspell a reference",
        slips: names::misspell_reference,
    },
    Mutator {
        name: "swap from and to",
        slips: names::swap_ends,
    },
    Mutator {
        name: "swap at_least and at_most",
        slips: names::swap_bounds,
    },
    Mutator {
        name: "raise a cap above its maximum",
        slips: names::raise_cap,
    },
    Mutator {
        name: "lower a group's cap below its items",
        slips: names::lower_group_cap,
    },
    Mutator {
        name: "shift a bracket",
        slips: names::shift_bracket,
    },
    Mutator {
        name: "drop a clause or basis",
        slips: names::drop_clause,
    },
    Mutator {
        name: "drop a translation",
        slips: names::drop_translation,
    },
    Mutator {
        name: "swap the translations",
        slips: names::swap_translations,
    },
    Mutator {
        name: "name a fact of another kind",
        slips: names::wrong_fact,
    },
    Mutator {
        name: "change a unit",
        slips: names::wrong_unit,
    },
    Mutator {
        name: "write another type",
        slips: parts::wrong_type,
    },
    Mutator {
        name: "write an unknown word",
        slips: parts::unknown_word,
    },
    Mutator {
        name: "use an id twice",
        slips: parts::duplicate_id,
    },
    Mutator {
        name: "write twice in a list",
        slips: parts::twice_in_a_list,
    },
    Mutator {
        name: "drop what others use",
        slips: parts::drop_part,
    },
    Mutator {
        name: "drop a parameter's value",
        slips: parts::drop_parameter_value,
    },
    Mutator {
        name: "drop an option of a table",
        slips: parts::drop_option_of_table,
    },
    Mutator {
        name: "drop otherwise",
        slips: parts::drop_otherwise,
    },
    Mutator {
        name: "drop what an answer settles",
        slips: parts::drop_what_is_asked,
    },
    Mutator {
        name: "move a date",
        slips: parts::move_date,
    },
    Mutator {
        name: "contradict a window",
        slips: parts::contradict_window,
    },
    Mutator {
        name: "give nothing",
        slips: parts::nothing_given,
    },
    Mutator {
        name: "ask for what cannot be",
        slips: parts::never_held,
    },
    Mutator {
        name: "forget months paid back",
        slips: parts::back_paid_forgotten,
    },
];

impl Mutator {
    /// The slip at every place of a scheme.
    pub(super) fn slips(&self, root: &Node) -> Vec<Slip> {
        let mut all = Vec::new();
        for (path, node) in root.below() {
            let place = Place {
                root,
                path: &path,
                node,
            };
            for (what, changed) in (self.slips)(&place) {
                let place = [path.as_slice(), &[what]].concat().join(".");
                all.push((place, root.with(&path, changed)));
            }
        }
        all
    }
}

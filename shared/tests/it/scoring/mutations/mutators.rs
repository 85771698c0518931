//! The slips that people make, each at every place of a scheme where it can be made.

use super::tree::{Node, Path};

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
    node: &'a Node,
}

impl Place<'_> {
    /// The list the table is one of, `indicator` or `brackets`.
    fn list(&self) -> &str {
        let number = |step: &&String| step.parse::<usize>().is_err();
        self.path
            .iter()
            .rev()
            .find(number)
            .map_or("", |key| key.as_str())
    }

    fn keys(&self) -> Vec<(&String, &Node)> {
        match self.node {
            Node::Table(entries) => entries.iter().map(|(key, node)| (key, node)).collect(),
            _ => Vec::new(),
        }
    }

    fn has(&self, key: &str) -> bool {
        matches!(self.node, Node::Table(_)) && self.node.get(key).is_some()
    }

    fn is_in(&self, list: &str) -> bool {
        matches!(self.node, Node::Table(_)) && self.list() == list
    }

    /// The node with another value under a key, if it has the key.
    fn put(&self, key: &str, value: &str) -> Vec<(String, Node)> {
        if self.has(key) {
            vec![(key.to_owned(), self.node.set(key, value))]
        } else {
            Vec::new()
        }
    }

    /// The first fact of another kind than a fact.
    fn other_fact(&self, fact: &str) -> Option<String> {
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

/// Keys whose absence means something else that is as plausible.
const OPTIONAL: &[&str] = &[
    "ceiling",
    "wait",
    "between",
    "most",
    "days",
    "action",
    "active_years",
    "amount",
    "awarder_cap",
    "below",
    "above",
    "cap",
    "concerns",
    "count_from_zero",
    "deed",
    "decimals",
    "effect",
    "family",
    "first",
    "floor",
    "from",
    "hint",
    "highest",
    "in",
    "insured_months",
    "least",
    "level",
    "max_gap_months",
    "min",
    "multiplier",
    "none_of",
    "notice",
    "once",
    "one",
    "optional",
    "other_cap",
    "otherwise",
    "owners",
    "part",
    "per",
    "rank",
    "reconstruction",
    "requires",
    "share",
    "shared_data",
    "start_after",
    "to",
    "total",
    "totals",
    "undated",
    "until",
    "valid_until",
    "without",
    "year_cap",
    "years",
    "at_most",
    "any_of",
    "bounded_by",
    "question",
    "gate",
    "fields",
    "sets",
    "back_paid",
    "exclude_back_paid",
    "cap",
];

fn drop_key(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = place.keys().into_iter();
    keys.filter(|(key, _)| !OPTIONAL.contains(&key.as_str()))
        .map(|(key, _)| (key.clone(), place.node.without(key)))
        .collect()
}

fn misspell_key(place: &Place<'_>) -> Vec<(String, Node)> {
    let Node::Table(entries) = place.node else {
        return Vec::new();
    };
    let slip = |place: usize| {
        let mut entries = entries.clone();
        let key = entries[place].0.clone();
        entries[place].0.push('s');
        (key, Node::Table(entries))
    };
    (0..entries.len()).map(slip).collect()
}

/// Keys whose value is the id of something else.
const REFERENCES: &[&str] = &[
    "fact",
    "unit",
    "group",
    "category",
    "quota",
    "column",
    "level",
    "deed",
    "owners",
    "first",
    "share",
    "reference",
    "by",
    "without",
    "earliest",
    "class",
    "holds",
    "indicator",
];

fn misspell_reference(place: &Place<'_>) -> Vec<(String, Node)> {
    let quoted = |node: &Node| matches!(node, Node::Leaf(text) if text.starts_with('"'));
    let mut slips = Vec::new();
    for (key, node) in place.keys() {
        if REFERENCES.contains(&key.as_str()) && quoted(node) && !place.is_in("family") {
            let wrong = format!("\"{}x\"", place.node.text(key));
            slips.push((key.clone(), place.node.set(key, &wrong)));
        }
    }
    if let Node::List(items) = place.node
        && [
            "departments",
            "evidence",
            "fields",
            "in",
            "requires",
            "any_of",
        ]
        .contains(&place.list())
    {
        for (number, item) in items.iter().enumerate().filter(|(_, item)| quoted(item)) {
            let Node::Leaf(text) = item else { continue };
            let mut items = items.clone();
            items[number] = Node::Leaf(format!("\"{}x\"", text.trim_matches('"')));
            slips.push((number.to_string(), Node::List(items)));
        }
    }
    slips
}

fn swap_ends(place: &Place<'_>) -> Vec<(String, Node)> {
    let (Some(Node::Leaf(from)), Some(Node::Leaf(to))) =
        (place.node.get("from"), place.node.get("to"))
    else {
        return Vec::new();
    };
    if !matches!(place.node, Node::Table(_)) || from == to {
        return Vec::new();
    }
    vec![(
        "from, to".to_owned(),
        place.node.set("from", to).set("to", from),
    )]
}

fn swap_bounds(place: &Place<'_>) -> Vec<(String, Node)> {
    let (Some(Node::Leaf(least)), Some(Node::Leaf(most))) =
        (place.node.get("at_least"), place.node.get("at_most"))
    else {
        return Vec::new();
    };
    let swapped = place.node.set("at_least", most).set("at_most", least);
    vec![("at_least, at_most".to_owned(), swapped)]
}

fn raise_cap(place: &Place<'_>) -> Vec<(String, Node)> {
    if place.is_in("family") {
        return place.put("other_cap", "\"90000000\"");
    }
    place.put("cap", "\"90000000\"")
}

fn lower_group_cap(place: &Place<'_>) -> Vec<(String, Node)> {
    let group = place.node.text("id");
    let Some(Node::List(indicators)) = place.root.get("indicator") else {
        return Vec::new();
    };
    let mut own = indicators.iter().filter(|one| one.text("group") == group);
    if !place.is_in("group") || !own.any(|one| one.get("cap").is_some()) {
        return Vec::new();
    }
    vec![("cap".to_owned(), place.node.set("cap", "\"0.01\""))]
}

fn shift_bracket(place: &Place<'_>) -> Vec<(String, Node)> {
    if !place.is_in("brackets") {
        return Vec::new();
    }
    let mut slips = Vec::new();
    for (key, by) in [("from", 1), ("from", -1), ("to", 1), ("to", -1)] {
        let number = place.node.text(key).parse::<i64>();
        if let Some(number) = number.ok().filter(|number| number + by >= 0) {
            let shifted = (number + by).to_string();
            slips.push((format!("{key} {by:+}"), place.node.set(key, &shifted)));
        }
    }
    slips
}

fn drop_clause(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["clause", "basis"].into_iter().filter(|key| place.has(key));
    keys.map(|key| (key.to_owned(), place.node.without(key)))
        .collect()
}

fn drop_translation(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["zh", "en"].into_iter().filter(|key| place.has(key));
    keys.map(|key| (key.to_owned(), place.node.set(key, "\"\"")))
        .collect()
}

fn swap_translations(place: &Place<'_>) -> Vec<(String, Node)> {
    let (Some(Node::Leaf(zh)), Some(Node::Leaf(en))) = (place.node.get("zh"), place.node.get("en"))
    else {
        return Vec::new();
    };
    // Where both are the same signs, as of a unit, nothing is swapped.
    if zh.is_ascii() || !matches!(place.node, Node::Table(_)) {
        return Vec::new();
    }
    vec![("zh, en".to_owned(), place.node.set("zh", en).set("en", zh))]
}

fn wrong_fact(place: &Place<'_>) -> Vec<(String, Node)> {
    if !place.has("fact") {
        return Vec::new();
    }
    let other = place.other_fact(place.node.text("fact"));
    other.map_or(Vec::new(), |other| {
        place.put("fact", &format!("\"{other}\""))
    })
}

fn wrong_unit(place: &Place<'_>) -> Vec<(String, Node)> {
    // A number of another unit is another number, unless a rule counts it.
    if !place.is_in("rule") && !place.is_in("requires") && !place.is_in("bounded_by") {
        return Vec::new();
    }
    let unit = match place.node.text("unit") {
        "month" | "year" | "age" => "item",
        _ => "month",
    };
    place.put("unit", &format!("\"{unit}\""))
}

fn wrong_type(place: &Place<'_>) -> Vec<(String, Node)> {
    let mut slips = Vec::new();
    for (key, node) in place.keys() {
        let Node::Leaf(text) = node else { continue };
        let other = if text.starts_with('"') {
            "7".to_owned()
        } else {
            format!("\"{text}\"")
        };
        slips.push((key.clone(), place.node.set(key, &other)));
    }
    slips
}

const WORDS: &[&str] = &[
    "kind", "combine", "effect", "consent", "source", "grain", "term", "basis",
];

fn unknown_word(place: &Place<'_>) -> Vec<(String, Node)> {
    let words = WORDS.iter().filter(|key| !place.node.text(key).is_empty());
    let words = words.filter(|_| matches!(place.node, Node::Table(_)));
    words
        .map(|key| ((*key).to_owned(), place.node.set(key, "\"other\"")))
        .collect()
}

fn duplicate_id(place: &Place<'_>) -> Vec<(String, Node)> {
    let Node::List(items) = place.node else {
        return Vec::new();
    };
    let mut slips = Vec::new();
    for number in 1..items.len() {
        let (before, own) = (&items[number - 1], &items[number]);
        if !before.text("id").is_empty() && !own.text("id").is_empty() {
            let mut items = items.clone();
            items[number] = own.set("id", &format!("\"{}\"", before.text("id")));
            slips.push((number.to_string(), Node::List(items)));
        }
    }
    slips
}

fn twice_in_a_list(place: &Place<'_>) -> Vec<(String, Node)> {
    let Node::List(items) = place.node else {
        return Vec::new();
    };
    let first = items.first().filter(|item| matches!(item, Node::Leaf(_)));
    first.map_or(Vec::new(), |first| {
        let mut items = items.clone();
        items.push(first.clone());
        vec![("again".to_owned(), Node::List(items))]
    })
}

/// Lists of which every part is used by another.
const USED: &[&str] = &[
    "unit",
    "department",
    "evidence",
    "quota",
    "parameter",
    "fact",
    "category",
    "group",
    "question",
    "options",
    "columns",
];

fn drop_part(place: &Place<'_>) -> Vec<(String, Node)> {
    let Node::List(items) = place.node else {
        return Vec::new();
    };
    if !USED.contains(&place.list()) || items.iter().any(|item| matches!(item, Node::Leaf(_))) {
        return Vec::new();
    }
    let dropped = |number: usize| {
        let mut items = items.clone();
        items.remove(number);
        (number.to_string(), Node::List(items))
    };
    (0..items.len()).map(dropped).collect()
}

fn drop_parameter_value(place: &Place<'_>) -> Vec<(String, Node)> {
    let Node::List(items) = place.node else {
        return Vec::new();
    };
    if place.list() != "values" {
        return Vec::new();
    }
    let dropped = |number: usize| {
        let mut items = items.clone();
        items.remove(number);
        (number.to_string(), Node::List(items))
    };
    (0..items.len()).map(dropped).collect()
}

fn drop_option_of_table(place: &Place<'_>) -> Vec<(String, Node)> {
    if !["points", "factors"].contains(&place.list()) || place.has("otherwise") {
        return Vec::new();
    }
    let keys = place.keys().into_iter();
    keys.map(|(key, _)| (key.clone(), place.node.without(key)))
        .collect()
}

fn drop_otherwise(place: &Place<'_>) -> Vec<(String, Node)> {
    if !place.has("otherwise") {
        return Vec::new();
    }
    vec![("otherwise".to_owned(), place.node.without("otherwise"))]
}

fn drop_what_is_asked(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["fields", "sets"].into_iter();
    let keys = keys.filter(|key| place.is_in("option") && place.has(key));
    keys.map(|key| (key.to_owned(), place.node.without(key)))
        .collect()
}

fn move_date(place: &Place<'_>) -> Vec<(String, Node)> {
    let mut slips = Vec::new();
    if place.is_in("scheme") {
        slips.push((
            "valid_until".to_owned(),
            place.node.set("valid_until", "1999-01-01"),
        ));
    }
    if place.is_in("fact") {
        slips.extend(place.put("earliest", "2090-01-01"));
    }
    for (list, key) in [("indicator", "until"), ("rule", "valid_until")] {
        if place.is_in(list) {
            slips.push((key.to_owned(), place.node.set(key, "1999-01-01")));
        }
    }
    if place.is_in("indicator") {
        slips.push((
            "from".to_owned(),
            place
                .node
                .set("from", "2017-01-01")
                .set("until", "2016-01-01"),
        ));
    }
    slips
}

fn contradict_window(place: &Place<'_>) -> Vec<(String, Node)> {
    if !place.is_in("window") {
        return Vec::new();
    }
    match place.node.text("kind") {
        "rolling_years" => {
            let years: u32 = place.node.text("years").parse().unwrap();
            let active = (years + 1).to_string();
            let slip = place.node.set("active_years", &active);
            vec![
                ("active_years".to_owned(), slip),
                ("years".to_owned(), place.node.set("years", "90")),
            ]
        }
        "calendar_years" => vec![("years".to_owned(), place.node.set("years", "90"))],
        "running" => vec![("kind".to_owned(), place.node.set("kind", "\"always\""))],
        _ => Vec::new(),
    }
}

fn nothing_given(place: &Place<'_>) -> Vec<(String, Node)> {
    if !place.is_in("rule") {
        return Vec::new();
    }
    match place.node.text("kind") {
        "linear" => [
            place.put("rate", "\"0\""),
            vec![(
                "start_after".to_owned(),
                place.node.set("start_after", "900000000"),
            )],
        ]
        .concat(),
        "fixed" => place.put("points", "\"0\""),
        "awarded" => place.put("step", "\"7\""),
        _ => Vec::new(),
    }
}

fn never_held(place: &Place<'_>) -> Vec<(String, Node)> {
    place.put("at_least", "900000000")
}

fn back_paid_forgotten(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["back_paid", "exclude_back_paid"].into_iter();
    keys.filter(|key| place.has(key))
        .map(|key| (key.to_owned(), place.node.without(key)))
        .collect()
}

/// Every kind of slip.
pub(super) const ALL: &[Mutator] = &[
    Mutator {
        name: "drop a key",
        slips: drop_key,
    },
    Mutator {
        name: "misspell a key",
        slips: misspell_key,
    },
    Mutator {
        name: "misspell a reference",
        slips: misspell_reference,
    },
    Mutator {
        name: "swap from and to",
        slips: swap_ends,
    },
    Mutator {
        name: "swap at_least and at_most",
        slips: swap_bounds,
    },
    Mutator {
        name: "raise a cap above its maximum",
        slips: raise_cap,
    },
    Mutator {
        name: "lower a group's cap below its items",
        slips: lower_group_cap,
    },
    Mutator {
        name: "shift a bracket",
        slips: shift_bracket,
    },
    Mutator {
        name: "drop a clause or basis",
        slips: drop_clause,
    },
    Mutator {
        name: "drop a translation",
        slips: drop_translation,
    },
    Mutator {
        name: "swap the translations",
        slips: swap_translations,
    },
    Mutator {
        name: "name a fact of another kind",
        slips: wrong_fact,
    },
    Mutator {
        name: "change a unit",
        slips: wrong_unit,
    },
    Mutator {
        name: "write another type",
        slips: wrong_type,
    },
    Mutator {
        name: "write an unknown word",
        slips: unknown_word,
    },
    Mutator {
        name: "use an id twice",
        slips: duplicate_id,
    },
    Mutator {
        name: "write twice in a list",
        slips: twice_in_a_list,
    },
    Mutator {
        name: "drop what others use",
        slips: drop_part,
    },
    Mutator {
        name: "drop a parameter's value",
        slips: drop_parameter_value,
    },
    Mutator {
        name: "drop an option of a table",
        slips: drop_option_of_table,
    },
    Mutator {
        name: "drop otherwise",
        slips: drop_otherwise,
    },
    Mutator {
        name: "drop what an answer settles",
        slips: drop_what_is_asked,
    },
    Mutator {
        name: "move a date",
        slips: move_date,
    },
    Mutator {
        name: "contradict a window",
        slips: contradict_window,
    },
    Mutator {
        name: "give nothing",
        slips: nothing_given,
    },
    Mutator {
        name: "ask for what cannot be",
        slips: never_held,
    },
    Mutator {
        name: "forget months paid back",
        slips: back_paid_forgotten,
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

//! Slips with keys, names, ends, caps and words.

use super::mutators::Place;
use super::tree::Node;

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
    "deadlines",
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
    "rank_by",
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

pub(super) fn drop_key(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = place.keys().into_iter();
    keys.filter(|(key, _)| !OPTIONAL.contains(&key.as_str()))
        .map(|(key, _)| (key.clone(), place.node.without(key)))
        .collect()
}

pub(super) fn misspell_key(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn misspell_reference(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn swap_ends(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn swap_bounds(place: &Place<'_>) -> Vec<(String, Node)> {
    let (Some(Node::Leaf(least)), Some(Node::Leaf(most))) =
        (place.node.get("at_least"), place.node.get("at_most"))
    else {
        return Vec::new();
    };
    let swapped = place.node.set("at_least", most).set("at_most", least);
    vec![("at_least, at_most".to_owned(), swapped)]
}

pub(super) fn raise_cap(place: &Place<'_>) -> Vec<(String, Node)> {
    if place.is_in("family") {
        return place.put("other_cap", "\"90000000\"");
    }
    place.put("cap", "\"90000000\"")
}

pub(super) fn lower_group_cap(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn shift_bracket(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn drop_clause(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["clause", "basis"].into_iter().filter(|key| place.has(key));
    keys.map(|key| (key.to_owned(), place.node.without(key)))
        .collect()
}

pub(super) fn drop_translation(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["zh", "en"].into_iter().filter(|key| place.has(key));
    keys.map(|key| (key.to_owned(), place.node.set(key, "\"\"")))
        .collect()
}

pub(super) fn swap_translations(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn wrong_fact(place: &Place<'_>) -> Vec<(String, Node)> {
    if !place.has("fact") {
        return Vec::new();
    }
    let other = place.other_fact(place.node.text("fact"));
    other.map_or(Vec::new(), |other| {
        place.put("fact", &format!("\"{other}\""))
    })
}

pub(super) fn wrong_unit(place: &Place<'_>) -> Vec<(String, Node)> {
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

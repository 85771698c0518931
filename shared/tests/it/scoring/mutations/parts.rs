//! Slips with types, parts, days and what rules give.

use super::mutators::Place;
use super::tree::Node;

pub(super) fn wrong_type(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn unknown_word(place: &Place<'_>) -> Vec<(String, Node)> {
    let words = WORDS.iter().filter(|key| !place.node.text(key).is_empty());
    let words = words.filter(|_| matches!(place.node, Node::Table(_)));
    words
        .map(|key| ((*key).to_owned(), place.node.set(key, "\"other\"")))
        .collect()
}

pub(super) fn duplicate_id(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn twice_in_a_list(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn drop_part(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn drop_parameter_value(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn drop_option_of_table(place: &Place<'_>) -> Vec<(String, Node)> {
    if !["points", "factors"].contains(&place.list()) || place.has("otherwise") {
        return Vec::new();
    }
    let keys = place.keys().into_iter();
    keys.map(|(key, _)| (key.clone(), place.node.without(key)))
        .collect()
}

pub(super) fn drop_otherwise(place: &Place<'_>) -> Vec<(String, Node)> {
    if !place.has("otherwise") {
        return Vec::new();
    }
    vec![("otherwise".to_owned(), place.node.without("otherwise"))]
}

pub(super) fn drop_what_is_asked(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["fields", "sets"].into_iter();
    let keys = keys.filter(|key| place.is_in("option") && place.has(key));
    keys.map(|key| (key.to_owned(), place.node.without(key)))
        .collect()
}

pub(super) fn move_date(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn contradict_window(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn nothing_given(place: &Place<'_>) -> Vec<(String, Node)> {
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

pub(super) fn never_held(place: &Place<'_>) -> Vec<(String, Node)> {
    place.put("at_least", "900000000")
}

pub(super) fn back_paid_forgotten(place: &Place<'_>) -> Vec<(String, Node)> {
    let keys = ["back_paid", "exclude_back_paid"].into_iter();
    keys.filter(|key| place.has(key))
        .map(|key| (key.to_owned(), place.node.without(key)))
        .collect()
}

//! How the keys of a scheme file are described.

/// What may stand under a key.
pub(super) enum Shape {
    /// Any text.
    Text,
    /// A text that is an id or names one.
    Id,
    /// Points in quotes, or `"@id"` of a parameter.
    Points,
    /// Points that may be negative.
    Signed,
    /// An amount in quotes.
    Amount,
    /// A whole number.
    Whole,
    /// A whole number, or a multiple in quotes.
    Bound,
    /// True or false.
    Flag,
    /// A date without quotes.
    Date,
    /// One of these words.
    Words(&'static [&'static str]),
    /// A list of ids.
    Ids,
    /// A text in both languages.
    Both,
    /// One table.
    One(&'static Table),
    /// A list of tables.
    Many(&'static Table),
    /// Points by option.
    ByOption,
    /// What facts are set to by picking an answer.
    Sets,
    /// A list of conditions: names of facts, or tables.
    Conditions,
}

/// One key of a table.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) needed: bool,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
}

/// A table of a scheme file.
pub(super) struct Table {
    /// The name in the list of definitions.
    pub(super) name: &'static str,
    /// The keys of every such table.
    pub(super) keys: &'static [Key],
    /// Its kinds with the keys of each, if `kind` tells them apart.
    pub(super) kinds: &'static [Kind],
}

/// One kind of a table; its own keys stand before those that all kinds have.
pub(super) struct Kind {
    pub(super) word: &'static str,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) keys: &'static [&'static [Key]],
}

/// A key that must be there.
pub(super) const fn need(
    name: &'static str,
    shape: Shape,
    zh: &'static str,
    en: &'static str,
) -> Key {
    Key {
        name,
        shape,
        needed: true,
        zh,
        en,
    }
}

/// A key that may be there.
pub(super) const fn may(
    name: &'static str,
    shape: Shape,
    zh: &'static str,
    en: &'static str,
) -> Key {
    Key {
        name,
        shape,
        needed: false,
        zh,
        en,
    }
}

/// A kind of a table.
pub(super) const fn kind(
    word: &'static str,
    keys: &'static [&'static [Key]],
    zh: &'static str,
    en: &'static str,
) -> Kind {
    Kind { word, zh, en, keys }
}

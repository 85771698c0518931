//! A table: a rule in ink under the head, rows on hairlines, numbers to the right.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::{Icon, IconName, said};
use crate::texts::{ui as words, use_lang};

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    /// Least first.
    Ascending,
    /// Greatest first.
    Descending,
}

impl SortOrder {
    /// The other way.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }

    fn aria(self) -> &'static str {
        match self {
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }
}

/// One column.
#[derive(Clone)]
pub struct Column {
    /// What the server calls it when sorting by it.
    pub key: &'static str,
    /// Its head.
    pub words: TextProp,
    /// Numbers stand to the right.
    pub number: bool,
    /// The server can sort by it.
    pub sortable: bool,
    /// Left out where there is no room; its cells carry the class `wide-only`.
    pub wide: bool,
}

impl Column {
    /// A column of words that is not sorted by.
    pub fn new(key: &'static str, words: impl Into<TextProp>) -> Self {
        Self {
            key,
            words: words.into(),
            number: false,
            sortable: false,
            wide: false,
        }
    }

    /// The same, of numbers.
    #[must_use]
    pub fn number(mut self) -> Self {
        self.number = true;
        self
    }

    /// The same, only where there is room.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// The same, to be sorted by.
    #[must_use]
    pub fn sortable(mut self) -> Self {
        self.sortable = true;
        self
    }
}

/// The frame of a table; its children are the `<tr>`s of the body.
#[component]
pub fn Table(
    /// What the table lists; read first by screen readers.
    #[prop(into)]
    caption: TextProp,
    /// The columns.
    columns: Vec<Column>,
    /// The column sorted by, and which way.
    #[prop(optional, into)]
    sorted: Signal<Option<(String, SortOrder)>>,
    /// A column's head was pressed.
    #[prop(optional, into)]
    on_sort: Option<Callback<String>>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let heads = columns
        .into_iter()
        .map(|column| head(column, sorted, on_sort))
        .collect_view();
    view! {
        <div class="table-frame">
            <table class="table">
                <caption class="unseen">{said(caption)}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(
    column: Column,
    sorted: Signal<Option<(String, SortOrder)>>,
    on_sort: Option<Callback<String>>,
) -> AnyView {
    let lang = use_lang();
    let key = column.key;
    let class = match (column.number, column.wide) {
        (false, false) => "",
        (true, false) => "number",
        (false, true) => "wide-only",
        (true, true) => "number wide-only",
    };
    let order = move || {
        sorted.with(|sorted| {
            sorted
                .as_ref()
                .filter(|(by, _)| by == key)
                .map(|(_, order)| *order)
        })
    };
    let words = column.words;
    let Some(on_sort) = on_sort.filter(|_| column.sortable) else {
        return view! { <th scope="col" class=class>{said(words)}</th> }.into_any();
    };
    let name = words.clone();
    let icon = move || {
        order().map(|order| match order {
            SortOrder::Ascending => view! { <Icon name=IconName::Up /> },
            SortOrder::Descending => view! { <Icon name=IconName::Down /> },
        })
    };
    view! {
        <th scope="col" class=class aria-sort=move || order().map_or("none", SortOrder::aria)>
            <button
                type="button"
                class="sort"
                title=move || words::sort_by(lang.get(), &name.get())
                on:click=move |_| on_sort.run(key.to_owned())
            >
                {said(words)}
                {icon}
            </button>
        </th>
    }
    .into_any()
}

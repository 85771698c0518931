//! Radios and checks on hairlines: the whole row is the target.

use leptos::prelude::*;

/// One row of a list of choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The value it stands for.
    pub value: String,
    /// Its words.
    pub words: String,
    /// A note behind the words, as "counts as 0 to 10 for now".
    pub note: String,
    /// Words at the end of the row, as an amount of points.
    pub end: String,
}

/// What unfolds under a chosen row: given the value, a field or nothing.
pub type ChoiceField = Callback<String, Option<AnyView>>;

/// One of several; a field may stand under its own radio.
#[component]
pub fn RadioList(
    /// The group's name, unique on the page; the rows' ids begin with it.
    #[prop(into)]
    name: String,
    /// The rows.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value chosen; empty for none.
    value: RwSignal<String>,
    /// The id of the words that name the group.
    #[prop(into)]
    labelled_by: String,
    /// What unfolds under the chosen row.
    #[prop(optional, into)]
    field: Option<ChoiceField>,
    /// The id of the words that say what is wrong, if something is.
    #[prop(optional, into)]
    described_by: Signal<Option<String>>,
) -> impl IntoView {
    let group = name.clone();
    let row = move |index: usize, choice: Choice| {
        let id = format!("{name}-{index}");
        let own = choice.value.clone();
        let checked = move || value.get() == own;
        let mine = choice.value.clone();
        let chosen = choice.value.clone();
        let is_on = Memo::new(move |_| value.get() == chosen);
        let under = choice.value.clone();
        view! {
            <div class="choice">
                <label class="choice-row">
                    <input
                        type="radio"
                        id=id
                        name=name.clone()
                        value=choice.value.clone()
                        prop:checked=checked
                        on:change=move |_| value.set(mine.clone())
                    />
                    {words(&choice)}
                </label>
                {unfolded(field, under, is_on)}
            </div>
        }
    };
    view! {
        <div
            class="choices"
            role="radiogroup"
            id=group
            tabindex="-1"
            aria-labelledby=labelled_by
            aria-describedby=move || described_by.get()
        >
            {move || {
                choices.get().into_iter().enumerate().map(|(i, c)| row(i, c)).collect_view()
            }}
        </div>
    }
    .into_any()
}

/// Any of several; a field may stand under each row.
#[component]
pub fn CheckList(
    /// The group's name, unique on the page; the rows' ids begin with it.
    #[prop(into)]
    name: String,
    /// The rows.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The values chosen.
    values: RwSignal<Vec<String>>,
    /// The id of the words that name the group.
    #[prop(into)]
    labelled_by: String,
    /// Values that stand alone: choosing one takes the others away, and the other way round.
    #[prop(optional, into)]
    alone: Vec<String>,
    /// What unfolds under a chosen row.
    #[prop(optional, into)]
    field: Option<ChoiceField>,
    /// The id of the words that say what is wrong, if something is.
    #[prop(optional, into)]
    described_by: Signal<Option<String>>,
) -> impl IntoView {
    let group = name.clone();
    let row = move |index: usize, choice: Choice| {
        let id = format!("{name}-{index}");
        let own = choice.value.clone();
        let is_on = Memo::new(move |_| values.with(|values| values.contains(&own)));
        let mine = choice.value.clone();
        let alone = alone.clone();
        let toggle = move |_| values.update(|values| switch(values, &mine, &alone));
        let under = choice.value.clone();
        view! {
            <div class="choice">
                <label class="choice-row">
                    <input
                        type="checkbox"
                        id=id
                        value=choice.value.clone()
                        prop:checked=move || is_on.get()
                        on:change=toggle
                    />
                    {words(&choice)}
                </label>
                {unfolded(field, under, is_on)}
            </div>
        }
    };
    view! {
        <div
            class="choices"
            role="group"
            id=group
            tabindex="-1"
            aria-labelledby=labelled_by
            aria-describedby=move || described_by.get()
        >
            {move || {
                choices.get().into_iter().enumerate().map(|(i, c)| row(i, c)).collect_view()
            }}
        </div>
    }
    .into_any()
}

fn switch(values: &mut Vec<String>, value: &String, alone: &[String]) {
    if let Some(place) = values.iter().position(|other| other == value) {
        values.remove(place);
        return;
    }
    if alone.contains(value) {
        values.clear();
    } else {
        values.retain(|other| !alone.contains(other));
    }
    values.push(value.clone());
}

fn unfolded(field: Option<ChoiceField>, value: String, on: Memo<bool>) -> Option<AnyView> {
    let field = field?;
    let inner = move || {
        let inner = on
            .get()
            .then(|| untrack(|| field.run(value.clone())))
            .flatten()?;
        Some(view! { <div class="choice-field">{inner}</div> })
    };
    Some(view! { {inner} }.into_any())
}

fn words(choice: &Choice) -> AnyView {
    let note = (!choice.note.is_empty()).then(|| choice.note.clone());
    let end = (!choice.end.is_empty()).then(|| choice.end.clone());
    view! {
        <span>
            <span class="choice-words">{choice.words.clone()}</span>
            {note.map(|note| view! { <span class="choice-note">{note}</span> })}
        </span>
        {end.map(|end| view! { <span class="choice-end">{end}</span> })}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::switch;

    #[test]
    fn what_stands_alone_takes_the_others_away() {
        let alone = ["?".to_owned()];
        let mut values = vec!["a".to_owned(), "b".to_owned()];
        switch(&mut values, &"a".to_owned(), &alone);
        assert_eq!(values, ["b"]);
        switch(&mut values, &"?".to_owned(), &alone);
        assert_eq!(values, ["?"]);
        switch(&mut values, &"a".to_owned(), &alone);
        assert_eq!(values, ["a"]);
    }
}

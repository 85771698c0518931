//! The controls of the form.

use leptos::prelude::*;
use shared::base::Points;

use super::form::{Form, step};
use crate::awards::clause::choice;
use crate::texts::{awards as words, t, use_lang};
use crate::ui::{Choice, DateField, Icon, IconName, RadioList, Stepper, TextInput};

/// The clauses of the rules in force, each with what it gives.
pub(super) fn clauses(form: Form) -> AnyView {
    let lang = use_lang();
    let choices = Signal::derive(move || {
        let lang = lang.get();
        let clauses = form.clauses();
        clauses
            .iter()
            .map(|one| choice(one, lang))
            .collect::<Vec<Choice>>()
    });
    // A clause that gives other points than those typed begins with the least it gives.
    let before = RwSignal::new(form.clause.get_untracked());
    Effect::new(move || {
        let chosen = form.clause.get();
        if before.get_untracked() == chosen {
            return;
        }
        before.set(chosen);
        if let Some(clause) = untrack(|| form.chosen()) {
            let typed = untrack(|| form.typed_points()).unwrap_or(Points::ZERO);
            if typed < clause.points_min || typed > clause.points_max {
                form.points.set(clause.points_min.display(1));
            }
        }
    });
    let error = form.error_at("clause", lang);
    let described = Signal::derive(move || error.get().map(|_| "clause-error".to_owned()));
    let wrong = move || {
        error.get().map(|wrong| {
            view! {
                <Icon name=IconName::Warning />
                {wrong}
            }
        })
    };
    view! {
        <section class="award-clauses">
            <h2 class="minor" id="clause-label">{t(words::by_rules)}</h2>
            <p class="field-error" id="clause-error">
                {wrong}
            </p>
            <RadioList
                name="clause"
                choices
                value=form.clause
                labelled_by="clause-label"
                described_by=described
            />
        </section>
    }
    .into_any()
}

/// Points, day and evidence.
pub(super) fn fact(form: Form) -> AnyView {
    let lang = use_lang();
    let most = Signal::derive(move || form.chosen().map(|clause| clause.points_max));
    view! {
        <div class="award-fact">
            <Stepper
                id="points"
                label=t(words::points_label)
                value=form.points
                step=step()
                least=step()
                most
                error=form.error_at("points", lang)
            />
            <DateField
                id="fact-date"
                label=t(words::fact_date)
                value=form.fact_date
                error=form.error_at("fact-date", lang)
            />
        </div>
        <TextInput
            id="evidence"
            label=t(words::evidence)
            hint=t(words::evidence_hint)
            value=form.evidence
            error=form.error_at("evidence", lang)
            length=500
        />
    }
    .into_any()
}

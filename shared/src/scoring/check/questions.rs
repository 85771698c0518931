//! The short questionnaire.

use super::Names;
use super::frame::distinct;
use crate::base::Bilingual;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    AskKind, Choice, Concerns, Fact, FactKind, Index, Question, SetValue, Setting,
};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

pub(super) fn read(root: &Keys<'_>, names: &Names<'_>, declared: &[Fact]) -> Vec<Question> {
    if root.get("question").is_none() {
        return plain(declared);
    }
    let mut list = Vec::new();
    for keys in root.tables("question") {
        let id = keys.id();
        let words = [("one", AskKind::One), ("any", AskKind::Any)];
        let kind = keys.need("kind").and_then(|entry| entry.word(&words));
        let words = [
            ("most", Concerns::Most),
            ("some", Concerns::Some),
            ("few", Concerns::Few),
        ];
        let concerns = keys.get("concerns").map(|entry| entry.word(&words));
        let (ask, why) = (keys.both("ask"), keys.both("why"));
        let hint = keys.both_opt("hint");
        let options = options(&keys, names);
        keys.finish();
        if let (Some(id), Some(kind)) = (id, kind) {
            let question = Question {
                id,
                kind,
                concerns: concerns.flatten().unwrap_or_default(),
                ask,
                why,
                hint,
                facts: facts(&options),
                options,
            };
            list.push((keys.at, question));
        }
    }
    distinct(root, list, |question| &question.id)
}

/// A question for each fact, for a scheme that has no questionnaire of its own.
fn plain(declared: &[Fact]) -> Vec<Question> {
    let own = |(fact, place): (&Fact, Index)| {
        let set = |value| vec![Setting { fact: place, value }];
        let choice = |id: &str, label, sets, fields| Choice {
            id: id.to_owned(),
            label,
            sets,
            fields,
        };
        let no = choice("no", Bilingual::new("没有", "No"), Vec::new(), Vec::new());
        let mut options: Vec<Choice> = match &fact.kind {
            FactKind::Choice { options } => options
                .iter()
                .map(|pick| {
                    let sets = set(SetValue::Option(pick.id.clone()));
                    choice(
                        &format!("is.{}", pick.id),
                        pick.name.clone(),
                        sets,
                        Vec::new(),
                    )
                })
                .collect(),
            FactKind::YesNo => {
                let sets = set(SetValue::YesNo(true));
                vec![choice("yes", Bilingual::new("有", "Yes"), sets, Vec::new())]
            }
            _ => {
                let label = fact.name.clone();
                vec![choice("yes", label, Vec::new(), vec![place])]
            }
        };
        options.push(no);
        Question {
            id: fact.id.clone(),
            kind: AskKind::One,
            concerns: Concerns::default(),
            ask: fact.ask.clone(),
            why: fact.why.clone(),
            hint: fact.hint.clone(),
            options,
            facts: vec![place],
        }
    };
    declared.iter().zip(0..).map(own).collect()
}

fn options(keys: &Keys<'_>, names: &Names<'_>) -> Vec<Choice> {
    if keys.need("option").is_none() {
        return Vec::new();
    }
    let mut list = Vec::new();
    for option in keys.tables("option") {
        let id = option.id();
        let label = option.both("label");
        let sets = option.get("sets").and_then(Entry::table);
        let sets = sets.map(|keys| sets_of(&keys, names)).unwrap_or_default();
        let texts = option.get("fields").map(Entry::texts).unwrap_or_default();
        let fields = texts
            .into_iter()
            .filter_map(|(at, name)| names.fact_named(at, name))
            .collect();
        option.finish();
        if let Some(id) = id {
            let choice = Choice {
                id,
                label,
                sets,
                fields,
            };
            list.push((option.at, choice));
        }
    }
    distinct(keys, list, |choice| &choice.id)
}

/// Reads `sets = { home = "own" }`: options of choices, and yes or no.
fn sets_of(keys: &Keys<'_>, names: &Names<'_>) -> Vec<Setting> {
    let mut sets = Vec::new();
    for (at, name) in keys.names() {
        let (Some(fact), Some(entry)) = (names.fact_named(at, name), keys.named(name)) else {
            continue;
        };
        let value = match names.kind(fact) {
            Some(FactKind::YesNo) => entry.flag().map(SetValue::YesNo),
            Some(FactKind::Choice { options }) => entry.text().and_then(|text| {
                let known = options.iter().any(|option| option.id == text);
                if !known {
                    keys.log.add(
                        entry.at,
                        Code::UnknownReference,
                        both!("没有选项“{text}”", "there is no option \"{text}\""),
                    );
                }
                known.then(|| SetValue::Option(text.to_owned()))
            }),
            _ => {
                names.wrong_kind_at(at, name);
                None
            }
        };
        if let Some(value) = value {
            sets.push(Setting { fact, value });
        }
    }
    sets
}

/// The facts a question settles, in order of first mention.
fn facts(options: &[Choice]) -> Vec<Index> {
    let mut facts: Vec<Index> = Vec::new();
    for option in options {
        let set = option.sets.iter().map(|setting| setting.fact);
        for fact in set.chain(option.fields.iter().copied()) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts
}

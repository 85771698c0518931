//! The preview's state: the program, the answers, and what follows from them.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::{Map, Value};
use shared::base::{Bilingual, Date, Points};
use shared::freezes::FreezeStanding;
use shared::permits::PermitState;
use shared::policies::{Outlook, Policy, Situation};
use shared::scoring::{
    Answers, Ask, FactProblem, Facts, Index, Indicator, Program, Range, Reply, Score,
    ScoreExplanation, Step, Truth, ask, explain, next, reach_line, score,
};

use super::device::Draft;
use super::memory::{Memory, Under};
use super::source::Source;

/// The preview, once program and policies are there.
#[derive(Clone)]
pub struct Preview {
    /// Program, policies and date.
    pub source: Arc<Source>,
    memory: Memory,
    /// The facts were told here and can be told otherwise; verified ones cannot.
    pub editable: bool,
}

/// What follows from the answers.
#[derive(Clone, PartialEq, Eq)]
pub struct Reading {
    /// The facts as the engine reads them.
    pub(super) facts: Facts,
    /// The score.
    pub score: Score,
    /// What each policy says, in the order of the policies.
    pub outlooks: Vec<Outlook>,
}

impl Preview {
    /// The preview of the context's answers over a source.
    pub fn new(source: Arc<Source>) -> Self {
        Self::of_memory(source, Memory::of_context())
    }

    /// The preview of other answers over a source.
    pub fn of_memory(source: Arc<Source>, memory: Memory) -> Self {
        Self {
            source,
            memory,
            editable: true,
        }
    }

    /// The same over facts that are on file; nothing is kept on the device.
    pub fn on_file(source: Arc<Source>, facts: Map<String, Value>) -> Self {
        let answers = Answers {
            facts,
            answered: Vec::new(),
        };
        Self {
            source,
            memory: Memory::new(answers),
            editable: false,
        }
    }

    /// The program.
    pub fn program(&self) -> &Program {
        &self.source.program
    }

    /// The policies in force.
    pub fn policies(&self) -> &[Policy] {
        &self.source.policies
    }

    /// The day everything is judged at.
    pub fn as_of(&self) -> Date {
        self.source.as_of
    }

    /// The questions answered, in that order.
    pub fn answered_questions(&self) -> Vec<String> {
        self.memory.answers.with(|answers| answers.answered.clone())
    }

    /// The value told for a fact.
    pub fn value(&self, fact: &str) -> Option<Value> {
        self.memory
            .answers
            .with(|answers| answers.facts.get(fact).cloned())
    }

    /// What comes next.
    pub fn next(&self) -> Step {
        self.memory
            .answers
            .with(|answers| next(self.program(), answers, self.as_of()))
    }

    /// One question, first time or again; the next one also knows what was skipped.
    pub fn ask(&self, question: &str) -> Option<Ask> {
        if let Step::Ask(ask) = self.next()
            && ask.question == question
        {
            return Some(*ask);
        }
        self.memory
            .answers
            .with(|answers| ask(self.program(), answers, self.as_of(), question))
    }

    /// The question answered before this one; the last one answered if this one is new.
    pub fn previous(&self, question: &str) -> Option<String> {
        self.memory.answers.with(|answers| {
            let before = answers.answered.iter().take_while(|id| *id != question);
            before.last().cloned()
        })
    }

    /// Takes an answer; gives the problems of its fields, and then takes nothing.
    pub fn answer(&self, question: &str, reply: &Reply) -> Result<(), Vec<FactProblem>> {
        let mut answers = self.memory.answers.get_untracked();
        answers.answer(self.program(), question, reply, self.as_of())?;
        self.take(answers);
        Ok(())
    }

    /// Takes values of facts, or removes them where nothing is claimed any more; gives the problems
    /// of the new values, and then takes nothing.
    pub fn edit(&self, changes: Vec<(String, Option<Value>)>) -> Result<(), Vec<FactProblem>> {
        let mut told = Map::new();
        for (fact, value) in &changes {
            if let Some(value) = value {
                told.insert(fact.clone(), value.clone());
            }
        }
        let told = Value::Object(told);
        Facts::read(self.program(), &told, self.as_of())?;
        let mut answers = self.memory.answers.get_untracked();
        for (fact, value) in changes {
            answers.set(&fact, value);
        }
        self.take(answers);
        Ok(())
    }

    fn take(&self, answers: Answers) {
        let before = self
            .memory
            .answers
            .with_untracked(|before| self.total(before));
        let now = self.total(&answers);
        self.memory
            .before
            .set(Some(before).filter(|before| *before != now));
        self.save(&answers);
        self.memory.answers.set(answers);
    }

    fn total(&self, answers: &Answers) -> Range {
        score(self.program(), &self.facts(answers), self.as_of()).total
    }

    /// The score of the answers now, and what it opens.
    pub fn reading(&self) -> Reading {
        self.memory.answers.with(|answers| self.reading_of(answers))
    }

    /// Why the score is what it is.
    pub fn explanation(&self, reading: &Reading) -> ScoreExplanation {
        explain(self.program(), &reading.facts, self.as_of())
    }

    /// The most one line can still give this person, in words.
    pub(super) fn most_of_line(&self, indicator: &str) -> Option<Bilingual> {
        let facts = self
            .memory
            .answers
            .with_untracked(|answers| self.facts(answers));
        let most = reach_line(self.program(), &facts, self.as_of(), indicator)?;
        Some(most.text)
    }

    /// By how much the last answer changed the total; none if it did not.
    pub fn last_change(&self, now: Range) -> Option<Range> {
        let before = self.memory.before.get()?;
        Some(now.since(before))
    }

    /// Notes that the result of the answers is looked at now; gives the facts of the result that
    /// was looked at before they were changed, if there was one.
    pub(super) fn look(&self) -> Option<Facts> {
        let now = self.memory.answers.get_untracked();
        self.memory.looked.update_untracked(|[last, before]| {
            if last.as_ref().is_none_or(|last| last.facts != now.facts) {
                *before = last.replace(now);
            }
        });
        let before = self
            .memory
            .looked
            .with_untracked(|[_, before]| before.clone());
        before.map(|before| self.facts(&before))
    }

    /// The facts; what an older draft tells in a way this scheme does not know is left out. What
    /// is on file is read as the server reads it.
    fn facts(&self, answers: &Answers) -> Facts {
        self.read(self.program(), answers)
    }

    /// The same answers as another version of the scheme reads them.
    pub(super) fn facts_under(&self, program: &Program) -> Facts {
        let answers = &self.memory.answers;
        answers.with_untracked(|answers| self.read(program, answers))
    }

    fn read(&self, program: &Program, answers: &Answers) -> Facts {
        let told = Value::Object(answers.facts.clone());
        let read = if self.editable {
            Facts::read_what_fits
        } else {
            Facts::read_on_file
        };
        read(program, &told, self.as_of()).0
    }

    fn reading_of(&self, answers: &Answers) -> Reading {
        let facts = self.facts(answers);
        let score = score(self.program(), &facts, self.as_of());
        let situation = self.situation(&score, answers);
        let outlooks = self
            .policies()
            .iter()
            .map(|policy| policy.outlook(&situation))
            .collect();
        Reading {
            facts,
            score,
            outlooks,
        }
    }

    /// The version the answers were given under, if it is not the one of today.
    pub(super) fn older(&self) -> Option<Under> {
        let program = self.program();
        let under = self.memory.under.get()?;
        let same = under.scheme == program.id && under.version == program.version;
        (!same).then_some(under)
    }

    /// Keeps the answers as given under the version of today.
    pub(super) fn renew(&self) {
        self.memory.under.set(None);
        self.memory
            .answers
            .with_untracked(|answers| self.save(answers));
    }

    fn save(&self, answers: &Answers) {
        let program = self.program();
        let under = untrack(|| self.older()).unwrap_or_else(|| Under {
            scheme: program.id.clone(),
            version: program.version,
            saved_on: self.as_of(),
        });
        let draft = Draft {
            scheme: under.scheme,
            version: under.version,
            saved_on: under.saved_on,
            answers: answers.clone(),
        };
        draft.save();
    }

    /// What policies judge; a permit nobody was asked about yet is not judged.
    fn situation(&self, score: &Score, answers: &Answers) -> Situation {
        let permit = match score.admitted() {
            Truth::Yes => Some(PermitState::Valid),
            Truth::No if self.asked_for_gates(answers) => Some(PermitState::Absent),
            Truth::No | Truth::Unknown => None,
        };
        Situation {
            least: score.total.least,
            most: score.total.most,
            freeze: FreezeStanding::of(&score.frozen),
            permit,
        }
    }

    /// True if a fact that opens a gate was told, or a question that asks for one was answered.
    fn asked_for_gates(&self, answers: &Answers) -> bool {
        let program = self.program();
        let opens = |fact: &Index| {
            program
                .gates
                .iter()
                .any(|gate| gate.facts().any(|one| one == *fact))
        };
        let told = (0..).zip(&program.facts);
        let mut told = told.filter(|(_, fact)| answers.facts.contains_key(&fact.id));
        let mut answered = answers
            .answered
            .iter()
            .filter_map(|id| program.question(id));
        told.any(|(place, _)| opens(&place)) || answered.any(|one| one.facts.iter().any(opens))
    }

    /// True if the permit is known to be missing and nothing else was told.
    pub fn is_cut_off(&self, reading: &Reading) -> bool {
        reading.score.admitted() == Truth::No && is_zero(reading.score.total)
    }

    /// The indicator of a line.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.program().indicator(id)
    }

    /// The name of a category.
    pub fn category_name(&self, id: &str) -> Bilingual {
        let found = self
            .program()
            .categories
            .iter()
            .find(|category| category.id == id);
        found
            .map(|category| category.name.clone())
            .unwrap_or_default()
    }
}

/// True if a range says nothing but zero.
pub fn is_zero(range: Range) -> bool {
    range.least == Points::ZERO && range.most == Points::ZERO
}

//! What each open question could still change.

use std::cmp::Reverse;

use serde_json::Value;

use super::{Answers, Ask, Skipped, skip};
use crate::base::{Bilingual, Date};
use crate::scoring::evaluate::{Bounds, Case, Tally, evaluate};
use crate::scoring::facts::{FactValue, Facts};
use crate::scoring::program::{FactKind, Index, Program, Question};
use crate::scoring::score::Truth;
use crate::scoring::words::both;

/// One person's questionnaire at one moment.
pub(super) struct Plan<'a> {
    program: &'a Program,
    answers: &'a Answers,
    as_of: Date,
    facts: Facts,
    tally: Tally,
}

/// The questions not answered yet.
pub(super) struct Open<'a> {
    /// Those that can change something, the next one first.
    pub(super) asked: Vec<&'a Question>,
    /// Those that cannot, in the declared order.
    pub(super) skipped: Vec<Skipped>,
}

/// How far any total has moved at either end.
fn moved(before: &Tally, after: &Tally) -> i64 {
    let totals = before.totals.iter().zip(&after.totals);
    let ends = totals.flat_map(|(before, after)| {
        let (before, after) = (before.points, after.points);
        [after.least - before.least, after.most - before.most]
    });
    ends.map(i64::abs).max().unwrap_or(0)
}

/// What an answer could do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Power {
    /// It decides on a precondition.
    gate: bool,
    /// By how much it can move the total.
    points: i64,
    /// It decides whether the points are usable.
    freeze: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn new(program: &'a Program, answers: &'a Answers, as_of: Date) -> Self {
        let object = Value::Object(answers.facts.clone());
        let (facts, _) = Facts::read_what_fits(program, &object, as_of);
        let tally = evaluate(program, &facts, as_of);
        Self {
            program,
            answers,
            as_of,
            facts,
            tally,
        }
    }

    /// How many questions are answered.
    pub(super) fn answered(&self) -> u32 {
        let answered = self
            .program
            .questions
            .iter()
            .filter(|question| self.is_answered(question));
        u32::try_from(answered.count()).unwrap_or(u32::MAX)
    }

    /// Answered in the questionnaire, or filled in beside it.
    fn is_answered(&self, question: &Question) -> bool {
        let mut facts = question.facts.iter();
        let told = |fact: &Index| {
            let fact = self.program.facts.get(usize::from(*fact));
            fact.is_some_and(|fact| self.answers.facts.contains_key(&fact.id))
        };
        self.answers.answered.contains(&question.id) || facts.any(told)
    }

    /// The gate that is answered and not met; one of some totals only cuts nothing off.
    pub(super) fn cut_off(&self) -> Option<String> {
        let mut gates = self.program.gates.iter().zip(&self.tally.gates);
        let closed = gates.find(|(gate, met)| {
            let mut questions = self.program.questions.iter();
            let asks =
                |question: &Question| gate.facts().any(|fact| question.facts.contains(&fact));
            **met == Truth::No
                && gate.totals.is_empty()
                && questions.all(|question| !asks(question) || self.is_answered(question))
        });
        closed.map(|(gate, _)| gate.id.clone())
    }

    pub(super) fn open(&self) -> Open<'a> {
        let mut asked = Vec::new();
        let mut skipped = Vec::new();
        for question in &self.program.questions {
            if self.is_answered(question) {
                continue;
            }
            let power = self.power(question);
            if power.gate || power.points > 0 || power.freeze {
                // A precondition concerns everyone. Ties keep the declared order.
                let key = (Reverse(power.gate), question.concerns, Reverse(power));
                let place = asked.partition_point(|(other, _)| *other <= key);
                asked.insert(place, (key, question));
            } else {
                skipped.push(Skipped {
                    question: question.id.clone(),
                    reason: skip::reason(self.program, &self.tally, question),
                });
            }
        }
        Open {
            asked: asked.into_iter().map(|(_, question)| question).collect(),
            skipped,
        }
    }

    fn power(&self, question: &Question) -> Power {
        let unknown = self.with(question, &FactValue::Unknown);
        let opened = evaluate(self.program, &unknown, self.as_of);
        let mut best = self.tally.clone();
        for (indicator, (line, most)) in self
            .program
            .indicators
            .iter()
            .zip(best.lines.iter_mut().zip(&opened.lines))
        {
            if indicator
                .facts
                .iter()
                .any(|fact| question.facts.contains(fact))
            {
                line.points.points = Bounds::exact(most.points.points.most);
            }
        }
        best.sum_up(self.program);
        let gates = &self.program.gates;
        Power {
            gate: gates
                .iter()
                .any(|gate| gate.facts().any(|fact| question.facts.contains(&fact))),
            points: moved(&self.tally, &best).max(moved(&self.tally, &opened)),
            freeze: opened.frozen != self.tally.frozen,
        }
    }

    /// The facts with those of a question set to one value.
    fn with(&self, question: &Question, value: &FactValue) -> Facts {
        let mut facts = self.facts.clone();
        for fact in &question.facts {
            if let Some(known) = facts.values.get_mut(usize::from(*fact)) {
                known.clone_from(value);
            }
            match self
                .program
                .facts
                .get(usize::from(*fact))
                .map(|fact| &fact.kind)
            {
                Some(FactKind::Awards) => facts.awards.clear(),
                Some(FactKind::Freezes) => facts.freezes.clear(),
                _ => {}
            }
        }
        facts
    }

    /// A question with the effect of not knowing and what was answered before.
    pub(super) fn ask(&self, question: &Question) -> Ask {
        let without = evaluate(
            self.program,
            &self.with(question, &FactValue::Absent),
            self.as_of,
        );
        let opened = evaluate(
            self.program,
            &self.with(question, &FactValue::Unknown),
            self.as_of,
        );
        let open = Bounds {
            least: opened.total.least - without.total.least,
            most: opened.total.most - without.total.most,
        };
        let frozen = opened.frozen != without.frozen;
        Ask {
            question: question.id.clone(),
            number: 0,
            about: 0,
            not_known: self.program.range(open),
            not_known_text: self.not_known(open, frozen),
            reply: self.answers.reply(self.program, question),
            skipped: Vec::new(),
        }
    }

    fn not_known(&self, open: Bounds, frozen: bool) -> Bilingual {
        let case = Case {
            program: self.program,
            facts: &self.facts,
            as_of: self.as_of,
        };
        if frozen {
            return both!(
                "可用分先不定，以后再补",
                "what is usable stays open for now"
            );
        }
        let (least, most) = (case.shown(open.least), case.shown(open.most));
        if open.is_known() {
            return both!("不影响结果", "makes no difference");
        }
        both!(
            "先按 {least} 到 {most} 分估，以后再补",
            "{least} to {most} for now"
        )
    }
}

//! What each row of a list is laid on: the rules of one award, the files of the people, and the
//! rows before.

use std::collections::{BTreeMap, BTreeSet};

use shared::access::Actor;
use shared::api::Refusal;
use shared::awards::batches::{BatchColumn, RowRefusal, Tally, line_id, same_name};
use shared::awards::{
    AwardLine, AwardRefusal, AwardRules, AwardTerms, Circumstances, Clause, IndicatorTerms,
    objections,
};
use shared::base::{AwardId, Bilingual, PersonId, Points, Text};
use shared::identity::mask_name;
use shared::scoring::AwarderKind;
use uuid::Uuid;

use super::Problem;
use super::people::Roll;
use super::rows::Typed;
use super::weigh::{Verdict, WeighedRow};
use crate::awards::{Award, Setting, Step};
use crate::registers::orgs::Org;

/// What a row is laid on.
pub(super) struct Scales<'a> {
    pub(super) setting: &'a Setting,
    pub(super) org: &'a Org,
    pub(super) actor: &'a Actor,
    pub(super) awarder: AwarderKind,
    pub(super) rules_id: &'a str,
    pub(super) rules: &'a AwardRules,
    pub(super) terms: &'a AwardTerms,
    pub(super) roll: &'a Roll,
    /// Where the awards stand that rows of this list became before.
    pub(super) known: BTreeMap<AwardId, Step>,
    /// The first row of each content. It is told apart by the number that was typed, so that it
    /// does not matter whether that is on file.
    pub(super) seen: BTreeMap<(String, AwardId), u32>,
    pub(super) tally: Tally,
}

impl<'a> Scales<'a> {
    /// The line a row says, if every cell reads; nobody's where the ID is not on file.
    fn line(&self, row: &Typed) -> Option<(String, AwardLine)> {
        if !row.problems.is_empty() {
            return None;
        }
        let cells = &row.cells;
        let id = cells.citizen_id.as_ref()?;
        let line = AwardLine {
            person: self.roll.person(id).unwrap_or(NOBODY),
            clause: cells.clause?,
            points: cells.points?,
            fact_date: cells.fact_date?,
            evidence: cells.evidence.clone()?,
        };
        Some((id.expose().to_owned(), line))
    }

    /// The ids of the awards the rows would become.
    pub(super) fn ids(&self, rows: &[Typed]) -> Vec<AwardId> {
        let lines = rows.iter().filter_map(|row| self.line(row));
        let ids: BTreeSet<AwardId> = lines
            .filter(|(_, line)| line.person != NOBODY)
            .map(|(_, line)| line_id(self.org.id, &line))
            .collect();
        ids.into_iter().collect()
    }

    /// Decides a row.
    pub(super) fn row(&mut self, row: &Typed) -> WeighedRow {
        WeighedRow {
            number: row.number,
            name: mask_name(&row.cells.name),
            clause: row.cells.clause,
            points: row.cells.points,
            verdict: self.verdict(row),
        }
    }

    fn verdict(&mut self, row: &Typed) -> Verdict {
        let mut problems = row.problems.clone();
        let line = self.line(row);
        if let Some((typed, line)) = &line {
            let key = (typed.clone(), self.content(line));
            if let Some(first) = self.seen.get(&key) {
                problems.push(repeated(*first));
                return Verdict::Bad(problems);
            }
            self.seen.insert(key, row.number);
            let id = line_id(self.org.id, line);
            match self.known.get(&id).copied() {
                None => {}
                Some(Step::Withdrawn | Step::Voided) => {
                    problems.push(of_row(BatchColumn::Evidence, RowRefusal::EndedBefore));
                }
                Some(step) => {
                    // A draft that waits will take its points once it is signed.
                    if let (Step::Drafted, Some((_, terms))) = (step, self.basis(line.clause)) {
                        self.tally.take(line, &terms.id);
                    }
                    return Verdict::Known(id);
                }
            }
        }
        problems.extend(self.against(row));
        problems.sort_by_key(|problem| problem.column);
        match line {
            Some((_, line)) if problems.is_empty() => self.good(line),
            _ => Verdict::Bad(problems),
        }
    }

    /// An id of what a row says, whoever it is about.
    fn content(&self, line: &AwardLine) -> AwardId {
        let line = AwardLine {
            person: NOBODY,
            ..line.clone()
        };
        line_id(self.org.id, &line)
    }

    fn basis(&self, clause: u32) -> Option<(&'a Clause, &'a IndicatorTerms)> {
        let clause = self.rules.clause(clause)?;
        Some((clause, self.terms.indicator(&clause.indicator)?))
    }

    /// A clause the awarder may rest something on; one that there is not, if there is none.
    fn own_clause(&self) -> u32 {
        let mut clauses = self.rules.clauses.iter().map(|clause| clause.number);
        let own = |number: &u32| {
            let basis = self.basis(*number);
            basis.is_some_and(|(_, terms)| terms.awarder == self.awarder)
        };
        clauses.find(own).unwrap_or(0)
    }

    /// What rules and files say against a row. Where a cell does not read, a harmless value stands
    /// in its place, so that all else is told at once.
    fn against(&self, row: &Typed) -> Vec<Problem> {
        let cells = &row.cells;
        let mut faulty = row.faulty();
        if faulty.contains(&BatchColumn::Clause) {
            // How many points are allowed depends on it.
            faulty.insert(BatchColumn::Points);
        }
        let person = cells
            .citizen_id
            .as_ref()
            .and_then(|id| self.roll.person(id));
        let stand_in = self.own_clause();
        let clause = cells
            .clause
            .filter(|_| !faulty.contains(&BatchColumn::Clause));
        let clause = clause.unwrap_or(stand_in);
        let basis = self.basis(clause);
        let least = basis.map_or(Points::ZERO, |(clause, _)| clause.least);
        let today = self.setting.today();
        let line = AwardLine {
            person: person.unwrap_or(NOBODY),
            clause,
            points: cells.points.unwrap_or(least),
            fact_date: cells.fact_date.unwrap_or(today),
            evidence: cells.evidence.clone().unwrap_or_else(something),
        };
        let given = basis.map_or(Points::ZERO, |(_, terms)| {
            self.tally.given(line.person, &terms.id)
        });
        let circumstances = Circumstances {
            today,
            awarder: self.awarder,
            ended: false,
            suspended: false,
            rules: Some(self.rules),
            terms: self.terms,
            actor: self.actor.person,
            recipient: self.roll.recipient(self.setting, person),
            given,
            account: self.tally.account(),
        };
        let mut refusals = objections(&line, &circumstances);
        let of_clause = |refusal: &AwardRefusal| BatchColumn::of(*refusal) == BatchColumn::Clause;
        if refusals.iter().any(of_clause) {
            // Without its clause nothing else of a line is asked, so the rest is asked of another.
            faulty.insert(BatchColumn::Points);
            let line = AwardLine {
                clause: stand_in,
                ..line
            };
            refusals.extend(objections(&line, &circumstances));
            refusals.dedup();
        }
        let told = refusals
            .into_iter()
            .filter(|refusal| !faulty.contains(&BatchColumn::of(*refusal)));
        let mut problems: Vec<Problem> = told.map(of_award).collect();
        let name = person.and_then(|person| self.roll.identity(person));
        let other = name.is_some_and(|on_file| !same_name(&cells.name, &on_file.name));
        if other && !faulty.contains(&BatchColumn::Name) {
            problems.push(of_row(BatchColumn::Name, RowRefusal::OtherName));
        }
        problems
    }

    fn good(&mut self, line: AwardLine) -> Verdict {
        let Some((_, terms)) = self.basis(line.clause) else {
            return Verdict::Bad(vec![of_award(AwardRefusal::ClauseUnknown)]);
        };
        let indicator = terms.id.clone();
        self.tally.take(&line, &indicator);
        let award = Award {
            id: line_id(self.org.id, &line),
            district: self.org.district.clone(),
            org: self.org.id,
            line,
            indicator,
            rules: self.rules_id.to_owned(),
            drafted_by: self.actor.account,
            drafted_on: self.setting.today(),
            drafted_at: self.setting.now.micros,
            step: Step::Drafted,
            signature: None,
            ending: None,
            hold: None,
        };
        Verdict::Good(Box::new(award), Points::ZERO)
    }
}

/// Stands for whoever is not on file.
const NOBODY: PersonId = PersonId(Uuid::nil());

/// Stands for evidence that does not read.
fn something() -> Text<500> {
    Text::new("-").unwrap_or_default()
}

fn repeated(first: u32) -> Problem {
    Problem {
        column: BatchColumn::CitizenId,
        code: "row_repeated".to_owned(),
        words: Bilingual::new(
            format!("与第 {first} 行完全相同。"),
            format!("This is the same as row {first}."),
        ),
    }
}

fn of_award(refusal: AwardRefusal) -> Problem {
    Problem {
        column: BatchColumn::of(refusal),
        code: refusal.code().to_owned(),
        words: refusal.words(),
    }
}

fn of_row(column: BatchColumn, refusal: RowRefusal) -> Problem {
    Problem {
        column,
        code: refusal.code().to_owned(),
        words: refusal.words(),
    }
}

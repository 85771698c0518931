//! Weighs a list: every row is decided by the rules of one award, as if the rows before had been
//! drafted and signed, and a good one is told what it is worth.

use std::collections::{BTreeMap, BTreeSet};

use shared::access::Actor;
use shared::api::Refusal;
use shared::awards::batches::{BatchColumn, RowRefusal, Tally, line_id, same_name};
use shared::awards::{
    AwardLine, AwardRefusal, AwardRules, AwardTerms, Circumstances, Clause, IndicatorTerms,
    objections,
};
use shared::base::{AwardId, Bilingual, Date, PersonId, Points, Text};
use shared::identity::mask_name;
use shared::imports::CellProblem;
use shared::scoring::AwarderKind;
use uuid::Uuid;

use super::Problem;
use super::people::Roll;
use super::rows::{Typed, typed};
use super::worth;
use crate::awards::decision::{no_rules, refused, year_of};
use crate::awards::setting::awarder_kind;
use crate::awards::{Award, Setting, Step, quotas, rules, store};
use crate::db::Conn;
use crate::error::Result;
use crate::imports::Table;
use crate::registers::orgs::Org;

/// A list that was weighed.
pub(super) struct Weighed {
    /// What is wrong with its heading; then no row was read.
    pub(super) heading: Vec<CellProblem>,
    /// Rows left from the template.
    pub(super) examples: u32,
    pub(super) rows: Vec<WeighedRow>,
    /// What the organisation may give this year, what is left of it, and what would be.
    pub(super) quota: [Points; 3],
    /// The day from which what is signed today counts.
    pub(super) posts_on: Date,
}

/// One row.
pub(super) struct WeighedRow {
    pub(super) number: u32,
    /// The name as typed, masked.
    pub(super) name: String,
    pub(super) clause: Option<u32>,
    pub(super) points: Option<Points>,
    pub(super) verdict: Verdict,
}

/// What becomes of a row.
pub(super) enum Verdict {
    /// It becomes this draft, which is worth so much.
    Good(Box<Award>, Points),
    /// It became this award before.
    Known(AwardId),
    Bad(Vec<Problem>),
}

/// Weighs the rows of a list.
pub(super) fn weigh(
    conn: &mut Conn,
    setting: &Setting,
    (org, actor): (&Org, &Actor),
    table: &Table<BatchColumn>,
) -> Result<Weighed> {
    // An organisation of a kind that never awards has no rules either.
    let awarder = awarder_kind(org.kind).ok_or_else(no_rules)?;
    if org.is_ended(setting.today()) {
        return Err(refused(AwardRefusal::AwarderEnded));
    }
    let record = rules::latest(conn, org.id, setting.today())?;
    let record = record.filter(|record| record.rules.in_force_on(setting.today()));
    let record = record.ok_or_else(no_rules)?;
    let account = quotas::balance(conn, org.id, year_of(setting))?;
    let terms = setting.terms();
    let (rows, examples) = if table.heading_faults().is_empty() {
        typed(table, setting.today())
    } else {
        (Vec::new(), 0)
    };
    let roll = Roll::load(conn, setting, (org, actor), &rows)?;
    let given = roll.given(conn, setting, org)?;
    let mut scales = Scales {
        setting,
        org,
        actor,
        awarder,
        rules_id: &record.id,
        rules: &record.rules,
        terms: &terms,
        roll: &roll,
        known: BTreeMap::new(),
        seen: BTreeMap::new(),
        tally: Tally::new(account, given),
    };
    scales.known = store::steps(conn, &scales.ids(&rows))?;
    let mut weighed: Vec<WeighedRow> = rows.iter().map(|row| scales.row(row)).collect();
    let left_after = scales.tally.account().left();
    let posts_on = worth::add(conn, setting, (org, &record.rules, &terms), &mut weighed)?;
    Ok(Weighed {
        heading: table.heading_faults().to_vec(),
        examples,
        rows: weighed,
        quota: [account.allocated, account.left(), left_after],
        posts_on,
    })
}

/// What a row is laid on.
struct Scales<'a> {
    setting: &'a Setting,
    org: &'a Org,
    actor: &'a Actor,
    awarder: AwarderKind,
    rules_id: &'a str,
    rules: &'a AwardRules,
    terms: &'a AwardTerms,
    roll: &'a Roll,
    /// Where the awards stand that rows of this list became before.
    known: BTreeMap<AwardId, Step>,
    /// The first row of each content. It is told apart by the number that was typed, so that it
    /// does not matter whether that is on file.
    seen: BTreeMap<(String, AwardId), u32>,
    tally: Tally,
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
    fn ids(&self, rows: &[Typed]) -> Vec<AwardId> {
        let lines = rows.iter().filter_map(|row| self.line(row));
        let ids: BTreeSet<AwardId> = lines
            .filter(|(_, line)| line.person != NOBODY)
            .map(|(_, line)| line_id(self.org.id, &line))
            .collect();
        ids.into_iter().collect()
    }

    fn row(&mut self, row: &Typed) -> WeighedRow {
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
        let first = self.rules.clauses.first();
        let clause = cells
            .clause
            .filter(|_| !faulty.contains(&BatchColumn::Clause));
        let clause = clause.or(first.map(|clause| clause.number)).unwrap_or(0);
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
            rules: Some(self.rules),
            terms: self.terms,
            actor: self.actor.person,
            recipient: self.roll.recipient(self.setting, person),
            given,
            account: self.tally.account(),
        };
        let refusals = objections(&line, &circumstances).into_iter();
        let told = refusals.filter(|refusal| !faulty.contains(&BatchColumn::of(*refusal)));
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

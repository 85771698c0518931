//! The ledger of awards told as plainly as it can be: a list of awards, a list of rows, and every
//! sum counted anew from them.
//!
//! It is what rules and tables are compared with, so it shares none of their code: it counts in
//! whole hundredths and takes only ids and dates from them. The tests of the server read this very
//! file.

#[path = "handed.rs"]
mod handed;
#[path = "held.rs"]
mod held;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months};
use shared::base::{AwardId, Date, OrgId, PersonId, TransferId};

/// What does not change while a history goes on.
#[derive(Debug)]
pub(crate) struct District {
    /// Who drafts and who signs for each organisation, where it is a person on file.
    pub(crate) orgs: Vec<(OrgId, Option<PersonId>, Option<PersonId>)>,
    pub(crate) clauses: Vec<Clause>,
    /// Whom an organisation may award, and since when the person is insured there.
    pub(crate) members: Vec<(OrgId, PersonId, Date)>,
    /// True for a working day.
    pub(crate) works: fn(Date) -> bool,
    /// The town whose pool all of them get their quota from.
    pub(crate) town: OrgId,
    /// What the formula gives an organisation for a year.
    pub(crate) bound: fn(OrgId, i32) -> i64,
}

/// A clause of an organisation's rules with what the scheme says of its indicator.
#[derive(Debug)]
pub(crate) struct Clause {
    pub(crate) org: OrgId,
    pub(crate) number: u32,
    pub(crate) indicator: &'static str,
    /// False where another kind of organisation awards it.
    pub(crate) theirs: bool,
    pub(crate) least: i64,
    pub(crate) most: i64,
    /// The most for one person in a year.
    pub(crate) cap: i64,
    pub(crate) insured_months: u32,
}

/// One award as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) award: AwardId,
    pub(crate) org: OrgId,
    pub(crate) person: PersonId,
    pub(crate) clause: u32,
    pub(crate) points: i64,
    pub(crate) fact: Date,
}

/// What someone does.
#[derive(Clone, Debug)]
pub(crate) enum Command {
    /// Gives the town something to hand down.
    Fund(TransferId, i32, i64),
    /// Takes back from the town what it has not handed down.
    Refund(TransferId, i32, i64),
    Allocate(TransferId, OrgId, i32, i64),
    /// Takes unused quota back.
    Return(TransferId, OrgId, i32, i64),
    /// Moves unused quota from the one to the other.
    Move(TransferId, [OrgId; 2], i32, i64),
    Draft(Line),
    Sign(AwardId),
    /// By the one or the other, for this reason.
    Withdraw(AwardId, usize, &'static str),
    Void(AwardId, usize, &'static str),
    /// By the one or the other.
    Object(AwardId, usize),
    /// The town finds that the objection of the one or the other stands, or does not.
    Answer(AwardId, usize, bool),
    Wait(u64),
}

/// A row of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    pub(crate) recorded_on: Date,
    pub(crate) kind: &'static str,
    pub(crate) org: OrgId,
    pub(crate) year: i32,
    pub(crate) award: Option<AwardId>,
    pub(crate) points: i64,
    pub(crate) effective_on: Date,
    /// From which account to which.
    pub(crate) way: [String; 2],
}

#[derive(Debug)]
struct Award {
    line: Line,
    /// The year whose quota it uses, the first day it counts and the last.
    signed: Option<(i32, Date, Date)>,
    /// Who ended it, and why.
    ended: Option<(usize, &'static str)>,
}

/// One objection to an award.
#[derive(Debug)]
struct Objection {
    award: AwardId,
    who: usize,
    /// Whether it stands, and the last day it holds the award.
    answered: Option<(bool, Date)>,
}

/// What has happened.
#[derive(Debug)]
pub(crate) struct Plain {
    district: District,
    pub(crate) today: Date,
    awards: Vec<Award>,
    objections: Vec<Objection>,
    /// What has moved quota, by the id of its row.
    moved: Vec<(TransferId, String)>,
    pub(crate) rows: Vec<Row>,
}

/// Nothing, or the code of the refusal.
pub(crate) type Outcome = Result<(), &'static str>;

/// Working days of a public notice, and to ask for the review of an objection.
const NOTICE: u32 = 5;
/// Who ends an award for an objection: neither of those that void otherwise.
const UPHELD: usize = usize::MAX;
/// Months an award counts.
const VALID: Months = Months::new(12);

impl Plain {
    pub(crate) fn new(district: District, today: Date) -> Self {
        Self {
            district,
            today,
            awards: Vec::new(),
            objections: Vec::new(),
            moved: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Does what is asked, or nothing at all.
    pub(crate) fn run(&mut self, command: &Command) -> Outcome {
        match command {
            Command::Fund(id, ..)
            | Command::Refund(id, ..)
            | Command::Allocate(id, ..)
            | Command::Return(id, ..)
            | Command::Move(id, ..) => self.hand(*id, command),
            Command::Draft(line) => self.draft(line),
            Command::Sign(award) => self.sign(*award),
            Command::Withdraw(award, by, reason) => self.withdraw(*award, (*by, reason)),
            Command::Void(award, by, reason) => self.void(*award, (*by, reason)),
            Command::Object(award, who) => self.object(*award, *who),
            Command::Answer(award, who, stands) => self.answer((*award, *who), *stands),
            Command::Wait(days) => {
                self.today = self.today + Days::new(*days);
                Ok(())
            }
        }
    }

    /// The organisation of an award that was drafted.
    pub(crate) fn org_of(&self, award: AwardId) -> Option<OrgId> {
        self.place(award)
            .ok()
            .map(|place| self.awards[place].line.org)
    }

    /// What each award reads as on a day.
    pub(crate) fn states(&self, day: Date) -> Vec<(AwardId, OrgId, &'static str)> {
        let state = |award: &Award| match (award.signed, award.ended) {
            (None, None) => "drafted",
            (None, Some(_)) => "withdrawn",
            (Some(_), Some(_)) => "voided",
            (Some(signed), None) => match self.days(award.line.award, signed) {
                None => "held",
                Some(_) if self.is_held(award.line.award, day) => "held",
                Some((_, last)) if last < day => "expired",
                Some((first, _)) if first <= day => "posted",
                Some(_) => "noticed",
            },
        };
        let told = |award: &Award| (award.line.award, award.line.org, state(award));
        self.awards.iter().map(told).collect()
    }

    /// What each organisation has given each person in each year under each indicator.
    pub(crate) fn given(&self) -> BTreeMap<(OrgId, PersonId, &'static str, i32), i64> {
        let mut given = BTreeMap::new();
        for (line, (year, ..)) in self.standing() {
            if let Some(clause) = self.clause(line) {
                let key = (line.org, line.person, clause.indicator, year);
                *given.entry(key).or_default() += line.points;
            }
        }
        given
    }

    /// The awards that take from a quota: its year, and the first and last day of their signature.
    fn standing(&self) -> impl Iterator<Item = (&Line, (i32, Date, Date))> {
        self.awards.iter().filter_map(|award| match award.ended {
            None => award.signed.map(|signed| (&award.line, signed)),
            Some(_) => None,
        })
    }

    /// The last of so many working days behind a day.
    fn working_days_from(&self, day: Date) -> Date {
        let (mut last, mut days) = (day, 0);
        while days < NOTICE {
            last = last + Days::new(1);
            days += u32::from((self.district.works)(last));
        }
        last
    }

    fn clause(&self, line: &Line) -> Option<&Clause> {
        let mut clauses = self.district.clauses.iter();
        clauses.find(|clause| clause.org == line.org && clause.number == line.clause)
    }

    fn place(&self, award: AwardId) -> Result<usize, &'static str> {
        let place = self.awards.iter().position(|one| one.line.award == award);
        place.ok_or("not_found")
    }

    fn draft(&mut self, line: &Line) -> Outcome {
        if let Ok(place) = self.place(line.award) {
            let same = self.awards[place].line == *line;
            return if same { Ok(()) } else { Err("id_reused") };
        }
        let drafter = self.of_org(line.org).1;
        self.admit(line, drafter)?;
        self.awards.push(Award {
            line: line.clone(),
            signed: None,
            ended: None,
        });
        Ok(())
    }

    fn sign(&mut self, award: AwardId) -> Outcome {
        let place = self.place(award)?;
        if self.awards[place].signed.is_some() {
            return Ok(());
        }
        if self.awards[place].ended.is_some() {
            return Err("not_drafted");
        }
        let line = self.awards[place].line.clone();
        self.admit(&line, self.of_org(line.org).2)?;
        let last = self.working_days_from(self.today);
        let (year, first) = (self.today.year(), last + Days::new(1));
        self.awards[place].signed = Some((year, first, first + VALID));
        let way = ["quota", "granted"].map(|account| format!("{account}:{}:{year}", line.org));
        self.record(
            "grant",
            (line.org, year),
            (Some(award), line.points),
            (first, way),
        );
        Ok(())
    }

    fn withdraw(&mut self, award: AwardId, by: (usize, &'static str)) -> Outcome {
        let place = self.place(award)?;
        let award = &mut self.awards[place];
        match (award.signed, award.ended) {
            (None, None) => award.ended = Some(by),
            (None, Some(known)) if known == by => {}
            _ => return Err("not_drafted"),
        }
        Ok(())
    }

    fn void(&mut self, id: AwardId, by: (usize, &'static str)) -> Outcome {
        let place = self.place(id)?;
        let signed = self.awards[place].signed;
        let last = signed.and_then(|signed| self.days(id, signed));
        // What an objection holds open does not expire.
        let counts = last.is_none_or(|(_, last)| self.today <= last);
        let award = &mut self.awards[place];
        let year = match (award.signed, award.ended) {
            (Some((year, ..)), None) if counts => year,
            (Some(_), Some(known)) if known == by => return Ok(()),
            _ => return Err("not_voidable"),
        };
        award.ended = Some(by);
        let (org, points) = (award.line.org, award.line.points);
        let way = ["granted", "quota"].map(|account| format!("{account}:{org}:{year}"));
        self.record("void", (org, year), (Some(id), points), (self.today, way));
        Ok(())
    }

    /// Everything a line is refused for, in the order of precedence.
    fn admit(&self, line: &Line, actor: Option<PersonId>) -> Outcome {
        let clause = self.clause(line).ok_or("clause_unknown")?;
        let (year, month) = (self.today.year(), Months::new(clause.insured_months));
        let given = self.given();
        let given = given.get(&(line.org, line.person, clause.indicator, year));
        let [allocated, held, posted, _] = self.statement(line.org, year, self.today);
        let mut members = self.district.members.iter();
        let since = members
            .find(|(org, person, _)| (*org, *person) == (line.org, line.person))
            .map(|(_, _, since)| *since);
        let refusals = [
            ("indicator_not_yours", !clause.theirs),
            ("points_not_positive", line.points <= 0),
            ("points_not_in_step", line.points % 50 != 0),
            (
                "points_outside_clause",
                line.points < clause.least || line.points > clause.most,
            ),
            ("fact_date_in_future", line.fact > self.today),
            ("fact_date_outside_year", line.fact.year() != year),
            ("oneself", actor == Some(line.person)),
            ("person_not_yours", since.is_none()),
            (
                "insured_too_short",
                since.is_some_and(|since| since + month > self.today),
            ),
            (
                "exceeds_personal_cap",
                given.unwrap_or(&0) + line.points > clause.cap,
            ),
            ("exceeds_quota", held + posted + line.points > allocated),
        ];
        match refusals.into_iter().find(|(_, applies)| *applies) {
            Some((code, _)) => Err(code),
            None => Ok(()),
        }
    }

    fn of_org(&self, org: OrgId) -> (OrgId, Option<PersonId>, Option<PersonId>) {
        let mut orgs = self.district.orgs.iter().copied();
        orgs.find(|one| one.0 == org).unwrap_or((org, None, None))
    }

    fn record(
        &mut self,
        kind: &'static str,
        (org, year): (OrgId, i32),
        (award, points): (Option<AwardId>, i64),
        (effective_on, way): (Date, [String; 2]),
    ) {
        self.rows.push(Row {
            recorded_on: self.today,
            kind,
            org,
            year,
            award,
            points,
            effective_on,
            way,
        });
    }
}

//! A small district that text acts upon; every act answers in text.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::api::Refusal;
use crate::awards::{
    AwardDates, AwardLine, AwardRecord, AwardRefusal, AwardRules, AwardTerms, Circumstances,
    Clause, Ledger, QuotaAccount, Recipient, Sent, Source, Transfer, TransferKind, admit,
    admit_signature,
};
use crate::base::{AwardId, Bilingual, Date, OrgId, PersonId, Points, Text, TransferId};
use crate::calendar::Calendar;
use crate::scoring::{AwarderKind, embedded};

const ORG: OrgId = OrgId(Uuid::from_u128(1));

fn number(name: &str) -> u128 {
    name.trim_start_matches(|c: char| c.is_alphabetic())
        .parse()
        .unwrap()
}

fn person(name: &str) -> PersonId {
    PersonId(Uuid::from_u128(number(name)))
}

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

struct Award {
    line: AwardLine,
    record: AwardRecord,
    drafted_by: String,
    indicator: String,
}

pub(super) struct District {
    today: Date,
    suspended: bool,
    rules: Option<AwardRules>,
    terms: AwardTerms,
    recipients: BTreeMap<PersonId, Recipient>,
    awards: BTreeMap<AwardId, Award>,
    ledger: Ledger,
    rows: u128,
}

impl District {
    pub(super) fn new() -> Self {
        let today: Date = "2018-04-27".parse().unwrap();
        let schemes = embedded();
        let scheme = schemes
            .iter()
            .find(|scheme| scheme.id == "zhenhai-3.0")
            .unwrap();
        Self {
            today,
            suspended: false,
            rules: None,
            terms: AwardTerms::of(scheme, today),
            recipients: BTreeMap::new(),
            awards: BTreeMap::new(),
            ledger: Ledger::default(),
            rows: 0,
        }
    }

    pub(super) fn act(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["today", day] => {
                self.today = day.parse().unwrap();
                String::new()
            }
            ["suspended", now] => {
                self.suspended = now == "yes";
                String::new()
            }
            ["rules", "from", from] => self.publish(from),
            ["clause", number, indicator, least, most] => {
                self.clause(number, indicator, least, most)
            }
            ["person", name, about] => self.person(name, about),
            ["quota", amount] => self.allocate(amount),
            ["draft", award, by, to, clause, amount, fact, evidence] => {
                self.draft(award, by, (to, clause, amount, fact, evidence))
            }
            ["sign", award, by] => self.sign(award, by),
            ["void", award] => self.void(award),
            ["state", award] => self.state(award),
            _ => panic!("{line}"),
        }
    }

    fn publish(&mut self, from: &str) -> String {
        self.rules = Some(AwardRules {
            org: ORG,
            version: 1,
            in_force_from: from.parse().unwrap(),
            in_force_to: None,
            clauses: Vec::new(),
        });
        String::new()
    }

    fn clause(&mut self, number: &str, indicator: &str, least: &str, most: &str) -> String {
        self.rules.as_mut().unwrap().clauses.push(Clause {
            number: number.parse().unwrap(),
            indicator: indicator.to_owned(),
            least: points(least),
            most: points(most),
            text: Bilingual::new("条文", "text"),
            evidence: Bilingual::default(),
        });
        String::new()
    }

    fn person(&mut self, name: &str, about: &str) -> String {
        let recipient = Recipient {
            belongs: about != "outsider",
            kin: about == "kin",
            insured_months: if about == "newcomer" { 2 } else { 3 },
            awardable: about != "frozen",
        };
        self.recipients.insert(person(name), recipient);
        String::new()
    }

    fn allocate(&mut self, amount: &str) -> String {
        let id = self.row_id();
        let year = (ORG, 2018);
        let row = Transfer::allocation(id, Source::District, year, points(amount), self.today);
        self.ledger.append(row).unwrap();
        self.left()
    }

    fn draft(&mut self, award: &str, by: &str, words: (&str, &str, &str, &str, &str)) -> String {
        let (to, clause, amount, fact, evidence) = words;
        let line = AwardLine {
            person: person(to),
            clause: clause.parse().unwrap(),
            points: points(amount),
            fact_date: fact.parse().unwrap(),
            evidence: Text::new(evidence.trim_matches('-')).unwrap(),
        };
        let id = AwardId(Uuid::from_u128(number(award)));
        match line.sent(self.awards.get(&id).map(|award| &award.line)) {
            Err(refusal) => return answer(refusal),
            Ok(Sent::Again) => return "same_answer".to_owned(),
            Ok(Sent::New) => {}
        }
        if let Err(refusal) = self.decide(by, &line, admit) {
            return answer(refusal);
        }
        let indicator = self.indicator(line.clause);
        let record = AwardRecord::Drafted;
        self.awards.insert(
            id,
            Award {
                line,
                record,
                drafted_by: by.to_owned(),
                indicator,
            },
        );
        format!("drafted left {}", self.account().left())
    }

    fn sign(&mut self, award: &str, by: &str) -> String {
        let id = AwardId(Uuid::from_u128(number(award)));
        let known = &self.awards[&id];
        let (line, record) = (known.line.clone(), known.record);
        let drafted = known.drafted_by == by;
        let decided = self.decide(by, &line, |line, at| {
            admit_signature(record, drafted, line, at)
        });
        if let Err(refusal) = decided {
            return answer(refusal);
        }
        let dates = AwardDates::signed_on(self.today, Calendar::embedded(), 5, 12);
        self.awards.get_mut(&id).unwrap().record = record.sign(&dates).unwrap();
        let posts_on = dates.notice.effective_on;
        let row = Transfer::grant(self.row_id(), id, (ORG, 2018), line.points, posts_on);
        self.ledger.append(row).unwrap();
        self.state(award)
    }

    fn void(&mut self, award: &str) -> String {
        let id = AwardId(Uuid::from_u128(number(award)));
        match self.awards[&id].record.void(self.today) {
            Err(refusal) => answer(refusal),
            Ok(record) => {
                self.awards.get_mut(&id).unwrap().record = record;
                let rows = self.ledger.rows();
                let grant = rows.iter().find(|row| row.kind == TransferKind::Grant(id));
                let grant = *grant.unwrap();
                let row = grant.void(self.row_id(), self.today).unwrap();
                self.ledger.append(row).unwrap();
                self.state(award)
            }
        }
    }

    fn decide(
        &self,
        by: &str,
        line: &AwardLine,
        decision: impl Fn(&AwardLine, &Circumstances<'_>) -> Result<(), AwardRefusal>,
    ) -> Result<(), AwardRefusal> {
        let account = self.account();
        decision(
            line,
            &Circumstances {
                today: self.today,
                awarder: AwarderKind::Enterprise,
                ended: false,
                suspended: self.suspended,
                rules: self.rules.as_ref(),
                terms: &self.terms,
                actor: Some(person(by)),
                recipient: self.recipients[&line.person],
                given: self.given(line),
                account: &account,
            },
        )
    }

    fn given(&self, line: &AwardLine) -> Points {
        let indicator = self.indicator(line.clause);
        let same = |award: &&Award| {
            award.line.person == line.person
                && award.indicator == indicator
                && matches!(award.record, AwardRecord::Signed { .. })
        };
        self.awards
            .values()
            .filter(same)
            .map(|award| award.line.points)
            .sum()
    }

    fn indicator(&self, clause: u32) -> String {
        let rules = self.rules.as_ref();
        let clause = rules.and_then(|rules| rules.clause(clause));
        clause
            .map(|clause| clause.indicator.clone())
            .unwrap_or_default()
    }

    pub(super) fn account(&self) -> QuotaAccount {
        self.ledger.statement(ORG, 2018, self.today)
    }

    fn left(&self) -> String {
        format!("left {}", self.account().left())
    }

    fn state(&self, award: &str) -> String {
        let id = AwardId(Uuid::from_u128(number(award)));
        let state = self.awards[&id].record.state_on(self.today).code();
        format!("{state} {}", self.left())
    }

    fn row_id(&mut self) -> TransferId {
        self.rows += 1;
        TransferId(Uuid::from_u128(self.rows))
    }
}

fn answer(refusal: AwardRefusal) -> String {
    match refusal {
        AwardRefusal::ExceedsPersonalCap { left } | AwardRefusal::ExceedsQuota { left } => {
            format!("{} left {left}", refusal.code())
        }
        other => other.code().to_owned(),
    }
}

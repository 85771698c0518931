//! Quota on its way down and back up, told as plainly.

use chrono::Datelike;
use shared::base::{Date, OrgId, TransferId};

use super::{Command, Outcome, Plain, Row};

impl Plain {
    /// Allocated, held, posted and voided of an organisation's year, on a day, of all that has
    /// happened.
    pub(crate) fn statement(&self, org: OrgId, year: i32, day: Date) -> [i64; 4] {
        self.sums(self.rows.iter(), (org, year), day)
    }

    /// The same when a day was over, of what had happened by then.
    pub(crate) fn statement_then(&self, org: OrgId, year: i32, day: Date) -> [i64; 4] {
        let by_then = self.rows.iter().filter(|row| row.recorded_on <= day);
        self.sums(by_then, (org, year), day)
    }

    fn sums<'a>(
        &self,
        rows: impl Iterator<Item = &'a Row>,
        (org, year): (OrgId, i32),
        day: Date,
    ) -> [i64; 4] {
        let own = rows.filter(|row| row.org == org && row.year == year);
        let own: Vec<&Row> = own.collect();
        let mut sums = [0; 4];
        for row in &own {
            let voided = |other: &&&Row| other.kind == "void" && other.award == row.award;
            let place = match (row.kind, row.award) {
                ("allocation" | "moved_in", _) => 0,
                ("return" | "moved_out", _) => {
                    sums[0] -= row.points;
                    continue;
                }
                ("void", _) => 3,
                ("grant", Some(award)) if !own.iter().any(|other| voided(&other)) => {
                    let waits = row.effective_on > day || self.is_held(award, day);
                    if waits { 1 } else { 2 }
                }
                _ => continue,
            };
            sums[place] += row.points;
        }
        sums
    }

    /// What the town was given in a year, and what of it has been handed down.
    pub(crate) fn pool(&self, year: i32) -> [i64; 2] {
        let pool = format!("pool:{}:{year}", self.district.town);
        let mut sums = [0; 2];
        for row in &self.rows {
            let place = usize::from(!matches!(row.kind, "funding" | "refund"));
            let [from, to] = row.way.each_ref().map(|account| *account == pool);
            let comes = i64::from(to) - i64::from(from);
            sums[place] += if place == 0 { comes } else { -comes } * row.points;
        }
        sums
    }

    pub(super) fn hand(&mut self, id: TransferId, command: &Command) -> Outcome {
        let told = format!("{command:?}");
        if let Some((_, known)) = self.moved.iter().find(|(known, _)| *known == id) {
            return if *known == told {
                Ok(())
            } else {
                Err("id_reused")
            };
        }
        let (year, points) = match command {
            Command::Fund(_, year, points)
            | Command::Refund(_, year, points)
            | Command::Allocate(_, _, year, points)
            | Command::Return(_, _, year, points)
            | Command::Move(_, _, year, points) => (*year, *points),
            _ => return Ok(()),
        };
        if year != self.today.year() && year != self.today.year() + 1 {
            return Err("invalid_request");
        }
        if matches!(command, Command::Move(_, [from, to], ..) if from == to) {
            return Err("not_one_town");
        }
        if points <= 0 {
            return Err("points_not_positive");
        }
        if points % 50 != 0 {
            return Err("points_not_in_step");
        }
        self.fits(command, (year, points))?;
        self.enter(command, (year, points));
        self.moved.push((id, told));
        Ok(())
    }

    /// Whether formula, pool and what is unused have room for it.
    fn fits(&self, command: &Command, (year, points): (i32, i64)) -> Outcome {
        let [funded, handed] = self.pool(year);
        let unused = |org: OrgId| {
            let [allocated, held, posted, _] = self.statement(org, year, self.today);
            allocated - held - posted
        };
        let below = |org: OrgId| {
            let allocated = self.statement(org, year, self.today)[0];
            allocated + points <= (self.district.bound)(org, year)
        };
        let whole: i64 = self
            .orgs()
            .map(|org| (self.district.bound)(org, year))
            .sum();
        let refusals = match command {
            Command::Fund(..) => [("exceeds_formula", funded + points > whole), ("", false)],
            Command::Refund(..) => [
                ("exceeds_unused", points > (funded - handed).min(funded)),
                ("", false),
            ],
            Command::Allocate(_, org, ..) => [
                ("exceeds_formula", !below(*org)),
                ("exceeds_pool", handed + points > funded),
            ],
            Command::Return(_, org, ..) => [("exceeds_unused", points > unused(*org)), ("", false)],
            Command::Move(_, [from, to], ..) => [
                ("exceeds_formula", !below(*to)),
                ("exceeds_unused", points > unused(*from)),
            ],
            _ => return Ok(()),
        };
        match refusals.into_iter().find(|(_, applies)| *applies) {
            Some((code, _)) => Err(code),
            None => Ok(()),
        }
    }

    fn orgs(&self) -> impl Iterator<Item = OrgId> {
        let mut orgs: Vec<OrgId> = self.district.clauses.iter().map(|one| one.org).collect();
        orgs.sort();
        orgs.dedup();
        orgs.into_iter()
    }

    fn enter(&mut self, command: &Command, (year, points): (i32, i64)) {
        let town = self.district.town;
        let (district, pool) = (
            format!("district:330211:{year}"),
            format!("pool:{town}:{year}"),
        );
        let quota = |org: &OrgId| format!("quota:{org}:{year}");
        let rows = match command {
            Command::Fund(..) => vec![("funding", town, [district, pool])],
            Command::Refund(..) => vec![("refund", town, [pool, district])],
            Command::Allocate(_, org, ..) => vec![("allocation", *org, [pool, quota(org)])],
            Command::Return(_, org, ..) => vec![("return", *org, [quota(org), pool])],
            Command::Move(_, [from, to], ..) => vec![
                ("moved_out", *from, [quota(from), pool.clone()]),
                ("moved_in", *to, [pool, quota(to)]),
            ],
            _ => Vec::new(),
        };
        for (kind, org, way) in rows {
            self.record(kind, (org, year), (None, points), (self.today, way));
        }
    }
}

//! Runs the operations, a chunk of people after another.

use super::column::{Column, Population, place_of};
use super::lanes::{Lanes, add, at_least, at_most, higher, keep, take};
use super::operation::{Asked, Operation};
use super::operations::{
    ConditionOperation, GroupOperation, LineOperations, Operations, RuleOperation, TotalOperation,
    narrow,
};
use super::{CHUNK, gather};
use crate::scoring::evaluate::{Case, Tally, evaluate, in_force};
use crate::scoring::facts::Facts;
use crate::scoring::program::{Combine, Factor};

/// What is asked of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The totals only.
    Totals,
    /// Every indicator's points as well.
    Lines,
}

/// The scores of some people who stand next to each other.
pub struct Chunk<'a> {
    /// The first of them.
    pub first: u32,
    /// How many there are.
    pub people: usize,
    /// One list for each total, in the program's scale.
    pub totals: Vec<&'a [i32]>,
    /// One list for each indicator; none if only totals are wanted.
    pub lines: Vec<&'a [i32]>,
    /// 1 where a freeze is in force.
    pub frozen: &'a [u8],
    /// 1 where every gate of the first total is open.
    pub admitted: &'a [u8],
    /// Those with something not known: their place and their own tally, which holds instead.
    pub open: Vec<(usize, Tally)>,
}

/// What passes from one operation to the next; made once and used for every chunk.
struct Scratch {
    lines: Vec<Lanes>,
    groups: Vec<Lanes>,
    totals: Vec<Lanes>,
    /// A rule's points before they join the line's.
    part: Lanes,
    mask: Lanes,
    frozen: [u8; CHUNK],
    admitted: [u8; CHUNK],
}

/// The people a chunk is about.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) population: &'a Population,
    pub(super) chunk: usize,
    pub(super) first: u32,
    pub(super) people: usize,
}

impl Operations<'_> {
    /// Scores everybody; `each` is given a chunk at a time, in the order of the people.
    pub fn score(&self, population: &Population, wanted: Wanted, mut each: impl FnMut(&Chunk<'_>)) {
        let mut scratch = Box::new(Scratch {
            lines: vec![[0; CHUNK]; self.lines.len()],
            groups: vec![[0; CHUNK]; self.groups.len()],
            totals: vec![[0; CHUNK]; self.totals.len()],
            part: [0; CHUNK],
            mask: [0; CHUNK],
            frozen: [0; CHUNK],
            admitted: [0; CHUNK],
        });
        let mut open = population.open.as_slice();
        for (chunk, first) in (0..population.people).step_by(CHUNK).enumerate() {
            let part = Part {
                population,
                chunk,
                first,
                people: CHUNK.min(place_of(population.people - first)),
            };
            self.run(part, &mut scratch);
            let count = open.partition_point(|(person, _)| part.holds(*person));
            let (own, rest) = open.split_at(count);
            open = rest;
            each(&self.chunk(part, wanted, &scratch, own));
        }
    }

    fn chunk<'a>(
        &self,
        part: Part<'_>,
        wanted: Wanted,
        scratch: &'a Scratch,
        open: &[(u32, Facts)],
    ) -> Chunk<'a> {
        let people = part.people;
        let of = |lists: &'a [Lanes]| lists.iter().map(|list| list.get(..people).unwrap_or(list));
        let tally = |(person, facts): &(u32, Facts)| {
            let place = place_of(person - part.first);
            (place, evaluate(self.program, facts, self.as_of))
        };
        Chunk {
            first: part.first,
            people,
            totals: of(&scratch.totals).collect(),
            lines: match wanted {
                Wanted::Totals => Vec::new(),
                Wanted::Lines => of(&scratch.lines).collect(),
            },
            frozen: scratch.frozen.get(..people).unwrap_or_default(),
            admitted: scratch.admitted.get(..people).unwrap_or_default(),
            open: open.iter().map(tally).collect(),
        }
    }

    fn run(&self, part: Part<'_>, scratch: &mut Scratch) {
        let Scratch {
            lines,
            groups,
            totals,
            part: points,
            mask,
            frozen,
            admitted,
        } = scratch;
        for (operations, line) in self.lines.iter().zip(lines.iter_mut()) {
            self.line(part, operations, line, points, mask);
        }
        self.awards(part, lines);
        for (operations, line) in self.lines.iter().zip(lines.iter_mut()) {
            at_most(line, operations.cap);
        }
        for (operation, out) in self.groups.iter().zip(groups.iter_mut()) {
            group(operation, part, lines, out);
        }
        for (operation, out) in self.totals.iter().zip(totals) {
            total(operation, part, groups, points, out);
        }
        self.freezes(part, frozen);
        self.gates(part, admitted, points, mask);
    }

    /// Adds the rules of a line; its cap is taken when the awards are in.
    fn line(
        &self,
        part: Part<'_>,
        operations: &LineOperations<'_>,
        line: &mut Lanes,
        points: &mut Lanes,
        mask: &mut Lanes,
    ) {
        line.fill(0);
        for rule in &operations.rules {
            if rule.is_alone() {
                self.operate(part, &rule.points, rule.asked, line);
                continue;
            }
            self.rule(part, rule, points, mask);
            add(line, points);
        }
    }

    fn rule(&self, part: Part<'_>, rule: &RuleOperation<'_>, points: &mut Lanes, mask: &mut Lanes) {
        points.fill(0);
        self.operate(part, &rule.points, rule.asked, points);
        for condition in &rule.requires {
            self.condition(part, condition, mask);
            keep(points, mask);
        }
        if let Some(cap) = rule.cap {
            at_most(points, cap);
        }
    }

    /// Puts 1 into the mask where a condition holds, else 0.
    fn condition(&self, part: Part<'_>, condition: &ConditionOperation<'_>, mask: &mut Lanes) {
        mask.fill(0);
        self.operate(part, &condition.holds, condition.asked, mask);
    }

    /// Adds what an operation gives.
    fn operate(
        &self,
        part: Part<'_>,
        operation: &Operation<'_>,
        asked: Asked<'_>,
        out: &mut Lanes,
    ) {
        match operation {
            Operation::Byte { column, table } => {
                if let Some(Column::Bytes(list)) = part.column(*column) {
                    for (out, byte) in out.iter_mut().zip(part.of(list)) {
                        *out += table.get(usize::from(*byte)).copied().unwrap_or(0);
                    }
                }
            }
            Operation::Day { column, days } => {
                if let Some(Column::Days(list)) = part.column(*column) {
                    days.add(part.of(list), out);
                }
            }
            Operation::Number { column, steps } => {
                if let Some(Column::Numbers(list)) = part.column(*column) {
                    for (out, amount) in out.iter_mut().zip(part.of(list)) {
                        *out += steps.points(*amount);
                    }
                }
            }
            Operation::Span {
                column,
                days,
                others,
            } => {
                if let Some(Column::Spans(spans)) = part.column(*column) {
                    days.add(part.of(&spans.from), out);
                    for (person, own) in spans.others_in(part) {
                        if let Some(out) = out.get_mut(part.lane(person)) {
                            *out += others(own);
                        }
                    }
                }
            }
            Operation::Sum(sum) => sum.run(part, out),
            Operation::Event(event) => {
                event.run(part, out);
                self.ask(part, asked, event.repeated(part), out);
            }
            Operation::Each => {
                let people = u32::try_from(part.people).unwrap_or(0);
                self.ask(part, asked, part.first..part.first + people, out);
            }
            Operation::Award | Operation::Nothing => {}
        }
    }

    /// Asks the rule itself, for those whose facts are out of the ordinary.
    fn ask(
        &self,
        part: Part<'_>,
        asked: Asked<'_>,
        people: impl Iterator<Item = u32>,
        out: &mut Lanes,
    ) {
        for person in people {
            let facts = part.population.facts(self.program, person);
            let case = Case {
                program: self.program,
                facts: &facts,
                as_of: self.as_of,
            };
            if let Some(out) = out.get_mut(part.lane(person)) {
                *out = asked.known(&case).map_or(0, narrow);
            }
        }
    }

    /// Adds the awards in effect to the lines of their indicators, in one pass over all of them.
    fn awards(&self, part: Part<'_>, lines: &mut [Lanes]) {
        let day = gather::day(self.as_of);
        for award in part.population.awards.of(part) {
            let counts = award.effective <= day && day <= award.expires;
            let place = usize::from(award.indicator);
            let awarded = self.lines.get(place).is_some_and(|line| line.awarded);
            if let Some(line) = lines.get_mut(place).filter(|_| counts && awarded)
                && let Some(out) = line.get_mut(part.lane(award.person))
            {
                *out += award.points;
            }
        }
    }

    fn freezes(&self, part: Part<'_>, frozen: &mut [u8; CHUNK]) {
        frozen.fill(0);
        let freezes = &part.population.freezes;
        let first = freezes.partition_point(|(person, _)| *person < part.first);
        let own = freezes.iter().skip(first);
        for (person, freeze) in own.take_while(|(person, _)| part.holds(*person)) {
            if in_force(self.program, freeze, self.as_of).is_some()
                && let Some(frozen) = frozen.get_mut(part.lane(*person))
            {
                *frozen = 1;
            }
        }
    }

    fn gates(
        &self,
        part: Part<'_>,
        admitted: &mut [u8; CHUNK],
        opened: &mut Lanes,
        mask: &mut Lanes,
    ) {
        admitted.fill(1);
        for gate in &self.gates {
            opened.fill(i32::from(gate.any_of.is_empty()));
            for condition in &gate.any_of {
                self.condition(part, condition, mask);
                higher(opened, mask);
            }
            for condition in &gate.none_of {
                self.condition(part, condition, mask);
                for (opened, closes) in opened.iter_mut().zip(mask.iter()) {
                    *opened &= 1 - closes;
                }
            }
            for (admitted, opened) in admitted.iter_mut().zip(opened.iter()) {
                *admitted &= u8::from(*opened != 0);
            }
        }
    }
}

impl<'a> Part<'a> {
    pub(super) fn column(self, place: usize) -> Option<&'a Column> {
        self.population.columns.get(place)
    }

    /// What a column holds of these people.
    fn of<T>(self, list: &'a [T]) -> &'a [T] {
        let first = place_of(self.first);
        list.get(first..first + self.people).unwrap_or_default()
    }

    /// True for these people and all before them.
    pub(super) fn holds(self, person: u32) -> bool {
        place_of(person) < place_of(self.first) + self.people
    }

    /// Where a person stands among these.
    pub(super) fn lane(self, person: u32) -> usize {
        place_of(person - self.first)
    }
}

fn group(operation: &GroupOperation, part: Part<'_>, lines: &[Lanes], group: &mut Lanes) {
    let mut own = operation.lines.iter().filter_map(|place| lines.get(*place));
    match own.next() {
        Some(first) => *group = *first,
        None => group.fill(0),
    }
    for line in own {
        if operation.combine == Combine::Sum {
            add(group, line);
        } else {
            higher(group, line);
        }
    }
    if let Combine::Choose { by } = operation.combine
        && let Some(Column::Bytes(list)) = part.column(usize::from(by))
    {
        for (lane, (out, byte)) in group.iter_mut().zip(part.of(list)).enumerate() {
            let option = usize::from(*byte).checked_sub(1);
            let line = option.and_then(|option| operation.chosen.get(option).copied().flatten());
            let chosen = line.and_then(|line| lines.get(line)?.get(lane));
            *out = chosen.copied().unwrap_or(*out);
        }
    }
    if let Some(cap) = operation.cap {
        at_most(group, cap);
    }
}

fn total(
    operation: &TotalOperation,
    part: Part<'_>,
    groups: &[Lanes],
    category: &mut Lanes,
    total: &mut Lanes,
) {
    total.fill(0);
    for own in &operation.parts {
        category.fill(0);
        for group in own.groups.iter().filter_map(|place| groups.get(*place)) {
            add(category, group);
        }
        if let Some(cap) = own.cap {
            at_most(category, cap);
        }
        if own.deducts {
            take(total, category);
        } else {
            add(total, category);
        }
    }
    if let Some(floor) = operation.floor {
        at_least(total, floor);
    }
    if let Some((column, factors)) = &operation.factor
        && let Some(Column::Bytes(list)) = part.column(*column)
    {
        for (points, byte) in total.iter_mut().zip(part.of(list)) {
            let factor = factors.get(usize::from(*byte)).copied();
            *points = narrow(factor.unwrap_or(Factor::ONE).of(i64::from(*points)));
        }
    }
}

//! Totals alone, as CSV: what a list of many people needs, by the operations made for many.

use csv::WriterBuilder;
use shared::base::Date;
use shared::scoring::{Amount, Brief, Facts, Operations, Program, Range, Truth, score};

/// How totals of one scheme are written.
pub(super) struct Columns<'a> {
    program: &'a Program,
    as_of: Date,
    operations: Operations<'a>,
}

impl<'a> Columns<'a> {
    pub(super) fn new(program: &'a Program, as_of: Date) -> Self {
        Self {
            program,
            as_of,
            operations: Operations::new(program, as_of),
        }
    }

    /// The names of the columns.
    pub(super) fn head(&self) -> Vec<u8> {
        let totals = self.program.totals.iter().map(|total| total.id.clone());
        let mut head = vec!["id".to_owned()];
        head.extend(totals);
        head.extend(["admitted", "frozen"].map(str::to_owned));
        record(&head)
    }

    /// One person: exact points, from the least to the most where something is not known.
    pub(super) fn row(&self, id: &str, facts: &Facts) -> Vec<u8> {
        let mut row = vec![id.to_owned()];
        let mut brief = Brief::default();
        if self.operations.score_one(facts, &mut brief) {
            let points = |total: &i32| self.program.points(Amount::from(*total)).to_string();
            row.extend(brief.totals.iter().map(points));
            row.extend([yes_no(brief.admitted), yes_no(brief.frozen)].map(str::to_owned));
        } else {
            let score = score(self.program, facts, self.as_of);
            let several = score.totals.iter().map(|total| total.points);
            let one = score.totals.is_empty().then_some(score.total);
            row.extend(several.chain(one).map(range));
            row.extend([truth(score.admitted()), truth(score.frozen.now)].map(str::to_owned));
        }
        record(&row)
    }
}

fn record(fields: &[String]) -> Vec<u8> {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    // Writing into memory does not fail.
    let _written = writer.write_record(fields);
    writer.into_inner().unwrap_or_default()
}

fn range(range: Range) -> String {
    match range.known() {
        Some(points) => points.to_string(),
        None => format!("{}..{}", range.least, range.most),
    }
}

fn yes_no(yes: bool) -> &'static str {
    truth(if yes { Truth::Yes } else { Truth::No })
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}

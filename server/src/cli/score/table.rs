//! Scores in columns for people.

use shared::base::{Bilingual, Lang};
use shared::scoring::{Program, Range, Score, ScoreExplanation, Truth};

/// Columns of a number, and of an id.
const WIDTH: usize = 14;
const ID_WIDTH: usize = 20;

/// How scores of one scheme are written.
pub(super) struct Table<'a> {
    program: &'a Program,
    lang: Lang,
}

impl<'a> Table<'a> {
    pub(super) fn new(program: &'a Program, lang: Lang) -> Self {
        Self { program, lang }
    }

    /// The notice of the scheme and the head of the columns.
    pub(super) fn head(&self) -> String {
        let mut head = String::new();
        if let Some(notice) = &self.program.notice {
            head += notice.get(self.lang);
            head.push('\n');
        }
        head += &padded("id", ID_WIDTH);
        let categories = self.program.outline().categories;
        for category in categories.iter().filter(|category| !category.freezes) {
            head += &padded(category.name.get(self.lang), WIDTH);
        }
        if self.program.totals.len() > 1 {
            for total in &self.program.totals {
                head += &padded(total.name.get(self.lang), WIDTH);
            }
        } else {
            head += &padded(Bilingual::new("总分", "total").get(self.lang), WIDTH);
        }
        head += Bilingual::new("可用", "usable").get(self.lang);
        head.push('\n');
        head
    }

    /// One person.
    pub(super) fn row(&self, id: &str, score: &Score) -> String {
        let mut row = padded(id, ID_WIDTH);
        for category in &score.categories {
            row += &padded(&self.range(category.points), WIDTH);
        }
        let totals = score.totals.iter().map(|total| total.points);
        let one = score.totals.is_empty().then_some(score.total);
        for total in totals.chain(one) {
            row += &padded(&self.range(total), WIDTH);
        }
        row += &self.range(score.usable);
        row += match score.frozen.now {
            Truth::No => Bilingual::default(),
            Truth::Yes => Bilingual::new("（冻结）", " (frozen)"),
            Truth::Unknown => Bilingual::new("（可能冻结）", " (perhaps frozen)"),
        }
        .get(self.lang);
        row.push('\n');
        row
    }

    /// Why: the whole in a sentence, then each line that was claimed.
    pub(super) fn why(&self, why: &ScoreExplanation) -> String {
        let whole = format!("    {}\n", why.sentence.get(self.lang));
        let lines = why.lines.iter().map(|line| {
            format!(
                "    {} {}: {} [{}]\n",
                line.indicator,
                line.name.get(self.lang),
                line.sentence.get(self.lang),
                line.clause.cite.get(self.lang),
            )
        });
        std::iter::once(whole).chain(lines).collect()
    }

    fn range(&self, range: Range) -> String {
        let decimals = self.program.decimals;
        match range.known() {
            Some(points) => points.display(decimals),
            None => format!(
                "{}..{}",
                range.least.display(decimals),
                range.most.display(decimals)
            ),
        }
    }
}

/// A text filled up to a width; Chinese letters are two columns wide.
fn padded(text: &str, width: usize) -> String {
    let columns: usize = text
        .chars()
        .map(|letter| if u32::from(letter) < 0x1100 { 1 } else { 2 })
        .sum();
    format!("{text}{}", " ".repeat(width.saturating_sub(columns).max(1)))
}

//! The columns of the list, and its template.

use crate::awards::AwardRefusal;
use crate::base::Bilingual;
use crate::imports::plain;

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BatchColumn {
    /// The citizen ID.
    CitizenId,
    /// The name, which has to agree with the ID.
    Name,
    /// The clause of the awarder's rules.
    Clause,
    /// The points.
    Points,
    /// The day of the fact.
    FactDate,
    /// What proves it.
    Evidence,
}

/// The columns: heading in Chinese, in the template, and the name that is understood as well.
pub const COLUMNS: [(BatchColumn, &str, &str); 6] = [
    (BatchColumn::CitizenId, "公民身份号码", "citizen_id"),
    (BatchColumn::Name, "姓名", "name"),
    (BatchColumn::Clause, "条款", "clause"),
    (BatchColumn::Points, "分值", "points"),
    (BatchColumn::FactDate, "事实日期", "fact_date"),
    (BatchColumn::Evidence, "依据", "evidence"),
];

/// The column of a file that came back, which is passed over.
pub const IGNORED: (&str, &str) = ("问题", "problems");

/// What the name of a row of the template begins with; such a row is left out.
pub const EXAMPLE: &str = "示例";

/// Rows that show how a list is written; the numbers are the standards' own examples.
pub const EXAMPLES: [[&str; 6]; 2] = [
    [
        "11010519491231002X",
        "示例一",
        "6",
        "3",
        "2018-06-20",
        "带徒记录 3 页",
    ],
    [
        "330211199003070010",
        "示例二",
        "第六条",
        "1.5",
        "2018/6/28",
        "安全生产先进登记表",
    ],
];

/// True if a row with this name was left from the template.
pub fn is_example(name: &str) -> bool {
    plain(name).starts_with(EXAMPLE)
}

impl BatchColumn {
    /// The heading.
    pub fn heading(self) -> Bilingual {
        let column = COLUMNS.iter().find(|(column, ..)| *column == self);
        column.map_or_else(Bilingual::default, |(_, zh, en)| Bilingual::new(*zh, *en))
    }

    /// The stable name.
    pub fn code(self) -> &'static str {
        let column = COLUMNS.iter().find(|(column, ..)| *column == self);
        column.map_or("", |(_, _, en)| en)
    }

    /// The column of a stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        let column = COLUMNS.iter().find(|(_, _, en)| *en == code);
        column.map(|(column, ..)| *column)
    }

    /// What belongs into the column, as the template notes it.
    pub fn note(self) -> Bilingual {
        match self {
            Self::CitizenId => Bilingual::new(
                "18 位，按文本填写；从别处粘贴时选“只粘贴文本”。",
                "18 characters, as text; paste text only.",
            ),
            Self::Name => Bilingual::new(
                "与身份证一致。以“示例”开头的行不导入。",
                "As on the ID card. Rows that begin with 示例 are left out.",
            ),
            Self::Clause => Bilingual::new(
                "本单位赋分办法的条号：6 或 第六条。",
                "The number of a clause of your rules: 6 or 第六条.",
            ),
            Self::Points => Bilingual::new(
                "0.5 的倍数，在该条的范围内。",
                "In steps of 0.5, within the clause.",
            ),
            Self::FactDate => Bilingual::new(
                "事情发生的那一天：2018-06-30、2018/6/30 或 2018年6月30日。",
                "The day of the fact: 2018-06-30 or 2018/6/30.",
            ),
            Self::Evidence => Bilingual::new(
                "凭什么赋分，最多 500 字。",
                "What proves it, in at most 500 characters.",
            ),
        }
    }

    /// The column a refusal is about; caps and quota are about the points.
    pub fn of(refusal: AwardRefusal) -> Self {
        match refusal {
            AwardRefusal::ClauseUnknown | AwardRefusal::IndicatorNotYours => Self::Clause,
            AwardRefusal::PointsNotPositive
            | AwardRefusal::PointsNotInStep { .. }
            | AwardRefusal::PointsOutsideClause { .. }
            | AwardRefusal::ExceedsPersonalCap { .. }
            | AwardRefusal::ExceedsQuota { .. } => Self::Points,
            AwardRefusal::EvidenceMissing => Self::Evidence,
            AwardRefusal::FactDateInFuture | AwardRefusal::FactDateOutsideYear { .. } => {
                Self::FactDate
            }
            _ => Self::CitizenId,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BatchColumn, COLUMNS, EXAMPLES, is_example};
    use crate::awards::batches::read_row;

    #[test]
    fn the_template_reads_and_is_left_out() {
        let today = "2018-07-01".parse().unwrap();
        for cells in EXAMPLES {
            let cell = |column: BatchColumn| {
                let place = COLUMNS.iter().position(|(one, ..)| *one == column);
                cells[place.unwrap()].to_owned()
            };
            let (read, faults) = read_row(cell, today);
            assert!(faults.is_empty(), "{faults:?}");
            assert_eq!(read.clause, Some(6));
            assert!(is_example(&read.name));
        }
        assert!(!is_example("张三"));
    }

    #[test]
    fn a_column_is_found_by_its_code() {
        for (column, _, code) in COLUMNS {
            assert_eq!(column.code(), code);
            assert_eq!(BatchColumn::from_code(code), Some(column));
        }
    }
}

//! A list of jobs as a file: its columns, its template, and how a row reads.

use crate::base::{Bilingual, Date};
use crate::employments::check_span;
use crate::identity::{CitizenId, Uscc};
use crate::imports::{day_of, is_rounded, meant};

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkColumn {
    /// The employer's credit code; only in the lists of the migrant office.
    Employer,
    /// The citizen ID.
    CitizenId,
    /// The first day.
    From,
    /// Since when insured there.
    Insured,
    /// The last day worked, for who has left.
    LastDay,
}

/// The columns: heading in Chinese, in the template, and the name that is understood as well.
pub const COLUMNS: [(WorkColumn, &str, &str); 5] = [
    (WorkColumn::Employer, "单位统一社会信用代码", "uscc"),
    (WorkColumn::CitizenId, "身份证号", "citizen_id"),
    (WorkColumn::From, "入职日期", "from"),
    (WorkColumn::Insured, "参保起始日期", "insured_from"),
    (WorkColumn::LastDay, "最后工作日", "last_day"),
];

/// Rows that show how a list is written; the people are the standards' own examples.
pub const TEMPLATE: [[&str; 5]; 2] = [
    [
        "91330211MA281A1B77",
        "11010519491231002X",
        "2018-06-01",
        "2018-06-15",
        "",
    ],
    [
        "91330211MA281A1B77",
        "330211199003070010",
        "2016-03-01",
        "2016-03-01",
        "2018-06-29",
    ],
];

impl WorkColumn {
    /// The heading.
    pub fn heading(self) -> Bilingual {
        let column = COLUMNS.iter().find(|(column, ..)| *column == self);
        column.map_or_else(Bilingual::default, |(_, zh, en)| Bilingual::new(*zh, *en))
    }
}

/// One row as it reads.
#[derive(Clone, PartialEq, Eq)]
pub struct ListedWorker {
    /// The employer's credit code, where the list names it.
    pub employer: Option<String>,
    /// The citizen ID.
    pub citizen_id: CitizenId,
    /// The first day.
    pub from_on: Date,
    /// Since when insured there.
    pub insured_from: Date,
    /// The last day worked.
    pub last_day: Option<Date>,
}

/// Reads a row by its cells; every cell at fault is told.
pub fn read_row(
    cell: impl Fn(WorkColumn) -> String,
    names_employer: bool,
    today: Date,
) -> Result<ListedWorker, Vec<(WorkColumn, Bilingual)>> {
    let mut faults = Vec::new();
    let of = |column: WorkColumn| meant(&cell(column)).to_owned();
    let mut employer = None;
    if names_employer {
        match Uscc::parse(&of(WorkColumn::Employer)) {
            Ok(code) => employer = Some(code.to_string()),
            Err(error) => faults.push((WorkColumn::Employer, error.words())),
        }
    }
    let typed = of(WorkColumn::CitizenId);
    let citizen_id = match CitizenId::parse(&typed, today) {
        Ok(id) => Some(id),
        Err(_) if is_rounded(&typed) => {
            let words = Bilingual::new(
                "身份证号被表格软件改成了科学计数，请把这一列设为文本再填。",
                "The spreadsheet has rounded the ID; set the column to text and enter it again.",
            );
            faults.push((WorkColumn::CitizenId, words));
            None
        }
        Err(error) => {
            faults.push((WorkColumn::CitizenId, error.words()));
            None
        }
    };
    let mut day = |column: WorkColumn| {
        let read = day_of(&of(column));
        if read.is_none() {
            let words = Bilingual::new(
                "日期写成 2018-07-15 或 2018/7/15。",
                "A day is written 2018-07-15 or 2018/7/15.",
            );
            faults.push((column, words));
        }
        read
    };
    let from = day(WorkColumn::From);
    let insured = day(WorkColumn::Insured);
    let last_day = if of(WorkColumn::LastDay).is_empty() {
        None
    } else {
        Some(day(WorkColumn::LastDay))
    };
    if let (Some(from), Some(insured)) = (from, insured)
        && let Err((pointer, words)) = check_span(from, insured, last_day.flatten(), today)
    {
        faults.push((of_field(pointer), words));
    }
    match (citizen_id, from, insured) {
        (Some(citizen_id), Some(from_on), Some(insured_from)) if faults.is_empty() => {
            Ok(ListedWorker {
                employer,
                citizen_id,
                from_on,
                insured_from,
                last_day: last_day.flatten(),
            })
        }
        _ => Err(faults),
    }
}

fn of_field(pointer: &str) -> WorkColumn {
    match pointer {
        "/insured_from" => WorkColumn::Insured,
        "/last_day" => WorkColumn::LastDay,
        _ => WorkColumn::From,
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, TEMPLATE, WorkColumn, read_row};

    fn row(cells: [&str; 5]) -> impl Fn(WorkColumn) -> String {
        let cells = cells.map(str::to_owned);
        move |column| {
            let place = COLUMNS.iter().position(|(one, ..)| *one == column);
            cells[place.unwrap()].clone()
        }
    }

    #[test]
    fn the_template_reads() {
        let today = "2018-07-01".parse().unwrap();
        for cells in TEMPLATE {
            assert!(read_row(row(cells), true, today).is_ok(), "{cells:?}");
            assert!(read_row(row(cells), false, today).is_ok(), "{cells:?}");
        }
    }

    #[test]
    fn every_bad_cell_is_named_by_its_column() {
        use WorkColumn::{CitizenId, Employer, From, Insured, LastDay};
        let today = "2018-07-01".parse().unwrap();
        let id = "330211199003070010";
        for (cells, columns) in [
            (
                ["", "", "", "", ""],
                vec![Employer, CitizenId, From, Insured],
            ),
            (
                [
                    "91330211MA281A1B77",
                    "3.30211E+17",
                    "2018-6-1",
                    "2018-6-1",
                    "",
                ],
                vec![CitizenId],
            ),
            (
                ["91330211MA281A1B77", id, "2018-6-31", "2018-6-1", ""],
                vec![From],
            ),
            (
                ["91330211MA281A1B77", id, "2018-6-1", "2018-5-1", ""],
                vec![Insured],
            ),
            (
                ["91330211MA281A1B77", id, "2018-6-1", "2018-6-1", "2018-5-1"],
                vec![LastDay],
            ),
            (
                ["91330211MA281A1B77", id, "2018-6-1", "2018-6-1", "六月"],
                vec![LastDay],
            ),
        ] {
            let faults = read_row(row(cells), true, today).err().unwrap();
            let found: Vec<WorkColumn> = faults.iter().map(|(column, _)| *column).collect();
            assert_eq!(found, columns, "{cells:?}");
        }
    }
}

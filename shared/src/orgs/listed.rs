//! A list of organisations as a file: its columns, its template, and how a row reads.

use crate::base::Bilingual;
use crate::imports::{is_rounded, meant};
use crate::orgs::{OrgEntry, OrgFacts, OrgKind};

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrgColumn {
    /// The kind.
    Kind,
    /// The name in Chinese.
    NameZh,
    /// The name in English.
    NameEn,
    /// The credit code.
    Uscc,
    /// The area's code.
    Area,
    /// The school area's code.
    SchoolArea,
}

/// The columns: heading in Chinese, in the template, and the name that is understood as well.
pub const COLUMNS: [(OrgColumn, &str, &str); 6] = [
    (OrgColumn::Kind, "类别", "kind"),
    (OrgColumn::NameZh, "中文名称", "name_zh"),
    (OrgColumn::NameEn, "英文名称", "name_en"),
    (OrgColumn::Uscc, "统一社会信用代码", "uscc"),
    (OrgColumn::Area, "所在区域代码", "area_code"),
    (OrgColumn::SchoolArea, "学区代码", "school_area_code"),
];

/// Rows that show how a list is written.
pub const TEMPLATE: [[&str; 6]; 2] = [
    [
        "企业",
        "示例纺织有限公司",
        "Example Textiles Co., Ltd.",
        "91330211MA281A1B77",
        "330211003",
        "",
    ],
    [
        "学校",
        "示例小学",
        "Example Primary School",
        "",
        "330211003",
        "330211-03",
    ],
];

impl OrgColumn {
    /// The heading.
    pub fn heading(self) -> Bilingual {
        let column = COLUMNS.iter().find(|(column, ..)| *column == self);
        column.map_or_else(Bilingual::default, |(_, zh, en)| Bilingual::new(*zh, *en))
    }

    /// The column a field of the entry stands in.
    fn of_field(pointer: &str) -> Self {
        match pointer {
            "/name_en" => Self::NameEn,
            "/uscc" => Self::Uscc,
            "/school_area" => Self::SchoolArea,
            _ => Self::NameZh,
        }
    }
}

/// One row as it reads, before its areas are looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedOrg {
    /// The kind.
    pub kind: OrgKind,
    /// Name and credit code.
    pub facts: OrgFacts,
    /// The area's code as typed.
    pub area: String,
    /// The school area's code as typed, where there is one.
    pub school_area: Option<String>,
}

/// Reads a row by its cells; every cell at fault is told.
pub fn read_row(
    cell: impl Fn(OrgColumn) -> String,
) -> Result<ListedOrg, Vec<(OrgColumn, Bilingual)>> {
    let mut faults = Vec::new();
    let of = |column: OrgColumn| meant(&cell(column)).to_owned();
    let kind = kind_of(&of(OrgColumn::Kind));
    if kind.is_none() {
        let all: Vec<String> = OrgKind::ALL.iter().map(|kind| kind.words().zh).collect();
        let codes: Vec<&str> = OrgKind::ALL.iter().map(|kind| kind.code()).collect();
        let words = Bilingual::new(
            format!("类别要填其中一种：{}。", all.join("、")),
            format!("The kind is one of: {}.", codes.join(", ")),
        );
        faults.push((OrgColumn::Kind, words));
    }
    let (zh, en, uscc) = (
        of(OrgColumn::NameZh),
        of(OrgColumn::NameEn),
        of(OrgColumn::Uscc),
    );
    let (area, school_area) = (of(OrgColumn::Area), of(OrgColumn::SchoolArea));
    let entry = OrgEntry {
        // Without a kind nothing is asked of code and school area that another would not need.
        kind: kind.unwrap_or(if school_area.is_empty() {
            OrgKind::Village
        } else {
            OrgKind::School
        }),
        name_zh: &zh,
        name_en: &en,
        uscc: if is_rounded(&uscc) { "" } else { &uscc },
        has_school_area: !school_area.is_empty(),
    };
    let read = entry.read();
    let rounded = || {
        Bilingual::new(
            "长号码被表格软件改成了科学计数，请把这一列设为文本再填。",
            "The spreadsheet has rounded this number; set the column to text and enter it again.",
        )
    };
    if is_rounded(&uscc) {
        faults.push((OrgColumn::Uscc, rounded()));
    }
    if let Err(problems) = &read {
        faults.extend(problems.iter().filter_map(|one| {
            let column = OrgColumn::of_field(&one.pointer);
            let told = column == OrgColumn::Uscc && is_rounded(&uscc);
            (!told).then(|| (column, Bilingual::new(&*one.zh, &*one.en)))
        }));
    }
    if area.is_empty() {
        let words = Bilingual::new("请填所在区域代码。", "Enter the code of its area.");
        faults.push((OrgColumn::Area, words));
    } else if is_rounded(&area) {
        faults.push((OrgColumn::Area, rounded()));
    }
    faults.sort_by_key(|(column, _)| *column);
    match (read, kind) {
        (Ok(facts), Some(kind)) if faults.is_empty() => Ok(ListedOrg {
            kind,
            facts,
            area,
            school_area: Some(school_area).filter(|code| !code.is_empty()),
        }),
        _ => Err(faults),
    }
}

/// A kind by its code or its name in either language, or by the short name in use.
fn kind_of(typed: &str) -> Option<OrgKind> {
    let typed = typed.to_lowercase();
    OrgKind::ALL.iter().copied().find(|kind| {
        let words = kind.words();
        let short = words.zh.split('（').next().unwrap_or_default();
        kind.code() == typed
            || words.zh == typed
            || short == typed
            || words.en.to_lowercase() == typed
    })
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, OrgColumn, TEMPLATE, read_row};
    use crate::orgs::OrgKind;

    fn row(cells: [&str; 6]) -> impl Fn(OrgColumn) -> String {
        let cells = cells.map(str::to_owned);
        move |column| {
            let place = COLUMNS.iter().position(|(one, ..)| *one == column);
            cells[place.unwrap()].clone()
        }
    }

    #[test]
    fn the_template_reads() {
        for cells in TEMPLATE {
            read_row(row(cells)).unwrap();
        }
        let school = read_row(row(TEMPLATE[1])).unwrap();
        assert_eq!(school.kind, OrgKind::School);
        assert_eq!(school.school_area.as_deref(), Some("330211-03"));
    }

    #[test]
    fn every_bad_cell_is_named_by_its_column() {
        use OrgColumn::{Area, Kind, NameZh, SchoolArea, Uscc};
        for (cells, columns) in [
            (["厂", "", "", "", "", ""], vec![Kind, NameZh, Area]),
            (
                ["企业", "甲厂", "", "91330211MA281A1B78", "330211003", ""],
                vec![Uscc],
            ),
            (
                ["企业", "甲厂", "", "9.13302E+17", "330211003", ""],
                vec![Uscc],
            ),
            (
                ["企业", "甲厂", "", "", "3.30211E+11", ""],
                vec![Uscc, Area],
            ),
            (["村", "=cmd", "", "", "330211003201", ""], vec![NameZh]),
            (["学校", "甲校", "", "", "330211003", ""], vec![SchoolArea]),
            (
                ["town", "甲镇", "", "", "330211003", "330211-01"],
                vec![SchoolArea],
            ),
        ] {
            let faults = read_row(row(cells)).unwrap_err();
            let found: Vec<OrgColumn> = faults.iter().map(|(column, _)| *column).collect();
            assert_eq!(found, columns, "{cells:?}");
        }
    }

    #[test]
    fn a_kind_is_known_by_its_names() {
        for (typed, kind) in [
            ("企业", OrgKind::Enterprise),
            ("Enterprise", OrgKind::Enterprise),
            ("村", OrgKind::Village),
            ("村（社区）", OrgKind::Village),
            ("migrant_office", OrgKind::MigrantOffice),
        ] {
            assert_eq!(super::kind_of(typed), Some(kind), "{typed}");
        }
    }
}

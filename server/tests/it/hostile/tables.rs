//! Lists as files: spoilt, and in every encoding that spreadsheets write.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use encoding_rs::GB18030;
use proptest::prelude::*;
use server::imports::{Columns, Given, GivenCell, bytes, table};
use shared::base::Text;
use shared::employments::api::{ImportEmployments, ImportStaff};
use shared::imports::{ImportAnswer, LIST};
use shared::orgs::api::ImportOrgs;
use shared::{employments, orgs};

use super::drawn;
use super::mangle::{cases, mangled, mangled_text, settings, tricks};
use crate::on_both;
use crate::world::{World, org};

const ORGS: &str = "类别,中文名称,英文名称,统一社会信用代码,所在区域代码,学区代码\n\
    企业,杨村五金厂,Yangcun Hardware,92330211MA2B000192,330211001202,\n\
    学校,东河二小,,,330211001,330211-01\n\
    企业,\"东河,纺织\n有限公司\",,91330211MA281A1B77,330211001201,\n";

/// How a file may begin.
const MARKS: [&[u8]; 5] = [
    b"",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"PK\x03\x04",
];

/// A text as spreadsheets write it.
fn written(text: &str, how: u8) -> Vec<u8> {
    match how % 5 {
        0 => text.as_bytes().to_vec(),
        1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        2 => GB18030.encode(text).0.into_owned(),
        3 => {
            let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xff, 0xfe].into_iter().chain(wide).collect()
        }
        _ => {
            let wide = text.encode_utf16().flat_map(u16::to_be_bytes);
            [0xfe, 0xff].into_iter().chain(wide).collect()
        }
    }
}

const OF_ORGS: Columns<orgs::OrgColumn> = Columns {
    known: &orgs::COLUMNS,
    ignored: &[],
};
const OF_JOBS: Columns<employments::WorkColumn> = Columns {
    known: &employments::COLUMNS,
    ignored: &[],
};

/// Read into rows that stand in the file, or refused as a file.
fn is_read(file: &[u8]) {
    match table(file, LIST, OF_ORGS) {
        Ok(table) => {
            let mut last = 1;
            for row in table.rows() {
                assert!(row.number > last, "row {} after {last}", row.number);
                last = row.number;
                let cells = orgs::COLUMNS.map(|(column, ..)| row.cell(column));
                assert!(cells.iter().all(|cell| !cell.contains('\0')));
            }
            // The heading may stand below empty rows, but it stands above the others.
            let first = table.rows().first().expect("a row").number;
            let mut faults = table.heading_faults().iter();
            assert!(faults.all(|fault| fault.row < first));
        }
        Err(error) => {
            let problem = error.problem();
            assert!(problem.code.starts_with("file_"), "{problem:?}");
            assert!((400..500).contains(&problem.status));
        }
    }
    let _other = table(file, LIST, OF_JOBS);
}

/// The list of organisations as a workbook.
fn workbook() -> Vec<u8> {
    let rows = orgs::TEMPLATE.iter();
    let rows = rows.map(|row| row.iter().map(|text| GivenCell::plain(text)).collect());
    let heading = orgs::COLUMNS.iter();
    let heading = heading.map(|(_, zh, _)| ((*zh).to_owned(), String::new()));
    let given = Given {
        name: "名单",
        heading: heading.collect(),
        rows: rows.collect(),
        second: None,
    };
    given.xlsx().expect("a workbook")
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn a_spoilt_list_is_read_or_refused(tricks in tricks(), how: u8) {
        is_read(&written(&mangled_text(ORGS, &tricks), how));
        is_read(&mangled(&written(ORGS, how), &tricks));
    }

    #[test]
    fn a_spoilt_workbook_is_read_or_refused(tricks in tricks()) {
        is_read(&mangled(&workbook(), &tricks));
    }

    #[test]
    fn any_file_is_read_or_refused(file: Vec<u8>, begin in 0..MARKS.len()) {
        is_read(&[MARKS[begin], &file].concat());
    }

    #[test]
    fn what_is_no_base64_is_refused(text: String, tricks in tricks()) {
        for text in [text, mangled_text(&BASE64_STANDARD.encode(ORGS), &tricks)] {
            if let Err(error) = bytes(&text, LIST) {
                prop_assert!(error.problem().code.starts_with("file_"));
            }
        }
    }
}

/// Whoever reads the answer finds every fault in the file.
fn is_placed(answer: &ImportAnswer, file: &[u8]) {
    let lines = u32::try_from(file.len()).expect("a small file") + 2;
    assert!(!answer.done, "a look writes nothing");
    for fault in &answer.problems {
        assert!((1..=lines).contains(&fault.row), "{fault:?}");
        assert!(!fault.column.zh.is_empty() && !fault.words.zh.is_empty());
    }
}

on_both! {
    async fn every_import_answers_a_spoilt_list_with_its_places(backend) {
        let world = World::new(backend).await;
        let work = employments::TEMPLATE.map(|row| row.join(",")).join("\n");
        let heading = employments::COLUMNS.map(|(_, zh, _)| zh).join(",");
        let work = format!("{heading}\n{work}\n");
        for (round, tricks) in drawn(&tricks(), cases(40)).into_iter().enumerate() {
            let how = u8::try_from(round % 5).expect("a small number");
            let files = [ORGS, &work].map(|good| {
                let file = written(&mangled_text(good, &tricks), how);
                let file = if round % 2 == 0 { file } else { mangled(&file, &tricks) };
                (Text::new(&BASE64_STANDARD.encode(&file)).expect("a short text"), file)
            });
            let [(orgs, bytes), (work, work_bytes)] = files;
            let answers = [
                (world.admin().call(ImportOrgs { file: orgs, dry_run: true }).await, &bytes),
                (
                    world.office().call(staffed(&work)).await,
                    &work_bytes,
                ),
                (
                    world.clerk().call(own(&work)).await,
                    &work_bytes,
                ),
            ];
            for (answer, file) in answers {
                match answer {
                    Ok(answer) => is_placed(&answer, file),
                    Err(problem) => assert!(problem.code.starts_with("file_"), "{problem:?}"),
                }
            }
        }
    }
}

fn staffed<const MAX: usize>(file: &Text<MAX>) -> ImportEmployments {
    ImportEmployments {
        file: Text::new(file).expect("a short text"),
        dry_run: true,
    }
}

fn own<const MAX: usize>(file: &Text<MAX>) -> ImportStaff {
    ImportStaff {
        org: org::ENTERPRISE,
        file: Text::new(file).expect("a short text"),
        dry_run: true,
    }
}

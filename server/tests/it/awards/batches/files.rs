use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::awards::api::{FileKind, FileView, ReadBatchTemplate, ReturnAwardBatch};

use super::{check, list, row, take_in};
use crate::awards::{RESIDENT, awarding};
use crate::on_both;
use crate::orgs::file;
use crate::world::org;

fn bytes(view: &FileView) -> Vec<u8> {
    BASE64_STANDARD.decode(&view.content).unwrap()
}

on_both! {
    async fn the_template_reads_in_both_forms_and_holds_only_examples(backend) {
        let world = awarding(backend).await;
        for kind in [FileKind::Xlsx, FileKind::Csv] {
            let request = ReadBatchTemplate { org: org::ENTERPRISE, kind };
            let view = world.clerk().call(request).await.unwrap();
            assert!(view.name.ends_with(kind.code()));
            let told = world.clerk().call(check(bytes(&view))).await.unwrap();
            assert_eq!((told.rows, told.examples), (0, 2), "{told:?}");
            assert!(told.heading.is_empty());
        }
    }

    async fn what_is_to_be_mended_comes_back_as_typed_and_is_taken_in_once_mended(backend) {
        let world = awarding(backend).await;
        let csv = list(&[
            row(RESIDENT, "6,3,2018-06-20,带徒"),
            row(RESIDENT, "6,2,2018-06-31,\"=HYPERLINK(\"\"x\"\")\""),
            row(RESIDENT, "6,2.3,2018-06-22,+1 的记录"),
        ]);
        for kind in [FileKind::Xlsx, FileKind::Csv] {
            let request = ReturnAwardBatch {
                org: org::ENTERPRISE,
                file: file(&csv),
                kind,
            };
            let view = world.clerk().call(request).await.unwrap();
            let back = bytes(&view);
            if kind == FileKind::Csv {
                let text = String::from_utf8(back.clone()).unwrap();
                assert!(text.starts_with('\u{feff}') && text.contains("\"'=HYPERLINK"), "{text}");
                assert!(text.contains("\"'+1 的记录\"") && text.contains("事实日期："), "{text}");
            }
            // Nothing but the bad rows, the same things wrong, whatever is beside them.
            let told = world.clerk().call(check(back)).await.unwrap();
            assert_eq!((told.rows, told.bad), (2, 2), "{told:?}");
            let codes: Vec<&str> = told.lines.iter()
                .flat_map(|line| line.problems.iter().map(|one| one.code.as_str()))
                .collect();
            assert!(codes.contains(&"points_not_in_step") && codes.contains(&"cell"), "{codes:?}");
        }
        let partial = world.clerk().call(take_in(&csv, true)).await.unwrap();
        assert_eq!((partial.drafted, partial.bad), (1, 2));
        let mended = csv.replace("2018-06-31", "2018-06-30").replace("2.3", "2.5")
            .replace("\"=HYPERLINK(\"\"x\"\")\"", "登记表");
        let mended = world.clerk().call(take_in(&mended, false)).await.unwrap();
        assert_eq!((mended.rows, mended.drafted, mended.known, mended.bad), (3, 2, 1, 0));
    }

    async fn every_encoding_of_a_spreadsheet_reads(backend) {
        let world = awarding(backend).await;
        let csv = list(&[row(RESIDENT, "6,3,2018-06-20,带徒")]);
        let (gb, _, _) = encoding_rs::GB18030.encode(&csv);
        let marked = [b"\xef\xbb\xbf", csv.as_bytes()].concat();
        for bytes in [gb.to_vec(), marked, csv.replace(',', "\t").into_bytes()] {
            let told = world.clerk().call(check(bytes)).await.unwrap();
            assert_eq!((told.good, told.bad), (1, 0), "{told:?}");
        }
        assert_eq!(world.clerk().refusal(check(b"\xd0\xcf\x11\xe0old")).await, "file_not_csv");
        assert_eq!(world.clerk().refusal(check(b"PK\x03\x04broken")).await, "file_not_csv");
    }
}

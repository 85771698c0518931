use super::{BatchColumn, clause, points, read_row, same_name};
use crate::awards::batches::COLUMNS;

const GOOD: [&str; 6] = [
    "330211199003070010",
    "张小禾",
    "6",
    "3",
    "2018-06-20",
    "带徒记录",
];

fn faults(cells: [&str; 6]) -> Vec<(BatchColumn, &'static str)> {
    let cell = |column: BatchColumn| {
        let place = COLUMNS.iter().position(|(one, ..)| *one == column);
        cells[place.unwrap()].to_owned()
    };
    let (_, faults) = read_row(cell, "2018-07-01".parse().unwrap());
    let told = faults.into_iter();
    told.map(|(column, code, words)| {
        assert!(!words.zh.is_empty() && !words.en.is_empty());
        (column, code)
    })
    .collect()
}

#[test]
fn every_bad_cell_is_named_at_once() {
    use BatchColumn::{CitizenId, Clause, Evidence, FactDate, Name, Points};
    let with = |place: usize, typed: &'static str| {
        let mut cells = GOOD;
        cells[place] = typed;
        faults(cells)
    };
    assert_eq!(faults(GOOD), []);
    assert_eq!(
        faults([""; 6]),
        [
            (CitizenId, "empty"),
            (Name, "cell"),
            (Clause, "cell"),
            (Points, "cell"),
            (FactDate, "cell"),
            (Evidence, "cell"),
        ]
    );
    for (place, typed, found) in [
        (0, "3.30E+17", Some((CitizenId, "number_rounded"))),
        (
            0,
            "3.3021119900307E+17",
            Some((CitizenId, "number_rounded")),
        ),
        (0, "330211199003070011", Some((CitizenId, "check_digit"))),
        (0, "330211900307001", Some((CitizenId, "old_number"))),
        (0, "'３３０２１１　１９９００３０７００１０ ", None),
        (3, "一", Some((Points, "cell"))),
        (3, "0.333", Some((Points, "cell"))),
        (4, "2018-06-31", Some((FactDate, "cell"))),
        (4, "2018年6月30日", None),
        (5, "a\u{0}b", Some((Evidence, "cell"))),
    ] {
        assert_eq!(with(place, typed), Vec::from_iter(found), "{typed}");
    }
    let long = "证".repeat(501);
    let mut cells = GOOD;
    cells[5] = &long;
    assert_eq!(faults(cells), [(Evidence, "cell")]);
}

#[test]
fn a_clause_is_read_as_people_write_it() {
    for (typed, number) in [
        ("6", Some(6)),
        (" ６ ", Some(6)),
        ("第6条", Some(6)),
        ("第 六 条", Some(6)),
        ("第十条", Some(10)),
        ("第十二条", Some(12)),
        ("二十", Some(20)),
        ("第三十五条", Some(35)),
        ("6.0", Some(6)),
        ("第条", None),
        ("", None),
        ("0", None),
        ("第十十条", None),
        ("六七", None),
        ("-6", None),
        ("6.5", None),
        ("99999999999", None),
        ("3000000000", None),
    ] {
        assert_eq!(clause(typed), number, "{typed}");
    }
}

#[test]
fn points_are_read_as_people_write_them() {
    for (typed, read) in [
        ("3", Some("3")),
        ("1.5", Some("1.5")),
        ("１．５", Some("1.5")),
        ("+2", Some("2")),
        ("3分", Some("3")),
        ("3.50", Some("3.5")),
        ("-1", Some("-1")),
        ("1/2", None),
        ("三", None),
        ("1e3", None),
        ("", None),
    ] {
        assert_eq!(
            points(typed).map(|points| points.to_string()).as_deref(),
            read,
            "{typed}"
        );
    }
}

#[test]
fn a_name_agrees_whatever_stands_between_its_parts() {
    for (typed, on_file, same) in [
        ("张小禾", "张小禾", true),
        ("张 小禾", "张小禾", true),
        ("张　小　禾", "张小禾", true),
        ("阿卜杜拉•买买提", "阿卜杜拉·买买提", true),
        ("张小和", "张小禾", false),
        ("张", "张小禾", false),
        ("", "张小禾", false),
    ] {
        assert_eq!(same_name(typed, on_file), same, "{typed}");
    }
}

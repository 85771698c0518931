use super::TableProblem;
use crate::calendar::{Calendar, DayKind};

const GOOD: &str = "
    # A comment, and an empty line before it.
    version test-1
    year 2030 published
    off 2029-12-30 2030-01-01 元旦 | New Year's Day
    work 2030-01-05
";

#[test]
fn a_table_is_read_line_by_line() {
    let calendar = Calendar::parse(GOOD).unwrap();
    assert_eq!(calendar.version(), "test-1");
    assert_eq!(
        calendar.kind("2029-12-31".parse().unwrap()),
        DayKind::Holiday
    );
    assert_eq!(
        calendar.kind("2030-01-05".parse().unwrap()),
        DayKind::MakeUp
    );
}

#[test]
fn every_fault_names_its_line() {
    for (lines, at, problem) in [
        ("year 2030 published", 0, TableProblem::Version),
        ("version a\nversion b", 2, TableProblem::Version),
        ("version a\nholiday 2030-01-01", 2, TableProblem::NotALine),
        ("version a\nyear 2030", 2, TableProblem::NotALine),
        ("version a\nyear MMXXX published", 2, TableProblem::NotALine),
        ("version a\nwork 2030-01-05", 2, TableProblem::OutsideYear),
        (
            "version a\nyear 2030 published\nwork 2031-06-07",
            3,
            TableProblem::OutsideYear,
        ),
        (
            "version a\nyear 2030 published\nwork 2030-02-30",
            3,
            TableProblem::NotADate,
        ),
        (
            "version a\nyear 2030 published\nwork 2030-01-07",
            3,
            TableProblem::NotAWeekend,
        ),
        (
            "version a\nyear 2030 published\noff 2030-01-03 2030-01-01 甲 | a",
            3,
            TableProblem::Span,
        ),
        (
            "version a\nyear 2030 published\noff 2030-01-01 2030-02-01 甲 | a",
            3,
            TableProblem::Span,
        ),
        (
            "version a\nyear 2030 published\noff 2030-01-01 2030-01-02 甲",
            3,
            TableProblem::NotALine,
        ),
        (
            "version a\nyear 2030 published\nyear 2030 published",
            3,
            TableProblem::Twice,
        ),
        (
            "version a\nyear 2030 published\nwork 2030-01-05\nwork 2030-01-05",
            4,
            TableProblem::Twice,
        ),
    ] {
        let fault = Calendar::parse(lines).unwrap_err();
        assert_eq!((fault.line, fault.problem), (at, problem), "{lines}");
    }
}

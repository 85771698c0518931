//! How a report stands, and which days it may name.

use chrono::Days;

use crate::base::{Bilingual, Date, coded};

/// Working days within which a hire or a leaver is reported.
pub const REPORT_WORKING_DAYS: u32 = 3;

/// The earliest day a job may have begun; a day before it is a slip of the pen.
const YEARS_BACK: u64 = 60 * 366;
/// How far ahead a job or its end may be reported.
const DAYS_AHEAD: u64 = 62;

coded! {
    /// How a report stands.
    ReportState {
        /// Nobody has confirmed it.
        Waiting "waiting" "已报告，待核实" "Reported, waits";
        /// The migrant office has confirmed it.
        Confirmed "confirmed" "已核实" "Confirmed";
        /// The migrant office has refused it.
        Refused "refused" "已退回" "Refused";
        /// The employer has taken it back.
        Withdrawn "withdrawn" "已撤回" "Taken back";
    }
}

/// Words for the first day at fault of a job, with the field it stands in; the last day is the
/// last one worked.
pub fn check_span(
    from: Date,
    insured_from: Date,
    last_day: Option<Date>,
    today: Date,
) -> Result<(), (&'static str, Bilingual)> {
    let first = today.checked_sub_days(Days::new(YEARS_BACK));
    let last = today.checked_add_days(Days::new(DAYS_AHEAD));
    let within = |day: Date| first.is_none_or(|f| f <= day) && last.is_none_or(|l| day <= l);
    let far = || {
        Bilingual::new(
            "日期太早，或晚于两个月后，请核对年份。",
            "The day lies too far back or more than two months ahead; check the year.",
        )
    };
    if !within(from) {
        return Err(("/from_on", far()));
    }
    if insured_from < from {
        return Err((
            "/insured_from",
            Bilingual::new(
                "参保起始日不能早于入职日。",
                "Insurance does not begin before the job.",
            ),
        ));
    }
    if !within(insured_from) {
        return Err(("/insured_from", far()));
    }
    match last_day {
        Some(day) if day < from => Err((
            "/last_day",
            Bilingual::new(
                "最后工作日不能早于入职日。",
                "The last day does not lie before the first.",
            ),
        )),
        Some(day) if !within(day) => Err(("/last_day", far())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::check_span;

    #[test]
    fn each_day_has_its_words() {
        let day = |text: &str| text.parse().unwrap();
        for (from, insured, last, fault) in [
            ("2018-06-01", "2018-06-15", None, None),
            ("2018-06-01", "2018-06-01", Some("2018-06-01"), None),
            ("2018-08-30", "2018-09-01", None, None),
            ("2018-09-02", "2018-09-02", None, Some("/from_on")),
            ("0218-06-01", "2018-06-01", None, Some("/from_on")),
            ("2018-06-01", "2018-05-31", None, Some("/insured_from")),
            ("2018-06-01", "2081-06-01", None, Some("/insured_from")),
            (
                "2018-06-01",
                "2018-06-15",
                Some("2018-05-31"),
                Some("/last_day"),
            ),
            (
                "2018-06-01",
                "2018-06-15",
                Some("2018-12-31"),
                Some("/last_day"),
            ),
        ] {
            let found = check_span(day(from), day(insured), last.map(day), day("2018-07-01"));
            let pointer = found.err().map(|(pointer, _)| pointer);
            assert_eq!(pointer, fault, "{from} {insured} {last:?}");
        }
    }
}

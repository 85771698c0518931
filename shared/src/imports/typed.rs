//! What stands in the cells of spreadsheets, as people and programs write it.

use crate::base::{Date, iso_date};
use crate::identity::half_width;
use crate::imports::meant;

/// A cell as it was meant, with full-width letters and digits brought to their usual form.
pub fn plain(cell: &str) -> String {
    let usual: String = cell.chars().map(half_width).collect();
    meant(&usual).to_owned()
}

/// A day as spreadsheets in use write it: 2018-07-15, 2018/7/15, 2018.7.15, 2018年7月15日,
/// 20180715.
pub fn day_of(cell: &str) -> Option<Date> {
    let typed = plain(cell);
    let parts = typed.split(['-', '/', '.', '年', '月', '日']);
    let parts: Vec<&str> = parts
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [whole] if whole.len() == 8 && is_number(whole) => {
            let (year, rest) = whole.split_at(4);
            let (month, day) = rest.split_at(2);
            iso_date(&format!("{year}-{month}-{day}"))
        }
        [year, month, day] if parts.iter().all(|part| is_number(part)) => {
            iso_date(&format!("{year:0>4}-{month:0>2}-{day:0>2}"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{day_of, plain};

    #[test]
    fn a_day_is_read_as_spreadsheets_write_it() {
        for (typed, day) in [
            ("2018-07-05", Some("2018-07-05")),
            ("2018/7/5", Some("2018-07-05")),
            ("2018.7.5", Some("2018-07-05")),
            ("2018年7月5日", Some("2018-07-05")),
            ("２０１８年７月５日", Some("2018-07-05")),
            (" 2018 年 7 月 5 日 ", Some("2018-07-05")),
            ("'20180705", Some("2018-07-05")),
            ("2018-02-30", None),
            ("43286", None),
            ("", None),
        ] {
            assert_eq!(
                day_of(typed),
                day.map(|day| day.parse().unwrap()),
                "{typed}"
            );
        }
    }

    #[test]
    fn full_width_digits_are_digits() {
        assert_eq!(plain(" '１．５ "), "1.5");
        assert_eq!(plain("第６条"), "第6条");
    }
}

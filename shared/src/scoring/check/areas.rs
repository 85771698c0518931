//! The codes of the areas a scheme applies to.

use crate::scoring::diagnostic::Code;
use crate::scoring::source::Entry;
use crate::scoring::words::both;

/// Codes of provinces, prefectures, districts, towns and villages, if the scheme names any.
pub(super) fn read(entry: Entry<'_>) -> Vec<String> {
    let texts = entry.texts();
    for (at, area) in &texts {
        let digits = area.bytes().all(|b| b.is_ascii_digit());
        if !digits || ![2, 4, 6, 9, 12].contains(&area.len()) {
            let words = both!(
                "“{area}”不是行政区划代码；区县写 6 位数字，如 \"330211\"",
                "\"{area}\" is no area code; that of a district has six digits, like \"330211\""
            );
            entry.log.add(*at, Code::BadId, words);
        }
    }
    let areas = texts.into_iter();
    areas.map(|(_, area)| area.to_owned()).collect()
}

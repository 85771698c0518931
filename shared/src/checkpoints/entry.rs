//! What an entry of the log tells, as the text that is hashed.
//!
//! The text of a row is a JSON list: the kind of the entry and then what the row holds, in a fixed
//! order, points in hundredths, days as `2018-07-01`. A newer program may add a kind, and never
//! changes what stands in one.

use serde::{Deserialize, Serialize};

use crate::base::{AreaId, AwardId, Date, OrgId};

/// What a row of the log was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A row of the audit.
    Audit,
    /// A row of the quota ledger.
    Transfer,
    /// A line of the public lists.
    Notice,
}

impl EntryKind {
    /// Every kind, in the order in which rows of one moment are taken in.
    pub const ALL: [Self; 3] = [Self::Audit, Self::Transfer, Self::Notice];

    /// Its name in the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::Audit => "audit",
            Self::Transfer => "transfer",
            Self::Notice => "notice",
        }
    }

    /// The kind of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A line of the public lists, as its entry tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NoticeEntry {
    /// The award.
    pub award: AwardId,
    /// The awarding organisation.
    pub org: OrgId,
    /// The town or street it lies in.
    pub town: AreaId,
    /// The village or community the person is registered in.
    pub village: AreaId,
    /// The masked name.
    pub name: String,
    /// The last digits of the citizen ID.
    pub id_tail: String,
    /// Hundredths of a point.
    pub hundredths: i64,
    /// The day it was posted.
    pub posted_on: Date,
    /// The last day of the notice.
    pub until: Date,
}

/// The order in which the text holds the parts of a line.
type Parts = (
    String,
    AwardId,
    OrgId,
    AreaId,
    AreaId,
    String,
    String,
    i64,
    Date,
    Date,
);

impl NoticeEntry {
    /// The text of the entry.
    pub fn text(&self) -> String {
        let line = self.clone();
        let parts: Parts = (
            EntryKind::Notice.code().to_owned(),
            line.award,
            line.org,
            line.town,
            line.village,
            line.name,
            line.id_tail,
            line.hundredths,
            line.posted_on,
            line.until,
        );
        serde_json::to_string(&parts).unwrap_or_default()
    }

    /// The line that a text tells; nothing if it tells something else.
    pub fn read(text: &str) -> Option<Self> {
        let (kind, award, org, town, village, name, id_tail, hundredths, posted_on, until): Parts =
            serde_json::from_str(text).ok()?;
        (kind == EntryKind::Notice.code()).then_some(Self {
            award,
            org,
            town,
            village,
            name,
            id_tail,
            hundredths,
            posted_on,
            until,
        })
    }
}

/// What is hashed of an entry: its salt, as hexadecimal digits, and its text.
pub fn leaf(salt: &str, text: &str) -> Vec<u8> {
    format!("{salt}\n{text}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{EntryKind, NoticeEntry};

    #[test]
    fn a_line_is_told_there_and_back() {
        let id = |number: u8| format!("00000000-0000-0000-0000-00000000000{number}");
        let [award, org, town, village] = [1, 2, 3, 4].map(id);
        let text = format!(
            "[\"notice\",\"{award}\",\"{org}\",\"{town}\",\"{village}\",\"张*三\",\"0010\",350,\
             \"2018-06-25\",\"2018-07-02\"]"
        );
        let line = NoticeEntry::read(&text).unwrap();
        assert_eq!((line.name.as_str(), line.hundredths), ("张*三", 350));
        assert_eq!(line.text(), text);
        assert_eq!(NoticeEntry::read(&text.replace("notice", "audit")), None);
        assert_eq!(NoticeEntry::read("[]"), None);
    }

    #[test]
    fn kinds_have_names_of_their_own() {
        for kind in EntryKind::ALL {
            assert_eq!(EntryKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(EntryKind::from_code("award"), None);
    }
}

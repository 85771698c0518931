//! What an organisation posted on a day, as one text that anyone can write again.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::base::{AreaId, AwardId, Date, OrgId, Points};

/// One line as it was posted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListedLine {
    /// The award.
    pub award: AwardId,
    /// The masked name, `**` for a child.
    pub name: String,
    /// The last digits of the citizen ID, none for a child.
    pub id_tail: String,
    /// The village or community.
    pub village: AreaId,
    /// The number of the clause.
    pub clause: u32,
    /// The points.
    pub points: Points,
    /// The last day of the notice.
    pub until: Date,
}

/// The text of a list: a line that names the format, one that names organisation and day, and one
/// for each award in the order of their ids, its parts separated by tabs. Each ends with a line
/// feed; points are written as on the wire.
pub fn list_text(org: OrgId, posted_on: Date, lines: &[ListedLine]) -> String {
    let mut lines: Vec<&ListedLine> = lines.iter().collect();
    lines.sort();
    let mut text = format!("jifen-notice-list 1\n{org}\t{posted_on}\n");
    for line in lines {
        let ListedLine {
            award,
            name,
            id_tail,
            village,
            clause,
            points,
            until,
        } = line;
        // Writing to a text does not fail.
        let _ = writeln!(
            text,
            "{award}\t{name}\t{id_tail}\t{village}\t{clause}\t{points}\t{until}"
        );
    }
    text
}

/// The SHA-256 of a list's text, in lower-case hexadecimal.
pub fn list_digest(org: OrgId, posted_on: Date, lines: &[ListedLine]) -> String {
    let digest = Sha256::digest(list_text(org, posted_on, lines));
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{ListedLine, list_digest, list_text};
    use crate::base::{AreaId, AwardId, Date, OrgId};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn line(award: u128, name: &str) -> ListedLine {
        ListedLine {
            award: AwardId(Uuid::from_u128(award)),
            name: name.to_owned(),
            id_tail: "0010".to_owned(),
            village: AreaId(Uuid::from_u128(7)),
            clause: 6,
            points: "2.5".parse().unwrap(),
            until: date("2018-07-06"),
        }
    }

    #[test]
    fn the_text_is_as_documented_whatever_order_the_lines_come_in() {
        let (org, day) = (OrgId(Uuid::from_u128(1)), date("2018-07-01"));
        let lines = [line(3, "李*"), line(2, "张*三")];
        let text = list_text(org, day, &lines);
        assert_eq!(
            text,
            "jifen-notice-list 1\n\
             00000000-0000-0000-0000-000000000001\t2018-07-01\n\
             00000000-0000-0000-0000-000000000002\t张*三\t0010\t\
             00000000-0000-0000-0000-000000000007\t6\t2.5\t2018-07-06\n\
             00000000-0000-0000-0000-000000000003\t李*\t0010\t\
             00000000-0000-0000-0000-000000000007\t6\t2.5\t2018-07-06\n"
        );
        let [first, second] = lines;
        let turned = list_digest(org, day, &[second.clone(), first.clone()]);
        assert_eq!(
            list_digest(org, day, &[first.clone(), second.clone()]),
            turned
        );
        let changed = ListedLine {
            points: "3".parse().unwrap(),
            ..first
        };
        assert_ne!(list_digest(org, day, &[changed, second]), turned);
        assert_eq!(turned.len(), 64);
    }
}

//! Templates to begin a draft from: invented, plausible, and marked so wherever they are shown.
//! Their numbers are no official ones; each organisation decides on its own.
//!
//! They are written for the indicators of `zhenhai-3.0`.

use super::ClauseDraft;
use crate::base::{Bilingual, Points, Text};
use crate::scoring::AwarderKind;

/// A list of clauses to begin from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its stable name.
    pub code: &'static str,
    /// What it is called.
    pub name: Bilingual,
    /// Its clauses.
    pub clauses: Vec<ClauseDraft>,
}

/// One clause: indicator, hundredths from and to, what is rewarded, which evidence.
struct Row {
    indicator: &'static str,
    least: i64,
    most: i64,
    text: (&'static str, &'static str),
    evidence: (&'static str, &'static str),
}

/// Code, name, clauses.
type Sheet = (&'static str, (&'static str, &'static str), &'static [Row]);

macro_rules! rows {
    ($($indicator:literal $least:literal..$most:literal
        $text_zh:literal $text_en:literal $evidence_zh:literal $evidence_en:literal)+) => {
        &[$(Row {
            indicator: $indicator,
            least: $least,
            most: $most,
            text: ($text_zh, $text_en),
            evidence: ($evidence_zh, $evidence_en),
        },)+]
    };
}

const WORKSHOP: &[Row] = rows! {
    "14-1" 100..300
        "半年内遵守安全操作规程、没有发生安全事故的，赋 1 至 3 分。"
        "Half a year of keeping the safety rules without an accident: 1 to 3."
        "安全员每月检查记录" "Monthly sheets of the safety officer"
    "14-1" 100..400
        "带教新员工满三个月、新员工考核合格的，赋 1 至 4 分。"
        "Training a new colleague for three months who then passes the test: 1 to 4."
        "师徒协议和考核表" "The training agreement and the test sheet"
    "14-1" 200..200
        "在本单位稳定就业每满一年的，赋 2 分。"
        "Each full year of staying with the enterprise: 2."
        "劳动合同和参保记录" "Contract and insurance record"
    "14-1" 50..200
        "提出改进建议并被采用的，每项赋 0.5 至 2 分。"
        "A suggestion that was put to use: 0.5 to 2 each."
        "建议采纳单" "The slip that accepts the suggestion"
    "14-1" 50..200
        "自愿登记的文明行为记录良好的，赋 0.5 至 2 分。"
        "A good voluntary record of civil conduct: 0.5 to 2."
        "文明行为记录" "The civil-conduct record"
};

const DORMITORY: &[Row] = rows! {
    "14-1" 50..100
        "宿舍内务连续三个月检查合格的，赋 0.5 至 1 分。"
        "A room in the dormitory found tidy three months in a row: 0.5 to 1."
        "宿舍检查表" "The dormitory's check sheets"
    "14-1" 50..150
        "厂区和宿舍垃圾分类连续三个月合格的，赋 0.5 至 1.5 分。"
        "Sorting waste at work and in the dormitory, right three months in a row: 0.5 to 1.5."
        "垃圾分类检查表" "The check sheets of waste sorting"
    "14-1" 50..200
        "参加义务消防队、治安巡逻的，每次赋 0.5 至 2 分。"
        "Duty with the fire or patrol volunteers: 0.5 to 2 each time."
        "巡查签到表" "The patrol's sign-in sheet"
};

const HYGIENE: &[Row] = rows! {
    "15-1" 50..200
        "垃圾分类连续三个月检查合格的，赋 0.5 至 2 分。"
        "Sorting waste, found right three months in a row: 0.5 to 2."
        "每月检查表" "Monthly check sheets"
    "15-1" 50..200
        "出租房内外整洁、没有乱堆乱放的，赋 0.5 至 2 分。"
        "A tidy rented home, inside and out: 0.5 to 2."
        "每月检查表" "Monthly check sheets"
    "15-1" 50..150
        "半年内没有乱倒垃圾，并参加公共区域清洁的，赋 0.5 至 1.5 分。"
        "Half a year without dumping, with a part in cleaning common ground: 0.5 to 1.5."
        "清洁活动签到表" "The sign-in sheet of the cleaning days"
    "15-1" 50..100
        "劝阻乱倒垃圾等不文明行为的，每次赋 0.5 至 1 分。"
        "Stopping others from dumping and the like: 0.5 to 1 each time."
        "网格员记录" "The grid officer's record"
    "15-1" 50..200
        "自愿登记的文明行为记录良好的，赋 0.5 至 2 分。"
        "A good voluntary record of civil conduct: 0.5 to 2."
        "文明行为记录" "The civil-conduct record"
};

const COOPERATION: &[Row] = rows! {
    "15-2" 50..200
        "参加网格志愿服务每满十小时的，赋 0.5 至 2 分。"
        "Each ten hours as a volunteer of the grid: 0.5 to 2."
        "志愿服务签到表" "The volunteers' sign-in sheet"
    "15-2" 50..200
        "参加消防巡查、邻里调解的，赋 0.5 至 2 分。"
        "Taking part in fire patrols or settling quarrels: 0.5 to 2."
        "巡查和调解记录" "Records of patrols and settlements"
    "15-2" 50..100
        "主动办理居住登记，并带动同住人员登记的，赋 0.5 至 1 分。"
        "Registering by oneself and bringing others to do so: 0.5 to 1."
        "登记凭证" "The registration slips"
    "15-2" 50..150
        "配合村（社区）和网格走访、普查等工作的，赋 0.5 至 1.5 分。"
        "Helping the village and the grid with visits and surveys: 0.5 to 1.5."
        "村（社区）工作记录" "The village's record of work"
};

const OF_ENTERPRISES: &[Sheet] = &[
    (
        "workshop",
        (
            "车间：安全、带徒、稳岗",
            "Workshop: safety, skills, staying on",
        ),
        WORKSHOP,
    ),
    (
        "dormitory",
        (
            "宿舍：卫生和文明习惯",
            "Dormitory: hygiene and civil habits",
        ),
        DORMITORY,
    ),
];

const OF_VILLAGES: &[Sheet] = &[
    (
        "hygiene",
        ("文明卫生习惯", "Hygiene and civil habits"),
        HYGIENE,
    ),
    (
        "cooperation",
        ("配合和参与村（社区）工作", "Co-operation with the village"),
        COOPERATION,
    ),
];

/// The templates for a kind of organisation; towns and departments write their own.
pub fn templates(kind: AwarderKind) -> Vec<Template> {
    let sheets = match kind {
        AwarderKind::Enterprise => OF_ENTERPRISES,
        AwarderKind::Village => OF_VILLAGES,
        AwarderKind::Town | AwarderKind::Department => &[],
    };
    let template = |(code, name, rows): &Sheet| Template {
        code,
        name: Bilingual::new(name.0, name.1),
        clauses: rows.iter().filter_map(written).collect(),
    };
    sheets.iter().map(template).collect()
}

fn written(row: &Row) -> Option<ClauseDraft> {
    Some(ClauseDraft {
        indicator: Text::new(row.indicator).ok()?,
        points_min: Points::from_hundredths(row.least),
        points_max: Points::from_hundredths(row.most),
        text_zh: Text::new(row.text.0).ok()?,
        text_en: Text::new(row.text.1).ok()?,
        evidence_zh: Text::new(row.evidence.0).ok()?,
        evidence_en: Text::new(row.evidence.1).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{OF_ENTERPRISES, OF_VILLAGES, templates};
    use crate::awards::{AwardTerms, admit_draft};
    use crate::scoring::{AwarderKind, embedded};

    #[test]
    fn every_template_may_be_kept_as_it_stands_and_speaks_both_languages() {
        let schemes = embedded();
        let scheme = schemes.iter().find(|one| one.id == "zhenhai-3.0").unwrap();
        let terms = AwardTerms::of(scheme, "2018-07-01".parse().unwrap());
        for (kind, sheets) in [
            (AwarderKind::Enterprise, OF_ENTERPRISES),
            (AwarderKind::Village, OF_VILLAGES),
        ] {
            let all = templates(kind);
            assert_eq!(all.len(), sheets.len());
            for (template, (code, _, rows)) in all.iter().zip(sheets) {
                assert_eq!(template.clauses.len(), rows.len(), "{code}");
                let kept = admit_draft((kind, false, false), true, &template.clauses, &terms);
                assert_eq!(kept, Ok(()), "{code}");
                for clause in &template.clauses {
                    assert!(clause.text_en.is_ascii() && !clause.text_zh.is_ascii());
                    assert!(clause.evidence_en.is_ascii() && !clause.evidence_en.is_empty());
                }
            }
        }
        assert!(templates(AwarderKind::Town).is_empty());
    }
}

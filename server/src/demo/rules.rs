//! The award rules of the awarders: numbered clauses, two versions, in both languages.

use chrono::Datelike;
use shared::awarders::AwarderAct;
use shared::base::Date;
use shared::orgs::OrgKind;

use crate::clock::start_of;
use crate::demo::days::{day_in, days_after, days_before};
use crate::demo::orgs::Org;
use crate::demo::random::Random;
use crate::demo::rows::{AwarderActRow, ClauseRow, Rows, RulesRow};

/// One clause, with what usually proves its fact.
pub(super) struct Clause {
    pub(super) number: i32,
    pub(super) indicator: &'static str,
    /// In hundredths.
    pub(super) least: i64,
    pub(super) most: i64,
    zh: &'static str,
    en: &'static str,
    pub(super) evidence: &'static str,
    evidence_en: &'static str,
}

macro_rules! clauses {
    ($($number:literal $indicator:literal $least:literal..$most:literal
        $zh:literal $en:literal $evidence:literal $evidence_en:literal)+) => {
        &[$(Clause {
            number: $number,
            indicator: $indicator,
            least: $least,
            most: $most,
            zh: $zh,
            en: $en,
            evidence: $evidence,
            evidence_en: $evidence_en,
        },)+]
    };
}

const ENTERPRISE: &[Clause] = clauses! {
    1 "14-1" 100..300
        "半年内遵守安全操作规程、未发生安全事故的，赋 1 至 3 分。"
        "Half a year without an accident, keeping the safety rules: 1 to 3."
        "安全员检查记录" "Safety officer's records"
    2 "14-1" 100..400
        "带教新员工满三个月且考核合格的，赋 1 至 4 分。"
        "Training a new colleague for three months who then passes the test: 1 to 4."
        "师徒协议和考核表" "Training agreement and test sheet"
    3 "14-1" 50..200
        "提出改进建议并被采用的，每项赋 0.5 至 2 分。"
        "A suggestion that was put to use: 0.5 to 2 each."
        "建议采纳单" "Slip that accepts it"
    4 "14-1" 200..200
        "在本单位稳定就业每满一年的，赋 2 分。"
        "Each full year of staying with the enterprise: 2."
        "劳动合同和参保记录" "Contract and insurance record"
    5 "14-1" 100..500
        "在抢险、赶工等急难任务中表现突出的，赋 1 至 5 分。"
        "Outstanding work in an emergency or an urgent order: 1 to 5."
        "车间证明和现场照片" "Workshop's note and photographs"
};

const VILLAGE: &[Clause] = clauses! {
    1 "15-1" 50..200
        "垃圾分类连续三个月检查合格的，赋 0.5 至 2 分。"
        "Sorting waste, found right three months in a row: 0.5 to 2."
        "每月检查表" "Monthly check sheets"
    2 "15-1" 50..200
        "出租房内外整洁、无乱堆乱放的，赋 0.5 至 2 分。"
        "A tidy rented home, inside and out: 0.5 to 2."
        "每月检查表" "Monthly check sheets"
    3 "15-1" 50..100
        "劝阻乱倒垃圾等不文明行为的，每次赋 0.5 至 1 分。"
        "Stopping others from dumping or the like: 0.5 to 1 each time."
        "网格员记录" "Grid officer's record"
    4 "15-2" 50..200
        "参加网格志愿服务满十小时的，赋 0.5 至 2 分。"
        "Ten hours as a volunteer of the grid: 0.5 to 2."
        "志愿服务签到表" "Volunteers' sign-in sheet"
    5 "15-2" 50..200
        "参加消防巡查、邻里调解的，赋 0.5 至 2 分。"
        "Taking part in fire patrols or settling quarrels: 0.5 to 2."
        "巡查和调解记录" "Records of patrols and settlements"
    6 "15-2" 50..100
        "主动登记并带动同住人员登记的，赋 0.5 至 1 分。"
        "Registering by oneself and bringing others to do so: 0.5 to 1."
        "登记凭证" "Registration slips"
};

const TOWN: &[Clause] = clauses! {
    1 "16-1" 100..500
        "在防汛防台、抢险救灾中有突出贡献的，赋 1 至 5 分。"
        "Outstanding help in floods, typhoons and rescue: 1 to 5."
        "应急办证明" "Emergency office's note"
    2 "16-1" 50..300
        "参加镇（街道）文明创建和公共服务的，赋 0.5 至 3 分。"
        "Part in the town's civic campaigns and public service: 0.5 to 3."
        "活动记录" "Record of the event"
};

const DEPARTMENT: &[Clause] = clauses! {
    1 "16-2" 100..300
        "在本领域竞赛、评比中获奖的，赋 1 至 3 分。"
        "A prize in a contest of the department's field: 1 to 3."
        "获奖通报" "Notice of the prize"
    2 "16-2" 300..500
        "见义勇为、抢救他人的，赋 3 至 5 分。"
        "Coming to the rescue of others: 3 to 5."
        "见义勇为确认书" "Confirmation of the rescue"
    3 "16-2" 50..200
        "文明行为记录良好的，赋 0.5 至 2 分。"
        "A good record of civil conduct: 0.5 to 2."
        "文明行为记录" "Civil-conduct record"
};

/// Days ago on which the newest of all rules was adopted.
const ADOPTED_AGO: u32 = 3;
/// Days until it binds, its own notice lying before.
const BINDS_IN: u32 = 9;

/// The clauses that an organisation of this kind has.
pub(super) const fn clauses_of(kind: OrgKind) -> &'static [Clause] {
    match kind {
        OrgKind::Enterprise => ENTERPRISE,
        OrgKind::Village => VILLAGE,
        OrgKind::Town => TOWN,
        OrgKind::Department => DEPARTMENT,
        OrgKind::School | OrgKind::MigrantOffice => &[],
    }
}

/// The ids of an awarder's two versions.
pub(super) struct Versions {
    earlier: String,
    current: String,
    /// The first day of the current version.
    since: Date,
}

impl Versions {
    /// The version in force on a day.
    pub(super) fn on(&self, day: Date) -> &str {
        if day < self.since {
            &self.earlier
        } else {
            &self.current
        }
    }
}

/// Writes the two versions of an awarder: one until the end of last year, one since.
pub(super) fn build(random: &mut Random, rows: &mut Rows, org: &Org, today: Date) -> Versions {
    let since = day_in(today.year(), 1, 1);
    let first = day_in(today.year() - 3, 1, 10);
    let ended = since.pred_opt();
    accepted(rows, org, first);
    Versions {
        earlier: version(random, rows, org, 1, (first, ended)),
        current: version(random, rows, org, 2, (since, None)),
        since,
    }
}

/// Writes rules that have been adopted and stand in notice: nothing can be awarded by them yet.
pub(super) fn build_upcoming(random: &mut Random, rows: &mut Rows, org: &Org, today: Date) {
    let binds_on = days_after(today, BINDS_IN);
    accepted(rows, org, binds_on);
    version(random, rows, org, 1, (binds_on, None));
}

/// Writes that an organisation had been accepted before its first rules bound. It is taken over, as
/// from before there were applications, so nobody has done it.
fn accepted(rows: &mut Rows, org: &Org, first_day: Date) {
    let acted_on = days_before(first_day, ADOPTED_AGO + BINDS_IN);
    rows.awarder_acts.push(AwarderActRow {
        id: org.id.to_string(),
        org_id: org.id.to_string(),
        number: 1,
        act: AwarderAct::Accepted.code(),
        acted_by: None,
        acted_on,
        acted_at: start_of(acted_on),
        words: "",
    });
}

fn version(
    random: &mut Random,
    rows: &mut Rows,
    org: &Org,
    version: i32,
    (in_force_from, in_force_to): (Date, Option<Date>),
) -> String {
    let recorded_at = start_of(days_before(in_force_from, ADOPTED_AGO + BINDS_IN));
    let id = random.id(recorded_at).to_string();
    rows.award_rules.push(RulesRow {
        id: id.clone(),
        org_id: org.id.to_string(),
        version,
        in_force_from,
        in_force_to,
        recorded_at,
    });
    for clause in clauses_of(org.kind) {
        rows.award_rule_clauses.push(ClauseRow {
            rules_id: id.clone(),
            clause: clause.number,
            indicator: clause.indicator,
            points_min: clause.least,
            points_max: clause.most,
            text_zh: clause.zh,
            text_en: clause.en,
            evidence_zh: clause.evidence,
            evidence_en: clause.evidence_en,
        });
    }
    id
}

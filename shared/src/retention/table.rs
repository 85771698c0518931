//! The table itself.

use crate::base::{Bilingual, coded};
use crate::retention::Period;

coded! {
    /// What the command removes or forgets.
    RetentionRule {
        /// Who failed to sign in how often.
        FailedAttempts "failed_attempts" "登录失败次数" "Failed attempts";
        /// How often a school looked in an hour.
        LookCounters "look_counters" "每小时查询次数" "Counters of looks";
        /// Sessions and their refresh tokens.
        Sessions "sessions" "登录记录和凭证" "Sessions and their tokens";
        /// Codes of the counter that expired.
        Codes "codes" "过期的绑定码、重设码" "Expired codes";
        /// The citizen ID of a declaration that came to nothing.
        DroppedLinks "dropped_links" "未成立的家庭申报里的证件号"
            "IDs of declarations that came to nothing";
        /// The citizen ID of a report of a job that came to nothing.
        DroppedReports "dropped_reports" "未成立的入职报告里的证件号"
            "IDs of reports of jobs that came to nothing";
        /// Statements out of date.
        Statements "statements" "过期的积分单" "Statements out of date";
        /// The masked names of notices that ended.
        EndedNotices "ended_notices" "公示期满的姓名" "Names of notices that ended";
        /// The masked names in schools' records.
        SchoolRecords "school_records" "学校核验记录里的姓名" "Names in schools' records";
        /// Pictures that proved what was awarded long ago.
        Pictures "pictures" "到期的证明照片" "Pictures that are out of date";
        /// The identities of those who left long ago.
        Identities "identities" "早已迁出者的身份信息" "Identities of those who left long ago";
    }
}

/// One kind of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What.
    pub data: Bilingual,
    /// What for.
    pub purpose: Bilingual,
    /// On what ground.
    pub basis: Bilingual,
    /// From when its time runs.
    pub since: Bilingual,
    /// How long from then on.
    pub period: Period,
    /// What happens then.
    pub then: Bilingual,
    /// What the command does about it, if anything.
    pub rule: Option<RetentionRule>,
}

macro_rules! kept {
    ($($rule:expr, $period:expr,
        $data_zh:literal $data_en:literal,
        $purpose_zh:literal $purpose_en:literal,
        $basis_zh:literal $basis_en:literal,
        $since_zh:literal $since_en:literal,
        $then_zh:literal $then_en:literal;)+) => {
        /// Every kind of data that is kept, what residents give first.
        pub fn kept() -> Vec<Kept> {
            vec![$(Kept {
                data: Bilingual::new($data_zh, $data_en),
                purpose: Bilingual::new($purpose_zh, $purpose_en),
                basis: Bilingual::new($basis_zh, $basis_en),
                since: Bilingual::new($since_zh, $since_en),
                period: $period,
                then: Bilingual::new($then_zh, $then_en),
                rule: $rule,
            },)+]
        }
    };
}

kept! {
    Some(RetentionRule::Identities), Period::Years(5),
    "姓名、公民身份号码、手机、住址" "Name, citizen ID, telephone, address",
    "核实身份、居住登记和居住证" "Identity, residence registration and permit",
    "浙江省流动人口居住登记条例第 28–31 条" "Provincial ordinance on residence registration, art. 28 to 31",
    "迁出本区之日" "the day of leaving the district",
    "删除身份信息和密封副本，停用账号；账目、审计、事实只认代号"
    "Identity and sealed copies are removed, the account is disabled; ledger, audit and facts \
     go on under the pseudonym";

    None, Period::Always,
    "事实、更正、公示异议、活动签到、检查表、居住证、冻结（只认代号）"
    "Facts, corrections, objections, attendance, check sheets, permits, freezes (under the \
     pseudonym)",
    "计分、复核、答复争议" "Scores, reviews, disputes",
    "同上；个人信息保护法第 47 条第 2 款" "As above; PIPL art. 47(2)",
    "记入之日" "the day they are recorded",
    "身份删除后只剩代号；手写的理由、凭证号随身份一起删除"
    "Only the pseudonym is left; typed reasons and numbers of papers go with the identity";

    None, Period::Always,
    "赋分账目、额度（只认代号）" "Ledger of awards and quotas (under the pseudonym)",
    "额度不超、账目可查" "No quota is exceeded, and every point can be traced",
    "赋分办法；会计档案" "Award rules; accounting records",
    "记账之日" "the day of the entry",
    "不改不删，更正另记一笔" "Never changed or deleted; a correction is another entry";

    None, Period::Years(10),
    "谁在什么时候看过、改过什么（审计）" "Who looked at or changed what, and when (the audit)",
    "追查、本人查看谁看过" "Tracing, and showing residents who looked",
    "网络安全法第 21 条（不少于 6 个月）；浙江省公共信用信息管理条例第 20 条（查询记录 10 年）"
    "Cybersecurity Law art. 21 (at least 6 months); provincial credit-information ordinance \
     art. 20 (10 years for looks)",
    "记录之日" "the day of the row",
    "这个程序从不删除；满期后由档案部门归档" "This program never deletes it; it goes to the archive";

    None, Period::Always,
    "同意和撤回、隐私告知的确认（只认代号）" "Consents, withdrawals, acknowledged notices (under the pseudonym)",
    "证明处理有依据" "Proof that the handling was lawful",
    "个人信息保护法第 13、14、31 条；网络数据安全管理条例第 12 条（不少于 3 年）"
    "PIPL art. 13, 14, 31; Network Data Regulations art. 12 (at least 3 years)",
    "说出之日" "the day it was said",
    "身份删除后即不再指向任何人" "They point to nobody once the identity is gone";

    Some(RetentionRule::Pictures), Period::Years(2),
    "检查表和赋分的证明照片" "Pictures that prove check sheets and awards",
    "赋分有据、答复异议" "Proof of awards, answers to objections",
    "赋分办法；个人信息保护法第 19 条（最短必要时间）" "Award rules; PIPL art. 19 (no longer than needed)",
    "添加之日" "the day it was added",
    "删除照片，只留下添加过的记录；身份删除时一并删除"
    "The picture is removed, that there was one stays on record; it goes with the identity, too";

    Some(RetentionRule::DroppedLinks), Period::Days(90),
    "未核实、已撤回的家庭申报里对方的证件号" "The other's citizen ID of a declared link that was refused or withdrawn",
    "核实家庭关系" "Verifying the household",
    "您的申报" "Your declaration",
    "退回或撤回之日" "the day it was refused or withdrawn",
    "证件号作废，申报留下代号" "The ID is forgotten, the declaration stays under the pseudonym";

    Some(RetentionRule::DroppedReports), Period::Days(90),
    "退回或撤回的入职报告里的证件号" "The citizen ID in a report of a job that was refused or withdrawn",
    "核实就业" "Verifying who works where",
    "浙江省流动人口居住登记条例（用人单位报告）" "Provincial ordinance on residence registration (employers' reports)",
    "退回或撤回之日" "the day it was refused or withdrawn",
    "证件号作废，报告留下" "The ID is forgotten, the report stays";

    Some(RetentionRule::Statements), Period::Years(1),
    "积分单和它的编号" "Statements of points and their codes",
    "窗口核对" "Checking at a window",
    "您的申请" "Your request",
    "有效期最后一天" "its last valid day",
    "删除" "Removed";

    Some(RetentionRule::EndedNotices), Period::Days(30),
    "赋分公示里遮盖后的姓名、证件尾号" "Masked name and end of the ID in public notices of awards",
    "公示、接受异议" "Public notice and objections",
    "赋分办法；个人信息保护法第 25 条" "Award rules; PIPL art. 25",
    "公示期满之日（期满即不再公开）" "the last day of the notice (shown no longer from then on)",
    "姓名和尾号作废，公示行留下" "Name and end are forgotten, the line stays";

    Some(RetentionRule::SchoolRecords), Period::Years(2),
    "学校核验记录里遮盖后的姓名、证件尾号" "Masked name and end of the ID in schools' records",
    "报名争议" "Disputes about enrolment",
    "入学政策" "The enrolment policy",
    "核验之日" "the day of the look",
    "姓名和尾号作废，记录留下" "Name and end are forgotten, the row stays";

    Some(RetentionRule::Sessions), Period::Days(183),
    "登录的设备、时间、凭证摘要" "Device, time and token hashes of sessions",
    "账号安全" "Security of the account",
    "网络安全法第 21 条（不少于 6 个月）" "Cybersecurity Law art. 21 (at least 6 months)",
    "登录之日" "the day of signing in",
    "删除" "Removed";

    Some(RetentionRule::Codes), Period::Days(183),
    "窗口开出的码的摘要" "Hashes of codes from the counter",
    "绑定账号、重设密码" "Binding accounts, setting passwords",
    "网络安全法第 21 条（不少于 6 个月）" "Cybersecurity Law art. 21 (at least 6 months)",
    "码到期之日" "the day the code expired",
    "删除" "Removed";

    Some(RetentionRule::FailedAttempts), Period::Days(30),
    "登录失败的次数（只有摘要）" "Counts of failed attempts (by hash)",
    "锁定账号" "Locking accounts",
    "网络安全法第 21 条" "Cybersecurity Law art. 21",
    "最后一次失败" "the last failure",
    "删除" "Removed";

    Some(RetentionRule::LookCounters), Period::Days(7),
    "学校账号每小时的查询次数" "How often an account of a school looked in an hour",
    "限制查询" "Limiting looks",
    "最小必要" "Data minimisation",
    "那个小时" "that hour",
    "删除" "Removed";
}

#[cfg(test)]
mod tests {
    use super::{RetentionRule, kept};
    use crate::retention::Period;

    #[test]
    fn every_rule_stands_once_and_has_an_end() {
        for rule in RetentionRule::ALL {
            let kinds = kept().into_iter().filter(|one| one.rule == Some(*rule));
            let kinds: Vec<_> = kinds.collect();
            assert_eq!(kinds.len(), 1, "{rule:?}");
            assert_ne!(kinds[0].period, Period::Always, "{rule:?}");
        }
    }

    #[test]
    fn what_the_law_keeps_is_not_removed() {
        let looks = kept().into_iter().find(|one| one.data.zh.contains("审计"));
        let looks = looks.unwrap();
        assert_eq!((looks.rule, looks.period), (None, Period::Years(10)));
    }

    #[test]
    fn both_languages_say_something() {
        for one in kept() {
            for words in [&one.data, &one.purpose, &one.basis, &one.since, &one.then] {
                assert!(!words.zh.is_ascii() && words.en.is_ascii(), "{words:?}");
            }
        }
    }
}

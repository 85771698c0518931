//! The words of the desk: its ways through, its home pages.

use chrono::{Datelike, Weekday};
use shared::base::{Date, Lang};
use shared::calendar::day_words;

crate::texts! {
    erasures: "注销申请" / "Erasures";
    erasures_wait(count: u32): "{count} 份注销申请要办" / "{count} requests to be erased wait";
    erasures_wait_note(day: &str): "最早一份 {day}前要答复。" / "The first is to be answered by {day}.";
    hires_wait(count: u32): "{count} 份入职报告要核实" / "{count} reported hires to confirm";
    hires_wait_note: "对照参保记录核实后，单位才能给本人赋分。" /
        "Checked against the insurance, then the employer may award.";
    home: "首页" / "Home";
    to_do: "待办" / "To do";
    award: "赋分" / "Award";
    awards: "赋分记录" / "Awards";
    quota: "额度账" / "Quota";
    rules: "赋分办法" / "Rules";
    residents: "本村居民" / "Residents";
    town_residents: "辖区居民" / "Residents";
    all_residents: "积分人员" / "Residents";
    quotas: "赋分额度" / "Quotas";
    orgs: "单位" / "Organisations";
    accounts: "账号" / "Accounts";
    security: "规则" / "Rules";
    security_locks: "锁定" / "Locks";
    security_unusual: "异常查询" / "Unusual look-ups";
    audit: "审计" / "Audit";
    audit_looks: "谁看过" / "Who looked";
    audit_sample: "抽样" / "Sample";
    verify: "入学核验" / "Verify";
    records: "本校记录" / "Record";
    my_points: "我的积分" / "My points";
    their_points: "积分档案" / "Points file";
    helpers: "谁可以帮我" / "Who may help";
    consents: "授权" / "Consents";
    bind: "绑定账号" / "Bind the account";
    statement: "积分单" / "Statement";
    household: "家庭" / "Household";
    households: "家庭核实" / "Households";
    visits: "走访" / "Visits";
    notices: "赋分公示" / "Notices";
    account_of(who: &str): "我的账号：{who}" / "My account: {who}";
    sign_out: "退出" / "Sign out";
    lost: "没有这一页" / "There is no such page";
    lost_note: "网址可能打错了，或者您现在的岗位没有这一页。" /
        "The address may be mistyped, or your post has no such page.";
    to_home: "回到首页" / "Go to the start";

    mon: "一" / "Mo";
    tue: "二" / "Tu";
    wed: "三" / "We";
    thu: "四" / "Th";
    fri: "五" / "Fr";
    sat: "六" / "Sa";
    sun: "日" / "Su";
    monday: "星期一" / "Monday";
    tuesday: "星期二" / "Tuesday";
    wednesday: "星期三" / "Wednesday";
    thursday: "星期四" / "Thursday";
    friday: "星期五" / "Friday";
    saturday: "星期六" / "Saturday";
    sunday: "星期日" / "Sunday";
    day_then_weekday(day: &str, weekday: &str): "{day}，{weekday}" / "{weekday}, {day}";
    semicolon: "；" / "; ";
    comma: "，" / ", ";

    count_people(total: u32): "共 {total} 人" / "People: {total}";
    count_entries(total: u32): "共 {total} 条" / "{total} in all";
    count_orgs(total: u32): "共 {total} 家" / "Organisations: {total}";
    count_accounts(total: u32): "共 {total} 个" / "Accounts: {total}";
    count_looks(total: u32): "共 {total} 次" / "{total} in all";

    nothing_waits: "现在没有事等您" / "Nothing waits for you";
    things_wait(count: usize): "有 {count} 件事等您" / "{count} things wait for you";
    one_thing_waits: "有 1 件事等您" / "One thing waits for you";
    now: "现在" / "Now";
    this_year: "今年" / "This year";
    soon: "近日" / "Soon";

    clerk_drafts(count: u32): "{count} 份草稿在等负责人签发" / "Drafts waiting for a signature: {count}";
    clerk_drafts_note: "签发前不占额度，可以撤回。" /
        "Until they are signed they take nothing from the quota and can be taken back.";
    clerk_sent_back(count: u32): "{count} 份草稿被退回或撤回" / "Drafts sent or taken back: {count}";
    clerk_sent_back_note: "看理由，改好后重新起草。" / "Read why, mend it and draft it again.";
    clerk_award(count: &str): "{count} 人现在可以赋分" / "People who may be awarded now: {count}";
    clerk_award_note(left: &str): "本年额度还剩 {left} 分。" /
        "{left} points of this year's quota are left.";
    clerk_award_none: "现在没有人可以赋分" / "Nobody may be awarded now";
    clerk_award_none_note: "人员表里写着每一位的原因。" / "The list of people gives the reason for each.";
    see: "去看" / "See";
    go_award: "去赋分" / "Award";
    go_sign: "去签发" / "Sign";
    head_none: "没有要签发的草稿" / "Nothing to sign";
    head_none_note: "经办人起草后会出现在这里。" / "Drafts by the clerk appear here.";
    village_households(count: u32): "{count} 份家庭关系等核实" / "Household links to verify: {count}";
    village_households_note: "看过证件再核实，不用等网格长走访。" /
        "Verify after seeing the papers; the grid head's visit is advice.";
    go_verify: "去核实" / "Verify";
    village_residents(count: u32): "本村登记的流动人口 {count} 人" /
        "Residents registered in the village: {count}";
    town_registered(count: u32): "辖区登记的流动人口 {count} 人" /
        "Residents registered in the town: {count}";
    village_residents_note: "查档案要有事由，每次查看本人都看得到。" /
        "Look only with a reason; each look is shown to the person.";

    office_used_up(count: usize): "{count} 家额度快用完" / "Quotas nearly used up: {count}";
    office_without(count: usize, year: i32): "{count} 家还没有 {year} 年额度" /
        "Awarders without a quota for {year}: {count}";
    office_without_note(points: &str): "按公式合计 {points} 分，逐家核定。" /
        "By formula {points} in all; allocate one by one.";
    office_ending(count: usize): "{count} 条公示今天期满" / "Notices ending today: {count}";
    office_ending_note: "没有撤销的，明天起计入积分。" / "Unless voided they count from tomorrow.";
    go_allocate: "去核定" / "Allocate";
    see_list: "看清单" / "See the list";
    join_names(names: &str, more: usize): "{names}等 {more} 家" / "{names} and others, {more} in all";
    office_quotas: "额度最紧的单位" / "The tightest quotas";
    office_quotas_each: "单位" / "Organisation";
    office_recent: "刚进入公示" / "New in notice";
    office_recent_row(org: &str, name: &str, points: &str): "{org}给{name} +{points}" /
        "{org}: {name} +{points}";
    nothing_recent: "近几天没有新的公示。" / "No new notices these days.";
    nothing_tight: "还没有核定额度。" / "No quota has been allocated yet.";
    all_awards: "全部赋分记录" / "All awards";
    all_of_them: "看全部" / "See all";

    admin_locked(count: usize): "{count} 个账号被锁" / "Locked accounts: {count}";
    admin_locked_note: "连续输错密码锁定，过一会儿自动解开；急用可请安全管理员解锁。" /
        "Locked after too many failures; they open by themselves after a while, or a security \
         administrator opens them.";
    admin_unsigned(count: usize, names: &str): "{count} 个单位没有人签发：{names}" /
        "Organisations without anybody who signs: {count} ({names})";
    admin_unsigned_note: "有人起草、没有能用的负责人账号，草稿会一直等着。" /
        "Someone drafts there, but no head's account is in use, so drafts wait for ever.";
    admin_disabled(count: usize): "{count} 个账号已停用" / "Disabled accounts: {count}";
    admin_disabled_note: "停用的账号不能登录，可以恢复。" / "They cannot sign in; they can be enabled.";
    admin_all(count: usize): "全部账号 {count} 个" / "Accounts in all: {count}";
    admin_all_note: "按账号名排列，可按岗位筛选。" / "By name; filter by post.";

    clerks: "经办人" / "Clerks";

    policy: "政策" / "Policy";
    policy_all: "全部政策" / "All policies";
    policy_since: "现行条件" / "Terms today";
    policy_to_come(version: &str, day: &str): "{version}版，{day}起，还没有施行" /
        "{version}, from {day}, not in force yet";
    policy_next: "下一版起始" / "Next terms from";
    policy_registration: "下次报名" / "Registration opens";
    policy_no_day: "没有" / "none";
    policy_version(version: &str, day: &str): "{version}版，{day}起" /
        "Version {version}, from {day}";
    policy_changes(name: &str, day: &str): "{name}的条件 {day} 更换" / "{name}: other terms from {day}";
    policy_changes_note(version: &str): "从那天起按 {version} 版，之前的按现行条件。" /
        "From that day version {version} counts, before it the present terms.";
    policy_opens(name: &str, day: &str): "{name} {day} 开始报名" /
        "{name}: registration opens on {day}";
    policy_opens_note: "报名前要先有积分；窗口从那天起核验。" /
        "Points are applied for before; the windows verify from that day on.";
    policy_not_in_force(name: &str, day: &str): "{name}还没有施行，{day}起" /
        "{name} is not in force yet, from {day}";
    policy_not_in_force_note: "公开页上先按示例显示最新的一版。" /
        "Until then the public page shows the newest terms as an example.";
    policy_verified(name: &str): "{name}：窗口核验" / "{name}: verified at the windows";
    policy_today: "今天" / "Today";
    policy_year: "今年" / "This year";
    policy_counts(eligible: u32, refused: u32, closed: u32):
        "符合 {eligible} 次，不符合 {refused} 次，无权查看 {closed} 次" /
        "eligible {eligible}, not eligible {refused}, not allowed to look {closed}";
    policy_numbers_note: "只有次数，没有姓名和学校。" / "Numbers only, no names and no schools.";
    policy_public: "公开的全部条件" / "All terms as the public sees them";

    orgs_title: "单位" / "Organisations";
    orgs_lead: "本区的赋分单位和学校，按类别和名称排列。" /
        "The awarders and schools of the district, by kind and name.";
    orgs_caption: "本区的单位" / "The organisations of the district";
    org: "单位" / "Organisation";
    kind: "类别" / "Kind";
    kind_all: "全部类别" / "Every kind";
    uscc: "统一社会信用代码" / "Credit code";
    area: "所在地" / "Area";

    objections: "公示异议" / "Objections";
    my_objections: "我的异议" / "My objections";
    objections_wait(count: u32): "{count} 件公示异议等答复" / "{count} objections wait for an answer";
    objections_wait_note: "答复前这些赋分不生效，先提出的在前。" /
        "The awards are held until you answer; the oldest come first.";
    objections_overdue(count: u32): "{count} 件公示异议过期未答复" / "{count} objections are overdue";
    objections_overdue_note: "过期不会自动作决定，请尽快答复或者催办。" /
        "Nothing is decided by itself; answer or press for an answer.";
    corrections: "更正" / "Corrections";
    corrections_wait(count: u32): "{count} 件更正等审核" / "{count} corrections wait for a decision";
    corrections_wait_note: "居民认为登记有误或缺漏，先提出的在前。" /
        "What residents say is wrong or missing, the oldest first.";
    corrections_overdue(count: u32): "{count} 件更正过期未办" / "{count} corrections are overdue";
    corrections_overdue_note: "过期不会自动驳回，请尽快办理或者催办。" /
        "Nothing is rejected by itself; they are to be decided at once.";
}

/// 2018 年 4 月 27 日，星期五.
pub fn day_and_weekday(lang: Lang, date: Date) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => monday,
        Weekday::Tue => tuesday,
        Weekday::Wed => wednesday,
        Weekday::Thu => thursday,
        Weekday::Fri => friday,
        Weekday::Sat => saturday,
        Weekday::Sun => sunday,
    };
    day_then_weekday(lang, day_words(date).get(lang), weekday(lang))
}

//! The words of watching fairness.

crate::texts! {
    way: "公平观察" / "Fairness";
    title: "公平观察" / "Watching fairness";
    lead: "各单位一年的赋分合起来看。“值得看一看”不等于有问题：先看背后的赋分，再问单位。" /
        "A year of each awarder's awards taken together. \"Worth a look\" says nothing is wrong: \
         read the awards behind a number, then ask.";
    year: "哪一年" / "Year";
    year_of(year: i32): "{year} 年" / "{year}";
    show: "显示" / "Show";
    show_worth: "值得看一看的" / "Worth a look";
    show_rest: "其他的" / "The others";
    show_all: "全部" / "All";
    caption: "各单位一年的赋分" / "A year of each awarder's awards";
    org: "单位" / "Organisation";
    awards: "赋分" / "Awards";
    awards_count(count: u32): "{count} 笔" / "{count}";
    awarded: "得分的人" / "People";
    awarded_of(awarded: u32, members: u32, percent: u32):
        "{awarded} 人，占 {members} 人的 {percent}%" / "{awarded} of {members}, {percent}%";
    awarded_people(awarded: u32): "{awarded} 人" / "{awarded}";
    sums: "最少、中间、最多" / "Least, middle, most";
    sums_of(least: &str, median: &str, greatest: &str): "{least}、{median}、{greatest} 分" /
        "{least}, {median}, {greatest}";
    worth: "值得看一看" / "Worth a look";
    none_worth: "没有" / "nothing";
    none: "没有值得看一看的单位" / "No awarder is worth a look";
    none_note: "选“全部”可以看每家单位的统计。" / "Choose \"All\" to see everyone's numbers.";
    none_at_all: "这一年还没有赋分" / "No awards in this year";
    none_at_all_note: "单位签发赋分后列在这里。" / "Awarders appear here once they have signed some.";
    count(total: u32): "共 {total} 家" / "Organisations: {total}";

    rules_title: "怎样算值得看一看" / "When a number is worth a look";
    rules_note: "每条都写明至少多少笔，不到的不提示。只算当年签发、没有撤销的赋分。" /
        "Each says from how many awards on; below that nothing is raised. Counted are awards \
         signed in the year and not voided.";
    rules_caption: "值得看一看的条件" / "When a number is worth a look";
    measure: "看什么" / "What";
    when: "什么时候提示" / "When";
    why: "为什么" / "Why";

    back: "回到公平观察" / "Back to fairness";
    one_title(org: &str, year: i32): "{org}：{year} 年赋分" / "{org}: awards of {year}";
    one_lead(kind: &str, town: &str, awards: u32): "{kind}，{town}，当年签发 {awards} 笔" /
        "{kind}, {town}; signed in the year: {awards}";
    no_awards: "这一年没有赋分" / "No awards in this year";
    no_awards_note: "草稿和撤销的不算。" / "Drafts and what was voided do not count.";
    when_of(when: &str): "提示条件：{when}。" / "Raised when: {when}.";
    see: "看这些赋分" / "See these awards";
    see_most: "看得分最多的人的赋分" / "See the awards of who got the most";
    see_all(count: u32): "看全年 {count} 笔赋分" / "See all {count} awards of the year";
    bar(percent: u32): "占 {percent}%" / "{percent}%";
    drawing_label(awarded: u32, least: &str, greatest: &str):
        "{awarded} 人的得分分布，从 {least} 分到 {greatest} 分" /
        "What {awarded} people got, from {least} to {greatest}";
    drawing_table: "看每个分数有多少人" / "How many people got which sum";
    drawing_caption: "每个分数有多少人" / "How many people got which sum";
    points: "分数" / "Points";
    points_of(points: &str): "{points} 分" / "{points}";
    people: "人数" / "People";

    behind_title(measure: &str, org: &str): "{measure}：{org}" / "{measure}: {org}";
    behind_all: "全年赋分" / "All awards of the year";
    behind_note: "姓名和证件号已遮挡；这次查看已经记录。" /
        "Names and ID numbers are masked; this look is recorded.";
    behind_caption: "背后的赋分，同一个人的在一起" / "The awards behind it, one person's together";
    behind_none: "没有这样的赋分" / "No such awards";
    behind_none_note: "这个数背后没有赋分。" / "Nothing stands behind this number.";
    back_to_one: "回到这家单位" / "Back to the organisation";
    name: "得分的人" / "Recipient";
    what: "凭什么" / "For what";
    clause(clause: u32): "第 {clause} 条" / "clause {clause}";
    signed_on: "签发日期" / "Signed";
    hands: "起草、签发" / "Drafted, signed";
    near: "与谁有关系" / "Kin of";
    count_awards(total: u32): "共 {total} 笔" / "Awards: {total}";
}

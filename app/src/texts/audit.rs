//! The words of the audit.

crate::texts! {
    title: "审计" / "Audit";
    lead: "谁在什么时候做了什么、看了谁。只能看，不能改；您的每次查询也会记下。" /
        "Who did what and looked at whom, and when. Nothing can be changed here; your own \
         searches are recorded too.";
    caption: "审计记录" / "Entries of the audit";
    event: "事件" / "What";
    event_all: "全部事件" / "Everything";
    account: "操作账号" / "Account that did it";
    org: "单位名称含" / "Organisation's name holds";
    subject: "涉及的账号或编号" / "Account or id it is about";
    about: "居民身份证号或人员编号" / "Resident's citizen ID or person id";
    about_missing: "请填写身份证号或人员编号。" / "Enter a citizen ID or a person id.";
    from: "从哪天" / "From";
    until: "到哪天（含）" / "Until, included";
    backwards: "最后一天不能早于第一天。" / "The last day is not before the first.";
    search: "查询" / "Search";
    reset: "重置" / "Reset";
    at: "时间" / "When";
    who: "操作人" / "Who";
    who_for(who: &str, org: &str): "{who}，{org}" / "{who}, {org}";
    about_whom: "涉及居民" / "About";
    who_looked: "谁看过" / "who looked";
    more: "其他" / "More";
    detail(name: &str, value: &str): "{name} {value}" / "{name}: {value}";
    erased: "已删除的人" / "an erased person";
    none: "没有符合条件的记录" / "No entry fits";
    none_note: "放宽日期或去掉一个条件再查。" / "Widen the days or leave a condition out.";
    export: "导出表格" / "Export as a table";
    export_note: "当前条件的全部记录，最多 1 万条；导出也会记下。" /
        "All entries of this search, at most 10,000; exporting is recorded too.";

    sample_title: "抽样检查" / "Random sample";
    sample_lead: "随机抽取记录逐条核对。记下种子，以后能抽出同样的记录。" /
        "Entries drawn at random, to be checked one by one. Note the seed: it draws the same \
         again.";
    sample_caption: "抽到的记录" / "The entries drawn";
    size: "抽几条" / "How many";
    size_wrong: "请填 1 到 100 的数。" / "Enter a number from 1 to 100.";
    seed: "种子（重抽时填）" / "Seed, to draw again";
    seed_wrong: "这个种子不对，请照原来的样子填写。" / "This is no seed; enter it as it was shown.";
    draw: "抽样" / "Draw";
    drawn: "抽样范围" / "Drawn";
    drawn_of(drawn: usize, of: u32): "{of} 条中抽了 {drawn} 条" / "{drawn} of {of} entries";
    seed_drawn: "种子" / "Seed";
    seed_note: "条件不变，填上种子就能抽出同样的记录。" /
        "With the same search it draws the same entries.";

    looks_title: "谁看过这个人" / "Who looked at this person";
    looks_lead: "查看档案、核验、开码、绑定，都算。身份证号不会出现在网址和日志里。" /
        "Reading the file, verifying, issuing codes and binding all count. The citizen ID stands \
         in no address and no log.";
    looks_caption: "看过这个人的记录" / "Who looked at this person";
    find_looks: "查谁看过" / "Find out";
    looked_at(name: &str): "看过{name}的记录" / "Looks at {name}";
    nobody_looked: "没有人看过，或者没有这个人" / "Nobody looked, or there is no such person";
    nobody_looked_note: "核对身份证号，或放宽日期。" / "Check the ID, or widen the days.";

    home_sample: "还没有抽样检查过" / "No sample has been drawn yet";
    home_sample_old(day: &str): "上次抽样检查是 {day}" / "The last sample was drawn on {day}";
    home_sample_note: "每月至少抽样核对一次。" / "Draw and check one at least every month.";
    go_sample: "去抽样" / "Draw one";
    home_looks(count: u32): "近 7 天查看居民 {count} 次" / "Looks at residents in 7 days: {count}";
    home_looks_note: "查档案、入学核验、开码和绑定。" /
        "Files read, verifications, codes issued and bindings.";
    home_locks(count: u32): "近 7 天账号锁定 {count} 次" / "Accounts locked in 7 days: {count}";
    home_locks_note: "连续输错密码。" / "Too many wrong passwords.";
    home_codes(count: u32): "近 7 天拒绝错码 {count} 次" / "Codes refused in 7 days: {count}";
    home_codes_note: "有人填了不对的码。" / "Someone entered a wrong code.";
}

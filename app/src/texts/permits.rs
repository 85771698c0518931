//! The words of registration and permit.

crate::texts! {
    title: "居住证" / "Residence permit";
    title_of(name: &str): "{name}的居住证" / "Residence permit of {name}";
    own_lead: "没有有效的居住证，积分就不使用。" / "Without a permit in force no points are used.";
    to_file: "回到档案" / "Back to the file";
    to_own: "回到我的积分" / "Back to my points";
    to_permit: "居住证记录" / "Records of the permit";
    now: "现在" / "Now";
    since(day: &str): "{day}起" / "since {day}";
    next: "该怎么办" / "What to do";
    fine: "在有效期内，现在不用做什么。" / "It is in order; there is nothing to do now.";
    registered: "居住登记" / "Registered";
    apply_from: "可以申领" / "May apply";
    apply_from_day(day: &str): "{day}起可以申领居住证" / "from {day}";
    window: "下次签注" / "Next endorsement";
    window_days(from: &str, until: &str): "{from}到{until}" / "{from} to {until}";
    window_missed(until: &str): "应在 {until}及以前签注，已经错过" / "Due by {until}, missed";
    years: "连续年限" / "Years without a break";
    years_full(years: u32): "满 {years} 年" / "{years} full years";

    unused_title: "积分未使用：没有有效居住证" / "Points not used: no permit in force";
    unused_since(state: &str, day: &str): "{day}起：{state}。" / "Since {day}: {state}.";
    unused_now(state: &str): "现在：{state}。" / "Now: {state}.";
    unused_note: "积分照样算，但在居住证有效以前不作数，不能开积分单。" /
        "Points go on being counted, but are not used and no statement is issued until a permit is \
         in force.";
    unused_short: "未使用：没有有效居住证" / "Not used: no permit in force";

    drawing: "什么时候有效" / "When it was in force";
    drawing_none: "还没有有效过的居住证" / "No residence permit has been in force yet";
    stretch(from: &str, until: &str): "有效：{from}到{until}" / "In force: {from} to {until}";
    stretch_open(from: &str): "有效：{from}起，到现在" / "In force: since {from}";
    gap(from: &str, until: &str): "中断：{from}到{until}" / "Not in force: {from} to {until}";
    gap_open(from: &str): "中断：{from}起，到现在" / "Not in force: since {from}";
    today: "今天" / "Today";

    entries: "全部记录" / "All records";
    entries_none: "还没有记录" / "No records yet";
    entry_number(number: &str): "编号或存放：{number}" / "Number or place: {number}";
    entry_point(point: &str): "登记点：{point}" / "Filed at: {point}";
    entry_valid(day: &str): "有效到 {day}" / "valid until {day}";
    entry_by(org: &str, day: &str): "{org}，{day}登记" / "{org}, recorded {day}";
    entry_recorded(day: &str): "{day}登记" / "recorded {day}";
    entry_delivered: "公安登记系统" / "From the police's register";
    entry_revoked: "误登，已撤销" / "A mistake, revoked";
    entry_why(reason: &str): "理由：{reason}" / "Reason: {reason}";
    revoke: "撤销误登" / "Revoke a mistake";

    record: "登记新的" / "Record";
    record_slip: "登记居住登记凭证" / "Record a registration slip";
    record_issue: "登记发证" / "Record the issue of a card";
    record_endorse: "登记签注" / "Record an endorsement";
    record_end: "登记终止" / "Record the end";
    record_lead: "照着凭证登记；登错了不能改，只能撤销后重新登记。本人看得到每一条。" /
        "Record what the paper says. Nothing is changed later; a mistake is revoked and recorded \
         anew. The person sees every entry.";
    record_code: "开绑定账号的码" / "Print a code that binds an account";
    record_save: "登记" / "Record";
    number: "凭证编号" / "Number of the slip";
    number_missing: "填凭证编号。" / "Enter the number of the slip.";
    point: "登记点" / "Point of registration";
    point_missing: "填在哪里登记的。" / "Enter where it was filed.";
    reference: "证号、业务号或存放处" / "Number of card or act, or where the copy lies";
    reference_missing: "填编号或存放处。" / "Enter the number or the place.";
    filed_on: "登记日期" / "Filed on";
    issued_on: "发证日期" / "Issued on";
    endorsed_on: "签注日期" / "Endorsed on";
    endorsed_hint: "逾期补签也照实登记；年限从补签那天重新算。" /
        "A late one is recorded as it was; the years count anew from that day.";
    ended_on: "终止日期（从这一天起不再有效）" / "Ended on (the first day it no longer holds)";
    kind: "哪种证" / "Which card";
    kind_missing: "选一种证。" / "Choose which card.";
    valid_to: "临时居住证有效到" / "Temporary permit valid until";
    choose: "请选择" / "Choose";

    revoke_title: "撤销误登的记录" / "Revoke a mistaken entry";
    revoke_lead: "记录留着，标成已撤销，不再作数。状态和年限马上重新算。" /
        "The entry stays and is marked as revoked. State and years are worked out anew at once.";
    reason: "为什么是误登" / "Why it is a mistake";
    reason_missing: "填理由。" / "Enter the reason.";
    revoke_act: "撤销" / "Revoke";
}

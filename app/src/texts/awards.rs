//! The words of awards and quotas.

use shared::base::Lang;

crate::texts! {
    desk_title: "赋分" / "Award points";
    award_name(name: &str): "给{name}赋分" / "Award {name}";
    people: "人员" / "People";
    people_caption: "可以赋分的人员" / "The people you may award";
    query: "姓名或证件号后 4 位" / "Name, or last 4 of the ID";
    status: "状态" / "Status";
    status_all: "全部状态" / "Everyone";
    status_yes: "可以赋分" / "May be awarded";
    status_no: "暂不能赋分" / "May not be awarded";
    search: "查询" / "Search";
    reset: "重置" / "Reset";
    name: "姓名" / "Name";
    citizen_id: "公民身份号码" / "Citizen ID";
    months_insured: "参保月" / "Months insured";
    months_registered: "登记月" / "Months registered";
    months_insured_of(months: u32): "参保 {months} 个月" / "Insured {months} months";
    months_registered_of(months: u32): "登记 {months} 个月" / "Registered {months} months";
    given_this_year: "本单位今年" / "By us this year";
    action: "操作" / "Action";
    award: "赋分" / "Award";
    drafting: "正在起草" / "Drafting";
    nobody: "没有找到人" / "Nobody found";
    nobody_note: "换个姓名或证件号后 4 位再查；新来的职工或居民，次日数据到了才会出现。" /
        "Try another name or the last 4 of the ID; new staff and residents appear the day after.";
    not_here: "先在人员表里选一位" / "Pick someone from the list first";
    not_here_note: "这一位不在当前这一页上。查到他，再按“赋分”。" /
        "This person is not on the page shown. Search for them, then press Award.";
    to_people: "回到人员表" / "Back to the people";
    pick_title: "选一位，开始赋分" / "Pick someone to award";
    pick_note: "在左边的表里按“赋分”，这里会出现条款、分值和公示的日子。" /
        "Press Award in the list; the clauses, the points and the days of the notice appear here.";

    quota_of(year: i32, points: &str): "{year} 年额度 {points} 分" / "Quota {year}: {points} points";
    quota_staff(heads: u32): "参保职工 {heads} 人" / "{heads} insured staff";
    quota_residents(heads: u32): "登记居民 {heads} 人" / "{heads} registered residents";
    posted: "已生效" / "In effect";
    held: "公示中" / "In notice";
    this_draft: "本稿" / "This draft";
    left: "剩余" / "Left";
    voided_back(points: &str): "已撤销退回 {points}" / "{points} came back by voids";
    statement_link: "看额度账" / "See the statement";
    bar_label(posted: &str, held: &str, left: &str):
        "已生效 {posted}，公示中 {held}，剩余 {left}" /
        "{posted} in effect, {held} in notice, {left} left";
    no_quota_title(year: i32): "还没有 {year} 年的额度" / "No quota for {year} yet";
    no_quota_note: "额度由镇（街道）或区流管办核定。没有额度，赋分不能签发。" /
        "The town or the migrant office allocates it. Without a quota nothing can be signed.";

    resumed: "上次没有提交的内容还在，可以接着填。" /
        "What you had not yet submitted is still here.";
    start_over: "清空重填" / "Start over";
    by_rules: "依据本单位赋分办法" / "By your published award rules";
    rules_missing: "今天没有在公示期满后生效的赋分办法，不能赋分。" /
        "No published award rules are in force today, so nothing can be awarded.";
    clause_range(least: &str, most: &str): "{least} 到 {most} 分" / "{least} to {most}";
    clause_fixed(points: &str): "{points} 分" / "{points}";
    points_label: "分值，每步 0.5" / "Points, in steps of 0.5";
    fact_date: "事实日期" / "Day of the fact";
    evidence: "依据材料" / "Evidence";
    evidence_hint: "写明凭什么，例如：带徒记录 3 份" /
        "Say what proves it, for example: 3 records of training an apprentice";
    clause_missing: "请选一条依据。" / "Choose the clause it rests on.";
    points_wrong: "分值要填数字，例如 1.5。" / "Points are a number, for example 1.5.";
    evidence_missing: "请写明依据材料。" / "Say what proves the fact.";
    evidence_long: "依据材料最多 500 字。" / "At most 500 characters of evidence.";
    worth_title: "这次赋分值多少" / "What this award is worth";
    proposed: "拟赋" / "Proposed";
    lost: "上限已满" / "Over the cap";
    counts: "实得" / "Counts";
    worth_said(points: &str, lost: &str, worth: &str):
        "拟赋 {points}，上限已满 {lost}，实得 {worth}" /
        "{points} proposed, {lost} over the cap, {worth} counts";
    worth_full: "没有碰到上限，全部计入。" / "No cap is in the way; all of it counts.";
    worth_none: "各项上限已满，这次一分也不会增加。" /
        "The caps are full; this award would add nothing.";
    quota_still(points: &str): "额度仍占用 {points} 分。" / "The quota still loses {points}.";
    change_to(points: &str): "改为 {points} 分" / "Change to {points}";
    change_saves(points: &str): "，实得一样，省 {points} 分额度。" /
        ": worth the same, and saves {points} of the quota.";
    after_this(quota: &str, person: &str):
        "签发后额度剩 {quota} 分，今年还能给此人 {person} 分。" /
        "Once signed, {quota} of the quota is left, and {person} for this person this year.";
    worth_wait: "选好条款、分值和日期，这里会算出实得。" /
        "Choose clause, points and date; what they are worth appears here.";
    notice_strip(days: u32, date: &str): "公示 {days} 个工作日，{date}生效" /
        "In notice for {days} working days, in effect on {date}";
    strip_said(until: &str): "今天签发的话，公示到{until}为止。" /
        "If it is signed today, the notice stands until {until}.";
    notice_provisional: "放假安排还没有公布，先按双休日推算，公布后可能有变。" /
        "The days off are not published yet; these days follow plain weekends and may change.";
    submit: "提交负责人签发" / "Send to be signed";
    sending: "正在提交" / "Sending";
    sent_title: "已提交，等负责人签发" / "Sent; it waits for a signature";
    sent_note(name: &str, points: &str): "给{name} +{points}。签发前不占额度，可以随时撤回。" /
        "{name}, +{points}. Until signed it takes nothing from the quota and can be taken back.";
    sent_see: "看这份草稿" / "See the draft";
    sent_next: "给下一位" / "Award someone else";

    list_title: "赋分记录" / "Awards";
    list_title_of(org: &str): "{org}的赋分" / "Awards of {org}";
    list_caption: "赋分记录，新的在前" / "Awards, newest first";
    all: "全部" / "All";
    clause: "条款" / "Clause";
    points: "分值" / "Points";
    state: "状态" / "State";
    drafted: "起草" / "Drafted";
    see: "查看" / "See";
    none_yet: "还没有赋分" / "No awards yet";
    none_yet_note: "赋分会按时间排在这里，带着状态。先从人员表里选一位。" /
        "Awards stand here with their state, newest first. Begin by picking someone.";
    none_in_state: "没有这个状态的赋分" / "No awards in this state";
    none_in_state_note: "换一个状态，或看全部。" / "Choose another state, or see all.";
    more: "再看一些" / "Show more";

    district_title: "全区赋分记录" / "Awards of the district";
    district_lead: "各单位的赋分，新的在前。公示中和已生效的可以撤销。" /
        "Every organisation's awards, newest first. In notice or in effect, each can be voided.";
    district_caption: "全区赋分记录，新的在前" / "Awards of the district, newest first";
    district_none: "没有这样的赋分" / "No such awards";
    district_none_note: "换个状态、镇街或单位名称再查；签发前的草稿也排在这里。" /
        "Try another state, town or name; drafts not yet signed stand here too.";
    state_all: "全部状态" / "Every state";
    town: "镇（街道）" / "Town or street";
    town_all: "全部镇（街道）" / "Every town";
    awarder: "单位名称，写一部分就行" / "Organisation, or part of its name";

    detail_title(name: &str, points: &str): "给{name} +{points}" / "{name}, +{points}";
    indicator: "指标" / "Indicator";
    drafted_by: "起草人" / "Drafted by";
    in_place(who: &str, holder: &str): "{who} 代 {holder}" / "{who} for {holder}";
    by_on(who: &str, day: &str): "{who}，{day}" / "{who}, {day}";
    signed_by: "签发人" / "Signed by";
    notice_until: "公示到" / "In notice until";
    notice_days: "公示日子" / "Days of the notice";
    held_note: "有人提出异议，有结论前不生效；提出的人不公开。" /
        "Someone objected; it does not count before this is decided. Who it was is not told.";
    posts_on: "生效日期" / "In effect from";
    expires_on: "计到" / "Counts until";
    reason: "理由" / "Reason";
    sign: "签发" / "Sign";
    signing: "正在签发" / "Signing";
    sign_effect(points: &str): "签发后立即占用额度 {points} 分，进入公示；期满没有撤销，就计入积分。" /
        "Signing takes {points} from the quota at once and opens the public notice; unless it is \
         voided, it counts when the notice ends.";
    sign_left(left: &str): "现在剩余额度 {left} 分。" / "{left} points of the quota are left now.";
    sign_beyond: "剩余额度不够，签发会被拒绝。" / "That is not enough; signing would be refused.";
    four_eyes_title: "要由另一位负责人签发" / "Someone else has to sign";
    four_eyes: "这份是您起草的。起草和签发不能是同一个人。" /
        "You drafted this one. Drafting and signing need two people.";
    send_back: "退回经办人" / "Send back";
    take_back: "撤回草稿" / "Take back";
    void: "撤销赋分" / "Void this award";
    to_list: "回到赋分记录" / "Back to the awards";
    back_to_award: "回到这条赋分" / "Back to the award";

    send_back_title(name: &str): "退回给{name}的草稿" / "Send back the draft for {name}";
    take_back_title(name: &str): "撤回给{name}的草稿" / "Take back the draft for {name}";
    withdraw_effect(points: &str): "这份 +{points} 的草稿不再等待签发，额度不受影响。要再赋分，重新起草一份。" /
        "This draft of +{points} no longer waits for a signature; the quota does not change. To \
         award after all, draft a new one.";
    send_back_reason: "退回的理由，经办人会看到" / "Why; the clerk will read it";
    take_back_reason: "撤回的理由" / "Why";
    void_title(name: &str, points: &str): "撤销给{name}的 +{points}" / "Void +{points} for {name}";
    void_effect(points: &str, org: &str): "从今天起，这 {points} 分不再计入此人的积分；{org}的额度退回 {points} 分。" /
        "From today these {points} points no longer count for the person, and {org} gets {points} \
         back in its quota.";
    void_effect_final: "撤销不能再恢复；记录保留，会另记一行冲回。" /
        "It cannot be undone; the record stays, and a reversing row is added.";
    void_reason: "撤销的理由，本人和单位都会看到" / "Why; the person and the organisation will read it";
    reason_missing: "请写明理由。" / "Give a reason.";
    reason_long: "理由最多 500 字。" / "At most 500 characters.";
    not_possible: "这条赋分现在不能这样处理" / "This cannot be done to the award now";
    not_possible_note(state: &str): "它的状态是“{state}”。" / "Its state is: {state}.";

    rules_title: "赋分办法" / "Award rules";
    rules_version(version: u32, day: &str): "第 {version} 版，{day}起施行" /
        "Version {version}, in force since {day}";
    rules_none: "没有施行中的赋分办法" / "No award rules in force";
    rules_none_note: "办法要先公示满 5 个工作日才能施行；没有施行中的办法，不能赋分。" /
        "Rules stand in public notice for 5 working days before they hold; without them nothing \
         can be awarded.";
    rules_caption: "赋分办法的条款" / "The clauses of the award rules";
    rules_for: "给什么" / "What for";
    for_people: "不得给自己赋分；起草和签发不能是同一个人；赋分要公示。" /
        "Nobody awards themselves; drafting and signing need two people; awards stand in notice.";

    statement_title: "额度账" / "Quota statement";
    statement_title_of(org: &str): "{org}的额度账" / "Quota statement of {org}";
    allocated: "核定" / "Allocated";
    entries: "逐笔" / "Entries";
    entries_caption: "额度的每一笔，新的在前" / "Every entry of the quota, newest first";
    effective_on: "日期" / "Date";
    entry: "项目" / "Entry";
    note: "说明" / "Note";
    amount: "分" / "Points";
    allocation: "核定额度" / "Allocation";
    grant: "签发赋分" / "Signed award";
    void_entry: "撤销退回" / "Void, given back";
    entries_none: "还没有一笔" / "No entries yet";
    entries_none_note: "核定额度后，这里从第一笔开始记。" /
        "The first entry is the first allocation.";

    quotas_title(year: i32): "{year} 年赋分额度" / "Award quotas {year}";
    quotas_lead: "每家的核定、用掉和剩余；核定不能超过公式算出的上限，年底不结转。" /
        "What each awarder was allocated, has used and has left. The formula bounds what is \
         allocated; nothing is carried over.";
    quotas_caption: "各单位的赋分额度" / "The quotas of all awarders";
    kind: "类别" / "Kind";
    kind_all: "全部类别" / "Every kind";
    org: "单位" / "Organisation";
    used: "已生效、公示中" / "In effect, in notice";
    by_formula: "公式上限" / "By formula";
    allocate: "核定" / "Allocate";
    running_out: "快用完" / "Running out";
    used_up: "已用完" / "Used up";
    not_allocated: "未核定" / "None yet";
    quotas_none: "没有这一类单位" / "No awarders of this kind";
    quotas_none_note: "换一个类别看看。" / "Choose another kind.";
    allocate_title(org: &str): "给{org}核定额度" / "Allocate to {org}";
    allocate_points: "增加多少分，每步 0.5" / "Points to add, in steps of 0.5";
    allocate_basis: "依据" / "On what basis";
    allocate_basis_hint: "写明按什么核定，例如：参保职工 21 人，每人 3 分" /
        "For example: 21 insured staff, 3 points each";
    allocate_effect(points: &str, org: &str, year: i32):
        "{org} {year} 年的额度增加 {points} 分，立即可以签发赋分。" /
        "{org} gets {points} more for {year} and may sign awards with it at once.";
    allocate_effect_wait: "填好分值，这里写明结果。" / "Enter the points; the effect is said here.";
    allocate_total(now: &str, then: &str): "核定合计从 {now} 变为 {then}。" /
        "Allocated in all: from {now} to {then}.";
    allocate_down: "核定是记账：记下的每一笔都留着；多了可以退回或调剂，另记一笔。" /
        "An allocation is a ledger entry and stays; what is too much goes back or elsewhere by \
         another entry.";
    formula_staff(points: &str, day: &str, months: u32, heads: u32, rate: &str):
        "按公式最多 {points} 分：{day}在册、参保满 {months} 个月的流动人口职工 {heads} 人，每人 {rate} 分。" /
        "The formula gives {points}: {heads} migrant staff insured for {months} months or more on \
         {day}, {rate} each.";
    formula_residents(points: &str, day: &str, heads: u32, rate: &str, least: &str):
        "按公式最多 {points} 分：{day}登记的流动人口 {heads} 人，每人 {rate} 分，至少 {least} 分。" /
        "The formula gives {points}: {heads} migrants registered on {day}, {rate} each, {least} at \
         least.";
    formula_fixed(points: &str): "按公式最多 {points} 分：标准统一核定，不按人数。" /
        "The formula gives {points}: one amount for each, whatever the heads.";
    formula_take(points: &str): "补到公式数，加 {points} 分" / "Fill up to the formula: add {points}";
    entry_stays: "这是记账：记下的每一笔都留着，改动另记一笔。" /
        "This is a ledger entry: it stays, and a change is another entry.";
    entry_other(org: &str): "（{org}）" / "({org})";
    funding: "区里拨给" / "Given by the district";
    refund_entry: "退回区里" / "Given back to the district";
    return_entry: "退回未用" / "Unused, given back";
    moved_out: "调出" / "Moved out";
    moved_in: "调入" / "Moved in";

    pool_of_town: "下达额度" / "Hands down";
    pool_title(town: &str, year: i32): "{town} {year} 年下达额度" / "What {town} hands down in {year}";
    pool_lead: "区里拨给镇（街道），镇（街道）下达给企业和村（社区）；哪一级都不能超过公式，年底不结转。" /
        "The district gives to the town, the town hands down to enterprises and villages; no step \
         exceeds the formula, and nothing is carried over.";
    pool_funded: "区里拨给" / "Given by the district";
    pool_handed: "已下达" / "Handed down";
    pool_left: "还可下达" / "Left to hand down";
    pool_bound(points: &str, awarders: u32):
        "本镇（街道）{awarders} 家单位的公式合计 {points} 分，区里最多拨给这么多。" /
        "The formulas of the town's {awarders} awarders give {points} together, which is the most \
         the district gives.";
    pool_awarders: "本镇（街道）的单位" / "Awarders of the town";
    pool_entries_caption: "拨给、下达、调剂、退回的每一笔，新的在前" /
        "Every entry given, handed down, moved and given back, newest first";
    pool_entries_none_note: "区流管办拨给额度后，这里从第一笔开始记。" /
        "The first entry is what the migrant office gives.";
    to_pool: "回到下达额度" / "Back to what the town hands down";
    to_statement: "回到额度账" / "Back to the statement";
    fund: "拨给镇（街道）" / "Give to the town";
    fund_title(town: &str): "向{town}拨给额度" / "Give {town} points to hand down";
    fund_points: "拨给多少分，每步 0.5" / "Points to give, in steps of 0.5";
    fund_effect(points: &str, town: &str, left: &str):
        "{town}得到 {points} 分，可下达的变为 {left} 分。" /
        "{town} gets {points} and then has {left} to hand down.";
    refund: "退回区里" / "Give back to the district";
    refund_title: "把没有下达的额度退回区里" / "Give back what was not handed down";
    refund_points: "退回多少分，每步 0.5" / "Points to give back, in steps of 0.5";
    refund_effect(points: &str, left: &str): "{points} 分退回区里，还可下达 {left} 分。" /
        "{points} go back to the district; {left} are left to hand down.";
    pool_left_is(left: &str): "没有下达、可以退回的有 {left} 分。" /
        "{left} have not been handed down and may go back.";
    return_quota: "退回未用额度" / "Give unused quota back";
    return_title_of(org: &str): "退回{org}的未用额度" / "Give back unused quota of {org}";
    return_points: "退回多少分，每步 0.5" / "Points to give back, in steps of 0.5";
    return_effect(points: &str, left: &str): "{points} 分退回上级，未用的还剩 {left} 分。" /
        "{points} go back; {left} stay unused here.";
    return_up: "企业和村（社区）退回镇（街道），其余单位退回区里；退回后本单位不能再用。" /
        "Enterprises and villages give back to the town, others to the district; what went back \
         can no longer be used here.";
    unused_is(left: &str): "没有用的有 {left} 分；已生效和公示中的不能动。" /
        "{left} are unused; what is in effect or in notice stays.";
    move_quota: "调剂给别家" / "Move to another awarder";
    move_title(org: &str): "调剂{org}的未用额度" / "Move unused quota of {org}";
    move_to: "调给哪家" / "To whom";
    move_to_choose: "请选一家单位" / "Choose an organisation";
    move_to_missing: "请选调给哪家单位。" / "Choose the organisation it goes to.";
    move_to_room(org: &str, room: &str): "{org}（还可加 {room} 分）" / "{org} (room for {room})";
    move_points: "调出多少分，每步 0.5" / "Points to move, in steps of 0.5";
    move_effect(points: &str, left: &str): "{points} 分立即归对方使用，本单位未用的还剩 {left} 分。" /
        "{points} are the other's to use at once; {left} stay unused here.";
    past_day: "看过去某一天的账" / "Look at a past day";
    past_day_label: "哪一天结束时" / "At the end of which day";
    past_day_show: "查看" / "Show";
    past_day_future: "只能看今天或以前的日子。" / "Only today and days before it can be looked at.";
    as_of_day(day: &str): "这是 {day}结束时的账。" / "This is how it stood at the end of {day}.";
    as_of_now: "看现在的账" / "Show it as it stands now";
    allocate_wrong: "分值要大于 0，每步 0.5。" / "Points are more than 0, in steps of 0.5.";
    basis_missing: "请写明依据。" / "Say on what basis.";
    to_quotas: "回到各单位额度" / "Back to the quotas";
    see_awards: "看赋分记录" / "See its awards";
    see_rules: "看赋分办法" / "See its rules";
}

const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// 第六条, 第十二条; Clause 6.
pub fn clause_number(lang: Lang, number: u32) -> String {
    if lang == Lang::En {
        return format!("Clause {number}");
    }
    let digit = |value: u32| {
        usize::try_from(value)
            .ok()
            .and_then(|place| DIGITS.get(place))
            .copied()
            .unwrap_or_default()
    };
    match number {
        1..=9 => format!("第{}条", digit(number)),
        10..=19 => format!("第十{}条", digit(number % 10)),
        20..=99 => format!("第{}十{}条", digit(number / 10), digit(number % 10)),
        _ => format!("第 {number} 条"),
    }
}

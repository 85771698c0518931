//! The words of objections.

crate::texts! {
    title: "异议" / "Objection";
    title_of(name: &str, points: &str): "异议：{name} +{points}" / "Objection: {name} +{points}";
    file_title: "对这一条提异议" / "Object to this award";
    file_lead: "请写明哪里不对。本人实名提出，只有答复的单位知道是谁；赋分单位和得分的人只看到“有异议”。" /
        "Say what is wrong. You object in your own name; only the office that answers learns it, \
         and the awarder and the recipient see no more than that the award is held.";
    file_effect: "提出后，这一条立即暂缓生效，其他条照常；镇（街道）或流管办在 5 个工作日内答复。" /
        "This award is held at once, all others go on; the office answers within 5 working days.";
    reason: "哪里不对" / "What is wrong";
    reason_hint: "写事实：什么时间、什么事、您怎么知道的。" /
        "The facts: when, what, and how you know.";
    reason_missing: "请写明哪里不对" / "Say what is wrong";
    evidence: "有什么能证明（可以不填）" / "What speaks for it (may be empty)";
    evidence_hint: "用文字说明，例如谁可以作证、哪份记录可以查；这里不收文件。" /
        "In words: who can confirm it, which record shows it; no files are taken here.";
    send: "提出异议" / "Object";
    no_line: "这一条现在不能提异议" / "This award cannot be objected to now";
    no_line_note: "公示期已过，或者这一条已经撤销；有新情况请直接找镇（街道）或流管办。" /
        "Its notice is over or it was voided; tell the town or the migrant office what is new.";
    to_notices: "回到赋分公示" / "Back to the notices";

    queue_title: "公示异议" / "Objections";
    queue_lead: "有人实名认为公示的赋分不对。答复前这一条不生效；过期未答复会提醒区里，不会自动作决定。" /
        "What people say in their own names is wrong with an award in notice. It is held until you \
         answer; what is overdue is shown to the district and decides nothing by itself.";
    queue_none: "没有这样的异议" / "No such objections";
    queue_none_note: "有人对公示提出异议后，由您这里答复的会列在这里，先提出的在前。" /
        "Objections that you answer are listed here, the oldest first.";
    own_title: "我的异议" / "My objections";
    own_lead: "您对公示提出的异议和答复。" / "What you objected to, and what became of it.";
    own_none: "还没有提出过异议" / "No objections yet";
    own_none_note: "在“赋分公示”里，对哪一条有看法，就点那一条的“提异议”。" /
        "In the public notices, press \"Object\" beside the award you think is wrong.";
    filter: "显示" / "Show";
    filter_waiting: "等答复的" / "Waiting for an answer";
    filter_overdue: "过期未答复的" / "Overdue";
    filter_review: "申请复核的" / "Under review";
    filter_answered: "已答复的" / "Answered";
    caption: "异议" / "Objections";
    count(count: u32): "共 {count} 件" / "{count} objections";
    line: "公示的赋分" / "Award in notice";
    awarder: "赋分单位" / "Awarder";
    state: "状态" / "State";
    action: "操作" / "Action";
    see: "查看" / "See";
    points(points: &str): "+{points}" / "+{points}";
    answer_by(day: &str, left: u32): "{day}及以前答复，还有 {left} 个工作日" /
        "answer by {day}, {left} working days left";
    review_by(day: &str, left: u32): "{day}及以前可以申请复核，还有 {left} 个工作日" /
        "a review may be asked for until {day}, {left} working days left";
    overdue(day: &str): "已过期，应在{day}及以前答复" / "overdue since {day}";

    to_queue: "回到公示异议" / "Back to the objections";
    to_own: "回到我的异议" / "Back to my objections";
    back: "回到这件异议" / "Back to the objection";
    look_note: "这次查看已经记录，提出的人看得到。" /
        "This look is recorded and shown to whoever objected.";
    who: "谁提出的" / "Who objects";
    who_note: "只有答复的单位看得到，请不要告诉赋分单位和得分的人。" /
        "Shown to the answering office alone; keep it from the awarder and the recipient.";
    clause: "依据的条款" / "Clause";
    given_for: "赋分单位写的事实" / "What the awarder says it was given for";
    notice_until: "公示到" / "In notice until";
    desk: "由谁答复" / "Answered by";
    counts: "什么时候生效" / "When it counts";
    counts_from(day: &str): "如果没有新的变化，从{day}起计分" /
        "From {day} if nothing else happens";
    held: "有结论前不计分" / "Not before this is decided";
    void: "已撤销，不计分" / "Voided; it does not count";
    steps: "办理经过" / "What was done";
    act_title(act: &str, name: &str, points: &str): "{act}：{name} +{points}" /
        "{act}: {name} +{points}";
    not_possible: "现在不能这样办" / "This is not possible now";
    not_possible_note: "这件异议已经往前走了，请回去看它现在的状态。" /
        "The objection has moved on; go back to see where it stands.";

    uphold: "异议成立" / "Uphold the objection";
    uphold_effect(points: &str, org: &str):
        "这笔 {points} 分立即撤销，不能恢复：额度和个人上限退回{org}，公示更正，得分的人和赋分单位看到理由。" /
        "The {points} points are voided at once: quota and personal cap go back to {org}, the \
         notice is corrected, and recipient and awarder read the reason. This is final.";
    uphold_label: "查明的事实" / "What was found";
    reject: "异议不成立" / "Reject the objection";
    reject_effect: "提出的人看到理由，5 个工作日内可以申请一次复核；期满没有申请，这一条从次日起生效。" /
        "Whoever objected reads the reason and may ask for one review within 5 working days; if \
         not, the award counts from the day after.";
    confirm_effect: "维持原答复，这件异议办结；这一条从明天或原定的生效日起计分。" /
        "The answer stands and the objection ends; the award counts from tomorrow or from its own \
         day, whichever is later.";
    reject_label: "理由" / "Reason";
    review: "申请复核" / "Ask for a review";
    review_effect: "由另一位人员在 5 个工作日内复核，只能申请一次；复核期间这一条继续暂缓。" /
        "Somebody else decides within 5 working days; this is possible once, and the award stays \
         held meanwhile.";
    review_label: "您的理由" / "What speaks against the answer";
    withdraw: "撤回异议" / "Withdraw";
    withdraw_effect: "撤回后这一条不再暂缓，对这一条不能再提异议。" /
        "The award is no longer held, and you cannot object to it again.";
    withdraw_label: "为什么撤回" / "Why";
}

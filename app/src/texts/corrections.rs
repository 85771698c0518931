//! The words of corrections.

crate::texts! {
    title: "更正" / "Correction";
    title_of(fact: &str): "更正：{fact}" / "Correction: {fact}";
    start_title(fact: &str): "这条不对：{fact}" / "This is wrong: {fact}";
    start_lead: "写明正确的内容、理由和凭证，由负责核实的部门在 10 个工作日内答复。" /
        "Say what is right, why, and what proves it; the department that answers for it decides \
         within 10 working days.";
    to_facts: "回到登记的事实" / "Back to the facts on file";
    counted_now(value: &str): "现在登记的是：{value}" / "On file now: {value}";
    nothing_counted: "现在没有登记" / "Nothing is on file";
    goes_to(names: &str): "由{names}核实" / "Answered for by: {names}";
    what_is_right: "正确的是什么" / "What is right";
    claim_some: "应该是这样" / "It should be this";
    claim_none: "没有这回事" / "There is nothing of the kind";
    reason: "理由" / "Why";
    reason_hint: "哪里不对，或者为什么现在才登记。" / "What is wrong, or why it is missing.";
    reason_missing: "请写明理由" / "Say why";
    evidence: "凭证" / "Evidence";
    evidence_hint: "写证书编号、合同编号，或者材料交到哪个窗口。" /
        "The number of the certificate or contract, or the counter where papers were handed in.";
    evidence_missing: "请写明凭证" / "Say what proves it";
    evidence_more: "有新的凭证才填。" / "Only if there is more than before.";
    send: "提交更正" / "Send the correction";
    no_fact: "这一项不能在这里更正" / "This cannot be put right here";
    no_fact_note: "居住证、赋分、冻结以登记的为准，请到登记的窗口更正。" /
        "Permits, awards and freezes are as registered; ask the counter that registered them.";

    queue_title: "更正" / "Corrections";
    queue_lead: "居民认为登记有误或缺漏，由负责的部门或镇（街道）核实；过期未办会提醒流管办，不会自动驳回。" /
        "What residents say is wrong or missing. A deadline that passes is shown to the migrant \
         office; nothing is rejected by itself.";
    queue_none: "没有这样的更正" / "No such corrections";
    queue_none_note: "居民提出更正后，由您这里负责的会列在这里，先提出的在前。" /
        "What residents say is wrong and you answer for is listed here, the oldest first.";
    own_title: "我的更正" / "My corrections";
    own_lead: "您提出的更正和办理结果。" / "What you have said is wrong, and what became of it.";
    own_none: "还没有提出过更正" / "No corrections yet";
    own_none_note: "登记的事实有错，就在那一条点“这条不对”；没有登记的，点“补登”。" /
        "Where a fact on file is wrong, press \"This is wrong\" beside it; where one is missing, \
         add it.";
    filter: "显示" / "Show";
    filter_waiting: "等审核的" / "Waiting for a decision";
    filter_overdue: "过期未办的" / "Overdue";
    filter_review: "申请复核的" / "Under review";
    filter_supplement: "等本人补正的" / "Waiting for the resident";
    filter_ended: "办结的" / "Ended";
    caption: "更正" / "Corrections";
    count(count: u32): "共 {count} 件" / "{count} corrections";
    whose: "居民" / "Resident";
    fact: "事实" / "Fact";
    claimed: "居民说的" / "Claimed";
    counted: "现在登记的" / "On file now";
    state: "状态" / "State";
    action: "操作" / "Action";
    see: "查看" / "See";
    due(day: &str): "{day}及以前答复" / "to be decided by {day}";
    overdue(day: &str): "已过期，应在{day}及以前答复" / "overdue since {day}";

    to_queue: "回到更正" / "Back to the corrections";
    to_own: "回到我的更正" / "Back to my corrections";
    back: "回到这件更正" / "Back to the correction";
    look_note: "这次查看已经记录，本人看得到。" / "This look is recorded and shown to the person.";
    desks: "由谁核实" / "Answered for by";
    steps: "办理经过" / "What was done";
    with_evidence(evidence: &str): "凭证：{evidence}" / "Evidence: {evidence}";
    join: "、" / ", ";
    act_title(act: &str, fact: &str): "{act}：{fact}" / "{act}: {fact}";
    claims(value: &str): "居民说的是：{value}" / "Claimed: {value}";
    not_possible: "现在不能这样办" / "This is not possible now";
    not_possible_note: "这件更正已经往前走了，请回去看它现在的状态。" /
        "The correction has moved on; go back to see where it stands.";

    accept: "采纳" / "Accept";
    accept_effect: "采纳后立即作为核实过的事实登记，替代原来的，并计入积分。" /
        "It is put on file at once as a verified fact in the place of the old one, and counts.";
    accept_label: "核实的依据" / "What it was checked against";
    ask: "要求补正" / "Ask for more";
    ask_effect: "退给居民补正，补正后重新计算 10 个工作日。" /
        "The resident is asked; the ten working days start anew with the answer.";
    ask_label: "还需要什么" / "What is needed";
    reject: "不予采纳" / "Reject";
    reject_effect: "登记的内容不变；居民看到理由，可以申请一次复核。" /
        "Nothing on file changes; the resident sees the reason and may ask once for a review.";
    reject_label: "理由" / "Reason";
    uphold: "维持原结论" / "Uphold the rejection";
    uphold_effect: "维持不予采纳；这件更正到此办结。" / "The rejection stands and the correction ends.";
    supply: "补正" / "Answer";
    supply_effect: "答复会回到部门，重新计算 10 个工作日。" /
        "The answer goes back to the department, whose ten working days start anew.";
    supply_label: "补充说明" / "Your answer";
    review: "申请复核" / "Ask for a review";
    review_effect: "由另一位人员在 5 个工作日内复核，只能申请一次。" /
        "Somebody else decides within 5 working days; this is possible once.";
    review_label: "您的理由" / "What speaks against the rejection";
    withdraw: "撤回更正" / "Withdraw";
    withdraw_effect: "撤回后登记的内容不变，以后还可以再提。" /
        "Nothing on file changes; you may start another later.";
    withdraw_label: "为什么撤回" / "Why";

    this_is_wrong: "这条不对" / "This is wrong";
    add: "补登" / "Add";
    under_way: "更正中" / "Correction under way";
    missing_facts: "还没有登记的" / "Not on file yet";
}

//! The words of the privacy notice and the consents.

crate::texts! {
    title: "授权" / "Consents";
    lead: "自愿项目要您同意才计分。撤回和给一样方便，只少这一项的分。" /
        "Voluntary items count only with your consent. Withdrawing is as easy as giving and takes \
         away that item's points only.";
    caption: "各项目的授权" / "Consent, item by item";
    item: "项目" / "Item";
    state: "状态" / "State";
    action: "操作" / "Action";
    statutory: "依法收集，不需同意" / "By law; no consent needed";
    general: "一般同意" / "General consent";
    separate: "单独同意" / "Separate consent";
    written: "书面同意" / "Written consent";
    given: "已同意" / "Given";
    withdrawn: "已撤回，不计分" / "Withdrawn; does not count";
    unspoken: "随申报同意" / "Given with the application";
    since(day: &str): "{day}起" / "since {day}";
    version(version: u32): "告知第 {version} 版" / "notice, version {version}";
    give: "同意" / "Give";
    withdraw: "撤回" / "Withdraw";
    given_now: "已同意，重新计分。" / "Given; it counts again.";
    withdrawn_now: "已撤回，这一项不再计分。" / "Withdrawn; the item no longer counts.";
    to_notice: "看隐私告知" / "Read the privacy notice";

    notice_title: "隐私告知" / "Privacy notice";
    notice_lead(version: u32, day: &str): "第 {version} 版，{day}起" / "Version {version}, since {day}";
    first_lead: "第一次提交之前，请先读完并确认。" / "Read and acknowledge it before you submit anything.";
    handler: "谁处理" / "Handled by";
    contact: "怎么联系" / "Contact";
    purpose: "做什么用" / "What for";
    basis: "依据" / "On what basis";
    kinds: "收集哪些" / "What is collected";
    given_to: "给谁" / "Given to";
    kept: "保存多久" / "Kept";
    rights: "您可以" / "You may";
    acknowledge: "我已读过" / "I have read it";
    acknowledged(day: &str): "您在 {day}确认过。" / "You acknowledged it on {day}.";
    to_consents: "回到授权" / "Back to the consents";
}

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
    children: "孩子的信息" / "Your children's data";
    children_lead: "未满 14 岁孩子的信息，要父母或监护人单独同意才能处理。" /
        "The data of a child under 14 are handled only with the separate consent of a parent or \
         guardian.";
    children_with: "同意后：学校用孩子的证件号能查到您家的入学结论。" /
        "With it: a school finds your household by the child's ID.";
    children_without: "没有同意：学校输入孩子的证件号，和查无此人一样；用家长的证件号仍能查到家长，孩子的居住证不算。" /
        "Without it: a school that types the child's ID is told the same as for nobody; by a \
         parent's ID it still finds the parent, and the child's permit does not count.";
    child: "孩子" / "Child";
    child_given: "已同意" / "Given";
    child_withdrawn: "已撤回" / "Withdrawn";
    child_missing: "还没有同意" / "Not given yet";
    by_me: "您办的" / "by you";
    by_other_guardian: "另一位监护人或窗口办的" / "by another guardian or at the counter";
    child_given_now: "已同意处理孩子的信息。" / "Given; the child's data may be handled.";
    child_withdrawn_now: "已撤回，学校用孩子的证件号查不到了。" /
        "Withdrawn; a school no longer finds you by the child's ID.";
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
    kept_title: "保存期限" / "How long data are kept";
    kept_lead: "到期由系统按这张表清理，账目和审计除外。" /
        "What is due is removed by this table; ledger and audit are not.";
    kept_data: "哪些信息、依据" / "Data and basis";
    kept_then: "到期以后" / "What happens then";
    kept_since(day: &str): "从{day}算起" / "from {day}";
    rights: "您可以" / "You may";
    acknowledge: "我已读过" / "I have read it";
    acknowledged(day: &str): "您在 {day}确认过。" / "You acknowledged it on {day}.";
    to_consents: "回到授权" / "Back to the consents";
}

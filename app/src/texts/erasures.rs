//! The words of erasures.

crate::texts! {
    title: "注销" / "Erasure";
    lead: "把您的身份信息从系统里删除。由流管办两个人先后办理，答复有期限。" /
        "Your identity is removed from the system. Two people of the migrant office decide, one \
         after the other, by a fixed day.";
    to_data: "回到我的数据" / "Back to my data";
    effect_title: "注销以后" / "What it means";
    effect_gone: "姓名、身份证号、手机、住址和它们的密封副本都会删除，不能恢复。" /
        "Name, citizen ID, telephone, address and their sealed copies are removed and cannot be \
         brought back.";
    effect_account: "账号停用，所有登录结束；家庭关系到当天为止。" /
        "The account is disabled and signed out everywhere; links of the household end that day.";
    effect_kept: "赋分账目、审计和事实依法保留，只剩一个代号，不再指向您。" /
        "Ledger, audit and facts are kept as the law asks, under a pseudonym that points to \
         nobody.";
    effect_points: "积分不再能用；以后重新登记，从头算起。" /
        "The points can no longer be used; who registers again begins anew.";
    effect_data: "请先下载或打印您的数据。" / "Take your data along first.";
    ask_title: "申请注销" / "Ask for it";
    reason: "为什么" / "Why";
    reason_missing: "请选择一个原因。" / "Choose a reason.";
    ask: "申请注销" / "Ask to be erased";
    asked: "申请已交给流管办。" / "The request is with the migrant office.";
    withdraw: "撤回申请" / "Withdraw the request";
    withdrawn: "申请已撤回。" / "The request is withdrawn.";
    own_requests: "我的申请" / "My requests";
    due(day: &str): "最迟 {day}答复" / "to be answered by {day}";
    answered_by(day: &str): "答复期限 {day}" / "answer was due on {day}";
    overdue: "已超期" / "overdue";
    ground(words: &str): "理由：{words}" / "Ground: {words}";

    queue_title: "注销申请" / "Requests to be erased";
    queue_lead: "一个人初审，另一个人复核；复核同意后立即执行。" /
        "One proposes, another confirms; what is confirmed is carried out at once.";
    queue_none: "没有要办的注销申请" / "No request waits";
    queue_none_note: "居民在“我的数据”里申请，会出现在这里。" /
        "Residents ask on the page of their own data; requests stand here.";
    filter: "看哪些" / "Show";
    filter_waiting: "要办的" / "Waiting";
    filter_ended: "办结的" / "Ended";
    count(total: u32): "共 {total} 份" / "{total} in all";
    caption: "注销申请" / "Requests to be erased";
    who: "申请人" / "Who asks";
    state: "状态" / "State";
    deadline: "期限" / "By";
    asked_on: "申请日" / "Asked on";
    title_of(name: &str): "{name}的注销申请" / "Request of {name}";
    to_queue: "回到注销申请" / "Back to the requests";
    look_note: "查看会记录，申请人看得到。" / "The look is recorded, and who asks sees it.";
    calendar(version: &str): "工作日历 {version}" / "calendar {version}";
    obstacles: "办理前要看" / "Look at this first";
    no_obstacle: "没有发现依法要保留的情形。" / "Nothing found that the law asks to keep.";
    steps: "经过" / "What was done";
    propose: "初审" / "Proposal";
    propose_note: "这里只是初审意见，复核以前什么也不会发生。" /
        "This is a proposal; nothing happens before another person confirms it.";
    grant: "拟同意" / "Propose to grant";
    refuse: "拟不同意" / "Propose to refuse";
    refuse_ground: "不同意的法定理由" / "Ground of the refusal";
    ground_missing: "请选择不同意的法定理由。" / "Choose the ground on which it is refused.";
    confirm_title: "复核" / "Confirmation";
    confirm_grant_effect: "复核同意后立即删除身份信息、停用账号，不能恢复。" /
        "Confirming removes the identity and disables the account at once, for good.";
    confirm_refuse_effect: "复核同意后不予注销，理由会告诉申请人。" /
        "Confirming refuses the request; who asks is told the ground.";
    confirm_grant: "复核同意，注销" / "Confirm and erase";
    confirm_refuse: "复核同意，不予注销" / "Confirm the refusal";
    give_back: "退回重办" / "Send back";
    not_yours: "初审是您办的，复核要由另一个人办。" /
        "You made the proposal; somebody else confirms it.";
    done: "已办理。" / "Done.";
}

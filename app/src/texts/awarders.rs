//! The words of becoming an awarder and of the public page of all awarders.

crate::texts! {
    way: "评价组织" / "Awarder";
    check_way: "评价组织" / "Awarders";

    own_title: "评价组织" / "Becoming an awarder";
    own_lead: "通过审核的单位，才能提交赋分办法，按办法给人赋分。" /
        "Only an organisation that was accepted submits award rules and awards by them.";
    state: "状态" / "State";
    since(day: &str): "{day}起" / "since {day}";
    kind: "类别" / "Kind";
    town: "所在镇（街道）" / "Town or street";
    code: "代码" / "Code";
    no_code: "还没有登记" / "None on record";
    checked_by: "由谁审核" / "Checked by";
    statement: "利益冲突说明" / "Conflicts of interest";
    staff_title: "起草和签发的人" / "Who drafts and who signs";
    staff_none: "还没有账号" / "No accounts yet";
    staff_none_note: "请系统管理员先建立起草人和负责人的账号。" /
        "Ask the system administrator for the accounts of who drafts and who signs.";
    responsible: "负责" / "responsible";
    acts_title: "办理经过" / "What was done";
    acts_caption: "评价组织的办理经过" / "What was done about the right to award";
    acts_none: "还没有办理记录。" / "Nothing has been done yet.";
    act: "事项" / "What";
    on: "日期" / "Day";
    by: "办理人" / "Who";
    taken_over: "上线前已在赋分" / "taken over from before";
    words: "理由或说明" / "Reason or note";

    waiting_title: "申请已提交，等审核" / "The application is in and waits for the check";
    waiting_note: "通过后就能提交赋分办法；现在可以先起草。" /
        "Once it is accepted, rules may be submitted; drafting may begin now.";
    returned_title: "申请被退回" / "The application was sent back";
    suspended_title: "赋分权已被暂停" / "The right to award is suspended";
    suspended_note: "恢复前不能起草、提交赋分办法，也不能起草、签发赋分；已给的分不受影响。" /
        "Until it is lifted, neither rules nor awards are drafted, submitted or signed; what was \
         given stays.";
    accepted_title: "已是评价组织" / "Accepted as an awarder";
    to_rules: "去看赋分办法" / "Go to the award rules";
    only_head: "由负责人提交申请。" / "The head hands in the application.";

    apply_title: "申请成为评价组织" / "Apply to become an awarder";
    apply_people: "选负责的人" / "Choose who is responsible";
    apply_people_hint: "至少一位起草、另一位签发。" / "One who drafts and another who signs at least.";
    apply_people_missing: "请选负责的人：一位起草、一位签发。" /
        "Choose who is responsible: one who drafts and one who signs.";
    apply_statement: "利益冲突说明" / "Statement on conflicts of interest";
    apply_statement_hint:
        "写明负责人和可能受分的人有没有亲属等关系，怎样回避；不要写身份证号。" /
        "Say whether anyone responsible is kin of who may receive points, and who steps aside; no \
         ID numbers.";
    apply_statement_missing: "请写明利益冲突情况；没有的，也请写明没有。" /
        "Say which interests could conflict; if none do, say so.";
    apply: "提交申请" / "Hand in";
    applied: "申请已提交。" / "The application is in.";

    applications_wait(count: u32): "{count} 家单位申请成为评价组织" /
        "{count} applications to become an awarder";
    applications_wait_note: "核对代码、负责的人和利益冲突说明。" /
        "Check code, people and the statement on conflicts of interest.";
    list_title: "评价组织" / "Awarders";
    list_lead: "申请要核对代码、负责的人和利益冲突说明；公示中的赋分办法有问题的，可以退回。" /
        "Check code, people and statement of each application; rules in notice may be sent back.";
    list_caption: "申请过的单位，待审核的在前" / "Who has applied, those that wait first";
    list_none: "没有这样的单位" / "No such organisation";
    list_none_note: "单位提交申请后列在这里。" / "Organisations that apply appear here.";
    all_states: "全部状态" / "All states";
    org: "单位" / "Organisation";
    count(total: u32): "共 {total} 家" / "Organisations: {total}";
    to_list: "回到评价组织" / "Back to the awarders";
    to_org: "回到这家单位" / "Back to the organisation";
    accept: "审核通过" / "Accept";
    accepted: "已通过。" / "Accepted.";
    send_back: "退回申请" / "Send back";
    send_back_title(org: &str): "退回{org}的申请" / "Send back the application of {org}";
    send_back_reason: "退回理由" / "Why";
    send_back_note: "单位能看到理由，改好后可以再次提交。" /
        "The organisation reads the reason and may hand it in again.";
    suspend: "暂停赋分权" / "Suspend";
    suspend_title(org: &str): "暂停{org}的赋分权" / "Suspend {org}";
    suspend_reason: "暂停理由" / "Why";
    suspend_note: "用于查实弄虚作假。从今天起不能起草、签发；已给的分不受影响，要撤销的另行办理。" /
        "For proven fraud. From today nothing is drafted or signed; what was given stays unless it \
         is voided.";
    lift: "恢复赋分权" / "Lift the suspension";
    lift_title(org: &str): "恢复{org}的赋分权" / "Lift the suspension of {org}";
    lift_reason: "恢复理由" / "Why";
    lift_note: "从今天起可以继续起草和签发。" / "From today drafting and signing go on.";
    return_rules: "退回公示中的办法" / "Send the rules back";
    return_rules_title(org: &str): "退回{org}公示中的赋分办法" / "Send back the rules of {org}";
    return_rules_reason: "退回理由" / "Why";
    return_rules_note: "这一版不会施行；单位能看到理由，改好后可以再次提交。" /
        "This version never binds; the organisation reads the reason and may submit another.";
    gone: "这一页现在没有可办的事" / "There is nothing to do on this page now";
    gone_note: "状态可能刚变过，请回到单位那一页看看。" /
        "How it stands may have changed; go back to the organisation's page.";

    public_title: "评价组织" / "Awarders";
    public_lead: "谁能赋分、按什么办法、额度用了多少，都在这里公开；不显示个人。" /
        "Who may award, by which rules, and how much of the quota is used; no person is shown.";
    public_link: "看所有评价组织和赋分办法" / "See all awarders and their rules";
    search_name: "单位名称" / "Name";
    search: "查询" / "Search";
    all_kinds: "全部类别" / "All kinds";
    public_list: "评价组织名单" / "The awarders";
    public_none: "没有找到" / "Nobody found";
    public_none_note: "换个名称或类别再查；赋分办法公示后单位才列在这里。" /
        "Try another name or kind; an organisation appears once its rules are in notice.";
    version_in_force(version: u32): "第 {version} 版办法施行中" / "version {version} in force";
    no_version: "还没有施行中的办法" / "no rules in force yet";
    in_notice_until(day: &str): "新办法公示到{day}" / "new rules in notice until {day}";
    suspended: "已暂停赋分" / "suspended";
    used(given: &str, allocated: &str): "已赋 {given} 分，额度 {allocated} 分" /
        "{given} given of {allocated}";
    no_quota: "今年还没有额度" / "no quota this year";
    bar_label(given: &str, allocated: &str): "额度 {allocated} 分，已赋 {given} 分" /
        "{given} of {allocated} points given";
    more: "再看一些" / "Show more";
    shown(shown: usize, total: u32): "已显示 {shown} 家，共 {total} 家" / "{shown} of {total} shown";
    to_awarders: "所有评价组织" / "All awarders";
    quota_of(year: i32): "{year} 年额度" / "Quota of {year}";
    notice_title(version: u32): "公示中的赋分办法（第 {version} 版）" /
        "Award rules in notice (version {version})";
    notice_note(day: &str): "没有被退回的，{day}起施行。有意见的，到所在镇（街道）流动人口管理窗口提出。" /
        "Unless they are sent back, they bind from {day}. Objections go to the counter of the town \
         or street.";
    force_title(version: u32): "施行中的赋分办法（第 {version} 版）" /
        "Award rules in force (version {version})";
    force_since(day: &str): "{day}起施行。" / "In force since {day}.";
    force_until(from: &str, to: &str): "{from}起施行，到{to}为止。" / "In force from {from} to {to}.";
    results_title(year: i32): "{year} 年赋分结果" / "What was given in {year}";
    results_caption: "按条款的赋分结果" / "What was given, by clause";
    results_none: "今年还没有赋分。" / "Nothing has been given this year.";
    results_awards: "笔数" / "Awards";
    results_clause(version: u32, clause: &str): "第 {version} 版{clause}" /
        "Version {version}, {clause}";
    loading_title: "正在打开" / "Opening";
}

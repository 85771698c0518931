//! The words of staff: who works here, who begins, who leaves.

crate::texts! {
    way: "员工" / "Staff";
    reports_way: "入职核实" / "Hires to confirm";
    title: "员工" / "Staff";
    lead: "入职、离职都要在 3 个工作日内报告。" /
        "Report who begins and who leaves within three working days.";
    query: "姓名或身份证号" / "Name or citizen ID";
    search: "查询" / "Search";
    current: "在职" / "At work";
    left: "已离职" / "Left";
    caption: "本单位的员工" / "The staff of this organisation";
    none: "没有符合的员工" / "Nobody found";
    none_note: "报告的入职由流管办核实后出现在这里。" /
        "Who is reported appears here once the migrant office has confirmed it.";
    person: "员工" / "Person";
    since: "入职" / "Since";
    insured: "参保" / "Insured";
    months(count: u32): "{count} 个月" / "{count} months";
    last_day: "最后工作日" / "Last day";
    action: "操作" / "Action";
    leave: "报告离职" / "Report leaving";
    count(total: u32): "共 {total} 人" / "People: {total}";
    until(day: &str): "到 {day}" / "until {day}";

    join_title: "报告入职" / "Report who begins";
    join_note: "是否已在册，这里不会显示；流管办核实后成为员工。" /
        "Whether the ID is on file is not told here; once the migrant office has confirmed it, the \
         person is staff.";
    id: "公民身份号码" / "Citizen ID";
    id_missing: "请填写公民身份号码。" / "Enter the citizen ID.";
    id_hint: "18 位；空格和短横不影响。" / "18 characters; spaces and hyphens do not matter.";
    from: "入职日期" / "First day";
    insured_from: "参保起始日期" / "Insured since";
    join: "报告" / "Report";
    joined: "已报告，等流管办核实。" / "Reported; it waits for the migrant office.";
    import: "导入名单" / "Import a list";
    import_title: "导入员工名单" / "Import a list of staff";
    import_lead: "一行一人；填了最后工作日的是离职。先检查，再导入。" /
        "One person a row; with a last day it is a leaver. Check first, then import.";
    to_staff: "回到员工" / "Back to the staff";

    reports: "报告的入职" / "Reported";
    reports_caption: "报告的入职和核实情况" / "What was reported, and how it stands";
    reports_none: "还没有报告" / "Nothing reported";
    reports_none_note: "报告的入职会列在这里。" / "What you report appears here.";
    reported_on: "报告日" / "Reported";
    state: "状态" / "State";
    late: "迟报" / "late";
    reason(words: &str): "原因：{words}" / "Why: {words}";
    withdraw: "撤回" / "Take back";
    withdrawn: "已撤回。" / "Taken back.";
    count_reports(total: u32): "共 {total} 份" / "Reports: {total}";

    leave_title(name: &str): "{name}离职" / "{name} leaves";
    leave_plain: "报告离职" / "Report who leaves";
    leave_effect: "最后工作日以后，本单位不能再给此人赋分；已给的赋分到期为止都有效。" /
        "After the last day nothing new can be awarded here; what was given stays until it \
         expires.";
    gone: "没有这位员工" / "There is no such person";
    gone_note: "可能已经离职，请从列表里再选。" / "The person may have left; choose again.";
    has_left: "已报告离职。" / "The leaving is reported.";

    office_title: "入职核实" / "Hires to confirm";
    office_lead: "对照参保记录核实。核实后企业才能给此人赋分。" /
        "Confirm against the insurance. Only then may the employer award the person.";
    office_caption: "等待核实的入职报告" / "Reports that wait";
    office_none: "没有等待核实的报告" / "No report waits";
    office_none_note: "企业报告的入职会出现在这里，先报的在前。" /
        "What employers report appears here, the oldest first.";
    employer: "单位" / "Employer";
    off_file: "未在册" / "not on file";
    confirm: "核实" / "Confirm";
    confirmed: "已核实。" / "Confirmed.";
    refuse: "退回" / "Refuse";
    refuse_title: "退回入职报告" / "Refuse the report";
    refuse_note: "企业看得到原因，可以再报。" / "The employer reads the reason and may report anew.";
    refuse_reason: "退回的原因" / "Why it is refused";
    office_import: "导入就业名单" / "Import a list of jobs";
    office_import_lead: "一行一份工作，直接生效；也会核实企业已报告的。" /
        "One job a row, which counts at once; what employers have reported is confirmed by it.";
    to_reports: "回到入职核实" / "Back to the hires";
}

//! The words of residents' files.

crate::texts! {
    data_title: "我的数据" / "My data";
    data_lead: "系统里关于您的全部信息，可以下载，也可以打印。" /
        "Everything that is kept about you, to be downloaded or printed.";
    data_taken(day: &str, time: &str): "{day} {time} 的全部信息，可以下载，也可以打印。" /
        "Everything as of {day}, {time}, to be downloaded or printed.";
    data_back: "回到我的积分" / "Back to my points";
    data_save: "下载（JSON）" / "Download (JSON)";
    data_print: "打印" / "Print";
    data_caption: "文件里有什么" / "What is in the file";
    data_what: "内容" / "Content";
    data_rows: "条数" / "Entries";
    data_note: "文件里是没有遮盖的姓名和证件号，请自己保管好；别人只有遮盖后的姓名。这次取走已经记录。" /
        "The file holds your name and ID unmasked: keep it safe. Others appear by masked names \
         only. That you took it is recorded.";
    data_rights: "您还可以" / "You may also";
    data_rights_note: "更正登记有错的内容，撤回同意，或者申请注销。" /
        "Have what is wrong corrected, withdraw a consent, or ask to be erased.";
    data_correct: "更正" / "Correct";
    data_identity: "身份和登记" / "Identity and registration";
    data_facts: "事实，每一条" / "Facts, row by row";
    data_permits: "居住证" / "Permits";
    data_freezes: "冻结" / "Freezes";
    data_household: "家庭成员" / "Household";
    data_consents: "同意和告知" / "Consents and notices";
    data_corrections: "更正" / "Corrections";
    data_activities: "活动" / "Activities";
    data_checks: "检查表记录" / "Check sheets";
    data_objections: "公示异议" / "Objections to awards in notice";
    data_statements: "积分单" / "Statements";
    data_accounts: "账号" / "Accounts";
    data_jobs: "就业" / "Employment";
    data_name: "姓名" / "Name";
    data_phone: "手机" / "Telephone";
    data_address: "住址" / "Address";
    data_registered: "登记日" / "Registered on";
    data_pseudonym: "代号" / "Pseudonym";
    data_value: "登记的内容" / "Says";
    data_source: "来源" / "Source";
    data_state: "状态" / "State";
    data_superseded: "已被新的一条代替" / "Superseded";
    data_day: "日期" / "Day";
    data_to: "到" / "Until";
    data_item: "项目" / "Item";
    data_org: "单位" / "Organisation";
    data_points: "分" / "Points";
    data_issued: "签发" / "Issued";
    data_endorsed: "签注" / "Endorsed";
    data_insured: "参保" / "Insured";
    data_kin: "关系" / "Kin";
    data_device: "设备" / "Device";
    data_who: "谁" / "Who";
    data_purpose: "做什么" / "What for";
    data_notice(version: u32): "隐私告知第 {version} 版" / "Privacy notice, version {version}";
    data_sheet_note: "本人取走的全部信息。示例数据，非官方分值。" /
        "Everything kept about the person. Example data, not official points.";
    data_sheet_foot: "由本人从积分系统打印" / "Printed by the person from Jifen";
    list_title: "居民" / "Residents";
    list_title_of(area: &str): "{area}的居民" / "Residents of {area}";
    list_lead: "您范围内登记的流动人口；只显示遮盖后的姓名和证件号。" /
        "The residents within your area; names and IDs are masked.";
    query: "姓名或证件号后 4 位" / "Name, or last 4 of the ID";
    search: "查询" / "Search";
    reset: "重置" / "Reset";
    caption: "居民" / "Residents";
    name: "姓名" / "Name";
    citizen_id: "公民身份号码" / "Citizen ID";
    village: "登记地" / "Registered in";
    permit: "居住证" / "Permit";
    action: "操作" / "Action";
    see_file: "看档案" / "See the file";
    nobody: "没有找到人" / "Nobody found";
    nobody_note: "换个姓名或证件号后 4 位再查。范围以外的人查不到。" /
        "Try another name or the last 4 of the ID. People outside your area are not found.";
    to_list: "回到居民" / "Back to the residents";

    file_title(name: &str): "{name}的积分档案" / "Points file of {name}";
    file_plain: "积分档案" / "Points file";
    look_note: "这次查看已经记录，本人看得到。" / "This look is recorded and shown to the person.";
    outside_title: "这位居民不在您的范围内" / "This resident is not within your area";
    outside_note: "只能查看本村（社区）登记的居民。需要时，请登记地的村（社区）或镇（街道）查看。" /
        "You see only residents registered in your village. If needed, ask the village or town \
         where the person is registered.";
    permit_until(day: &str): "{day}及以前签注" / "endorse on or before {day}";
    official_total: "核定积分" / "Official points";
    as_of(day: &str): "按 {day}计算" / "As of {day}";
    scheme(name: &str, version: u32): "标准：{name}，第 {version} 版" /
        "Scheme: {name}, version {version}";
    data_until(day: &str): "数据截至 {day}" / "data known up to {day}";
    usable(points: &str): "可用 {points}" / "Usable {points}";
    frozen: "冻结中，可用 0；期间照样算分" / "Frozen: usable 0; points go on being counted";

    own_title: "我的积分" / "My points";
    official_note: "只算核实过的" / "Only verified facts count";
    to_preview: "积分预览" / "Preview";
    join: "、" / ", ";

    declared_total: "连待核实的" / "With what waits";
    declared_with(gain: &str): "{gain}，还在等部门核实，不计入核定积分" /
        "{gain} waits to be verified and does not count yet";
    declared_same: "没有等待核实的内容" / "Nothing waits to be verified";
    preview_draft(total: &str): "这台设备上的积分预览是 {total} 分，自己填的，没有核实。" /
        "The preview kept on this device says {total}; self-declared, not verified.";
    preview_other: "想试试还能加哪些分，用积分预览。" / "To try what else would count, use the preview.";

    facts: "登记的事实" / "Facts on file";
    facts_caption: "登记的事实" / "Facts on file";
    facts_none: "还没有登记的事实" / "No facts on file yet";
    facts_none_note: "部门核实过的学历、就业、参保等会写在这里，并计入积分。" /
        "What departments have verified, as degree, work and insurance, stands here and counts.";
    fact: "事实" / "Fact";
    fact_value: "登记内容" / "What is recorded";
    fact_department: "核实部门" / "Department";
    fact_uncounted: "没有计入的内容" / "Nothing counts";
    fact_recorded(source: &str, day: &str): "{source}，{day}登记" / "{source}, recorded {day}";
    fact_with_evidence(recorded: &str, evidence: &str): "{recorded}，凭证：{evidence}" /
        "{recorded}, evidence: {evidence}";
    fact_waits(value: &str): "待核实：{value}" / "Waits: {value}";
    fact_waits_with(value: &str, gain: &str): "待核实：{value}（{gain}）" / "Waits: {value} ({gain})";
    fact_history: "历次记录" / "All records";
    fact_superseded: "已被替代" / "replaced";
    fact_row(value: &str, origin: &str, status: &str): "{value}（{origin}）{status}" /
        "{value} ({origin}): {status}";

    freezes: "冻结" / "Freezes";
    freeze_elsewhere: "其他部门作出的冻结" / "Decided by another department";
    freeze_until(from: &str, until: &str): "{from}至{until}" / "{from} to {until}";
    freeze_open(from: &str): "{from}起" / "since {from}";

    timeline: "发生过什么" / "What happened";
    timeline_none: "还没有记录" / "Nothing yet";
    timeline_note: "登记、核实、赋分、签注等都会按时间写在这里。" /
        "Facts, awards, permits and corrections are listed here as they happen.";
    timeline_count(count: u32): "共 {count} 条" / "{count} entries";

    awards: "赋分" / "Awards";
    awards_caption: "得到的赋分" / "Awards received";
    awards_none: "还没有赋分" / "No awards yet";
    awards_none_note: "单位、村（社区）给您赋分后，会写在这里，公示期满就计入积分。" /
        "What your employer or village awards you appears here and counts after its notice.";
    awards_unseen_note: "您能看到的赋分都写在这里。" / "The awards you may see stand here.";
    award_from: "谁给的" / "By";
    award_for: "为什么" / "For";
    award_state: "状态" / "State";
    award_points: "分值" / "Points";
    counts_from(day: &str): "{day}起计入" / "counts from {day}";
    held_note: "有结论前不计分" / "Does not count before this is decided";
    counts_until(day: &str): "计到 {day}" / "counts until {day}";
    voided_because(reason: &str): "撤销理由：{reason}" / "Voided: {reason}";

    looks: "谁看过我的档案" / "Who has looked at my file";
    looks_caption: "查看记录" / "Looks";
    looks_none: "还没有人看过" / "Nobody has looked";
    looks_none_note: "谁在什么时候、为什么看了您的档案，都会写在这里。" /
        "Whoever looks at your file, when and what for, is listed here.";
    look_when: "时间" / "When";
    look_who: "谁" / "Who";
    look_why: "做什么" / "What for";

    statement_title: "积分单" / "Statement of points";
    statement_lead: "到不在您片区的学校或别的窗口，出示编号，对方才能查到您。" /
        "Show the code at a school outside your area or another counter, so that they may look.";
    statement_issue: "生成积分单编号" / "Get a code";
    statement_busy: "正在生成" / "Working";
    statement_code: "编号" / "Code";
    statement_until(day: &str): "有效至{day}，当天有效。" /
        "Valid until {day}, that day included.";
    statement_effect: "编号生成后，拿到它的窗口可以查您入学是否符合；每次查看您都看得到。" /
        "With the code a counter may verify you for enrolment; you see every look.";
    statement_print: "打印" / "Print";
    statement_of(name: &str): "{name}的积分单" / "Statement of {name}";
    statement_scan: "学校窗口扫这个码，编号就填好了；不含姓名和证件号。" /
        "A school's window scans this and has the code; it holds no name and no ID.";
    statement_example: "示例数据，非官方分值。" / "Example data, not official values.";
}

//! The words of organisations and areas.

crate::texts! {
    find: "名称或信用代码" / "Name or credit code";
    find_hint: "也能用旧名称查。" / "Former names are found as well.";
    search: "查询" / "Search";
    with_ended: "含已关闭和并入的" / "With those that have ended";
    none_found: "没有查到单位" / "No organisation found";
    none_found_note: "换个词、类别，或勾上已关闭的再查。" /
        "Try another word or kind, or those that have ended.";
    create: "登记单位" / "Enter an organisation";
    import: "导入名单" / "Import a list";
    areas: "区域" / "Areas";
    to_list: "回到单位" / "Back to the organisations";
    to_org: "回到单位页" / "Back to the organisation";
    title: "单位" / "Organisation";
    closed_from(day: &str): "{day}起关闭" / "closed from {day}";
    merged_from(day: &str, into: &str): "{day}起并入{into}" / "goes into {into} from {day}";
    why(words: &str): "原因：{words}" / "Why: {words}";

    kind: "类别" / "Kind";
    name_zh: "中文名称" / "Name in Chinese";
    name_missing: "请填写名称。" / "Enter the name.";
    name_en: "英文名称（没有可不填）" / "Name in English, if it has one";
    uscc: "统一社会信用代码" / "Credit code";
    uscc_hint: "企业必填，18 位。" / "18 characters; an enterprise has one.";
    area: "所在区域" / "Area";
    area_missing: "请选择区域。" / "Choose the area.";
    school_area: "学区（学校填写）" / "School area, for a school";
    no_school_area: "没有学区" / "None";
    choose: "请选择" / "Choose";
    kind_missing: "请选择类别。" / "Choose the kind.";
    create_title: "登记单位" / "Enter an organisation";
    create_lead: "从今天起登记。以前的名称不用补。" /
        "It is entered from today; former names are not needed.";
    save: "登记" / "Enter";

    history: "历史" / "History";
    history_caption: "各时期的名称、代码和所在区域" / "Name, code and area through time";
    name: "名称" / "Name";
    from: "自" / "From";
    until: "止" / "Until";
    today_on: "至今" / "until now";
    ahead: "尚未生效" / "lies ahead";
    reason: "原因" / "Why";
    reason_missing: "请写明原因。" / "Say why.";
    taken_in: "并入本单位的" / "Taken in";
    taken_in_one(name: &str, day: &str): "{name}，{day}并入" / "{name}, from {day}";
    people: "在职" / "At work";
    people_count(count: u32): "{count} 人" / "{count} people";
    open_drafts: "未签发的草稿" / "Drafts not signed";
    drafts_count(count: u32): "{count} 份" / "{count}";
    accounts: "账号" / "Accounts";
    accounts_caption: "在本单位有岗位的账号" / "Accounts with a post here";
    accounts_none: "还没有人在这里有岗位" / "Nobody has a post here";
    accounts_none_note: "在“账号”里给人安排岗位。" / "Give posts under Accounts.";
    login: "账号" / "Account";
    holder: "使用人" / "Holder";
    post: "岗位" / "Post";
    disabled: "已停用" / "disabled";

    change: "更名或迁移" / "Rename or move";
    change_title: "更名或迁移" / "Rename or move";
    change_effect: "从生效日起用新的名称、代码和区域；以前的赋分、公示和记录仍用当时的名称。" /
        "From that day the new name, code and area hold; awards, notices and records of before \
         keep the name of their time.";
    effective: "从哪一天起" / "From which day";
    record: "登记变更" / "Record the change";
    close: "关闭" / "Close";
    close_title: "关闭单位" / "Close the organisation";
    close_effect(drafts: u32, people: u32):
        "从这一天起不能再赋分，岗位不再有效；已给的赋分照常有效。有 {drafts} 份草稿不能再签发，\
         {people} 人在职。登记后不能撤销。" /
        "From that day nothing new is awarded and posts here no longer act; what was given stays. \
         {drafts} drafts cannot be signed any more, {people} people work there. It cannot be \
         undone.";
    merge: "并入别的单位" / "Merge into another";
    merge_title: "并入别的单位" / "Merge into another organisation";
    merge_effect: "从这一天起，员工和岗位算作对方的；以前的赋分、额度和记录留在原处。登记后不能撤销。" /
        "From that day staff and posts are read as the other's; awards, quotas and records of \
         before stay where they are. It cannot be undone.";
    into: "并入哪个单位" / "Into which organisation";
    into_hint: "填名称或信用代码，要能查到唯一一家同类单位。" /
        "Its name or credit code, which is to find one of the same kind.";
    into_missing: "请填写并入的单位。" / "Say into which organisation.";
    into_none: "没有查到同类单位。" / "No organisation of this kind is found.";
    into_many: "查到不止一家，请填全名或信用代码。" /
        "Several are found; enter the whole name or the credit code.";
    import_title: "导入单位名单" / "Import a list of organisations";
    import_lead: "一行一家。先检查，再导入；有一处错误就全部不写入。" /
        "One organisation a row. Check first, then import; one fault and nothing is written.";

    areas_title: "区域" / "Areas";
    areas_lead: "镇（街道）、村（社区）和网格的代码、名称和合并。" /
        "Codes, names and mergers of towns, villages and grids.";
    areas_caption(name: &str): "{name}和它的下级" / "{name} and what lies right below";
    code: "代码" / "Code";
    code_hint: "以上级代码开头。" / "It begins with the code of the area above.";
    code_missing: "请填写代码。" / "Enter the code.";
    state: "情况" / "State";
    below: "看下级" / "See below";
    up: "回到上级" / "One level up";
    act: "办理" / "Change";
    formerly(name: &str): "原{name}" / "formerly {name}";
    in_force: "现行" / "in force";
    add_below: "登记下级" / "Enter one below";
    add_title(name: &str): "在{name}登记下级" / "Enter an area below {name}";
    area_title(name: &str): "{name}" / "{name}";
    area_rename: "更名或改代码" / "Rename or recode";
    area_rename_effect: "从生效日起用新的名称和代码；以前的仍用当时的。" /
        "From that day the new name and code hold; what was before keeps those of its time.";
    area_merge: "并入别的区域" / "Merge into another area";
    area_merge_effect: "从这一天起，这里登记的居民归对方管；原来的干部和网格长不再看得到。单位要另行并入或关闭。登记后不能撤销。" /
        "From that day who is registered here is in the other's care; the officers of before no \
         longer reach them. Its organisations are merged or closed apart. It cannot be undone.";
    area_into: "并入哪个区域" / "Into which area";
    area_into_missing: "请选择并入的区域。" / "Choose the area.";
    area_ended: "已登记并入，不能再改。" / "A merger is on record; nothing can be changed.";
    to_areas: "回到区域" / "Back to the areas";
    saved: "已登记。" / "Recorded.";
}

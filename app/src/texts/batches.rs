//! The words of awards by the hundred.

crate::texts! {
    way: "批量赋分" / "Award by list";
    lead: "把名单填在表格里，一次起草几百笔；先检查，再导入。导入只是起草，由负责人签发。" /
        "Fill in a list and draft hundreds at once: check it first, then take it in. That drafts; \
         the head signs.";
    to_lists: "返回批量赋分" / "Back to the lists";
    new_list: "导入新名单" / "Take in a list";
    step_template: "一、下载模板，填好名单" / "1. Download the template and fill it in";
    step_file: "二、选择填好的文件" / "2. Choose the file";
    template_xlsx: "下载模板（XLSX）" / "Template (XLSX)";
    template_csv: "下载模板（CSV）" / "Template (CSV)";
    file: "名单文件（XLSX 或 CSV）" / "The list (XLSX or CSV)";
    file_hint: "最大 4 MB、10000 行；CSV 用 UTF-8 或 GB18030 编码。“示例”开头的行不会导入。" /
        "At most 4 MB and 10000 rows; CSV in UTF-8 or GB18030. Rows of the template are left out.";
    checking: "正在逐行核对，请稍候……" / "Checking row by row, please wait…";
    making: "正在准备文件……" / "Preparing the file…";
    taking: "正在导入，请稍候……" / "Taking it in, please wait…";
    heading_bad: "表头要改，先不看各行" / "The heading has to be mended first";
    checked_good(rows: u32, points: &str, worth: &str):
        "{rows} 行都可以导入：共 {points} 分，计入上限后实得 {worth} 分" /
        "All {rows} rows are good: {points} points, worth {worth} after the caps";
    checked_bad(good: u32, bad: u32): "{good} 行可以导入，{bad} 行要改" /
        "{good} rows are good, {bad} have to be mended";
    checked_none: "没有新的可导入的行" / "Nothing new to take in";
    known_rows(known: u32): "{known} 行以前已导入，不会重复起草。" /
        "{known} rows were taken in before and are not drafted again.";
    example_rows(rows: u32): "模板里的 {rows} 行示例已略过。" /
        "{rows} example rows of the template are left out.";
    sums(points: &str, worth: &str, left: &str):
        "可导入的共 {points} 分，实得 {worth} 分；全部签发后额度还剩 {left} 分。" /
        "The good rows give {points} points, worth {worth}; once all are signed {left} are left.";
    posts_on(day: &str): "今天签发，{day}起计入积分。" / "Signed today, they count from {day}.";
    lost(points: &str): "有 {points} 分因共同上限不计入，额度照样占用。" /
        "{points} points are lost to joint caps and still use the quota.";
    caption: "名单各行" / "The rows of the list";
    row: "行" / "Row";
    worth: "实得" / "Counts";
    result: "结果" / "Result";
    show_bad: "只看要改的" / "Only those to mend";
    more(rows: usize): "再看 {rows} 行" / "Show {rows} more";
    get_bad_xlsx: "取回要改的行（XLSX）" / "Get the rows to mend (XLSX)";
    get_bad_csv: "取回要改的行（CSV）" / "Get the rows to mend (CSV)";
    get_bad_note: "取回的文件里每行后面写着问题；改好后再选一次，已导入的不会重复。" /
        "The file says beside each row what is wrong; mend it and choose it again. What was taken \
         in is not drafted twice.";
    take_all(rows: u32): "导入 {rows} 行" / "Take in {rows} rows";
    take_good(rows: u32): "先导入可以的 {rows} 行" / "Take in the {rows} good rows";
    taken(rows: u32): "已起草 {rows} 笔，等负责人签发" / "{rows} drafted; they wait for the head";
    see_list: "看这份名单" / "See the list";
    lists_caption: "导入过的名单" / "Lists that were taken in";
    none_yet: "还没有导入过名单" / "No list has been taken in yet";
    none_note: "几十上百人一起赋分时，用表格导入最快。" /
        "To award dozens or hundreds at once, a list is quickest.";
    name: "文件" / "File";
    day: "导入日期" / "Taken in";
    by: "导入人" / "By";
    waiting: "待签发" / "To sign";
    signed: "已签发" / "Signed";
    ended: "已撤回或撤销" / "Withdrawn or voided";
    rows: "行数" / "Rows";
    drafted: "起草" / "Drafted";
    known: "以前已导入" / "Taken in before";
    bad: "要改" / "To mend";
    points: "分值合计" / "Points in all";
    entries(count: u32): "{count} 笔" / "{count} awards";
    with_points(count: u32, points: &str): "{count} 笔，共 {points} 分" /
        "{count} awards, {points} points";
    spread: "分值分布" / "How the points are spread";
    each(count: u32, points: &str): "{points} 分的 {count} 笔" / "{count} of {points}";
    same_day: "另一单位为同一天的事也赋了分，请核对" /
        "Another organisation awards the same day too; please check";
    sign_title(count: u32): "签发这份名单里的 {count} 笔" / "Sign the {count} awards of this list";
    sign_effect(points: &str):
        "签发后占用额度 {points} 分，每笔公示 5 个工作日。逐笔核对规则，不合规则的不签发，并写明原因。" /
        "This takes {points} points of the quota and opens the notices. Each is judged by itself; \
         what the rules refuse is not signed, and says why.";
    sign_all: "全部签发" / "Sign them all";
    go_on: "继续签发" / "Go on signing";
    stop: "暂停" / "Pause";
    progress(done: u32, all: u32): "已处理 {done} / {all} 笔" / "{done} of {all} done";
    stopped: "已暂停，可以以后继续；已签发的不受影响。" /
        "Paused; go on whenever you like. What was signed stays signed.";
    sign_done(count: u32): "已签发 {count} 笔" / "{count} signed";
    refused(count: usize): "{count} 笔没有签发" / "{count} were not signed";
    refused_caption: "没有签发的各笔及原因" / "What was not signed, and why";
    reason: "原因" / "Reason";
    page_count(count: u32): "共 {count} 行" / "{count} rows";
    only_waiting: "只看待签发的" / "Only those to sign";
    todo_sign(name: &str, count: u32): "名单“{name}”：{count} 笔待签发" /
        "List {name}: {count} to sign";
    todo_sign_note(points: &str): "共 {points} 分，可以一次签发。" /
        "{points} points; they can be signed in one go.";
}

//! The words of lists that come as files.

crate::texts! {
    file: "XLSX 或 CSV 文件" / "XLSX or CSV file";
    file_hint: "最大 1 MB、5000 行；CSV 用 UTF-8 或 GB18030 编码。" /
        "At most 1 MB and 5000 rows; CSV in UTF-8 or GB18030.";
    file_missing: "请先选择文件。" / "Choose a file first.";
    template: "下载模板" / "Download the template";
    look: "先检查" / "Check it first";
    take: "导入" / "Import";
    clean(rows: u32, added: u32, changed: u32, unchanged: u32):
        "{rows} 行都能读：新增 {added}，变更 {changed}，不变 {unchanged}。" /
        "All {rows} rows read: {added} new, {changed} changed, {unchanged} as they stand.";
    done(added: u32, changed: u32, unchanged: u32):
        "已导入：新增 {added}，变更 {changed}，不变 {unchanged}。" /
        "Imported: {added} new, {changed} changed, {unchanged} as they stand.";
    faults(count: usize): "有 {count} 处要改，什么都没有写入" /
        "{count} to mend; nothing was written";
    faults_note: "照下表改好文件再选一次；也可以下载这张表。" /
        "Mend the file by this table and choose it again; the table can be downloaded.";
    more(count: u32): "另有 {count} 处没有列出。" / "{count} more are not listed.";
    save_faults: "下载错误表" / "Download the faults";
    faults_caption: "每一处错误所在的行和列" / "Each fault by row and column";
    row: "行" / "Row";
    column: "列" / "Column";
    fault: "问题" / "What is wrong";
    again: "再次导入同一份文件不会重复。" / "Importing the same file again repeats nothing.";
    unread: "读不出这个文件，请再选一次。" / "The file cannot be read; choose it again.";
}

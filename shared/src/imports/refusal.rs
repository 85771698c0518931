//! Why a file cannot be read at all.

use crate::api::refusals;

refusals! {
    /// A refusal of a file as a whole, in order of precedence.
    ImportRefusal {
        /// The file is no base64.
        NotBase64 "file_not_base64" 422
            "文件没有完整上传，请再试一次。" "The file did not arrive in whole; try again.";
        /// Larger than allowed.
        TooLarge "file_too_large" 413
            "文件超过 1 MB，请分成几份导入。"
            "The file is larger than 1 MB; import it in several parts.";
        /// A workbook and no text.
        NotCsv "file_not_csv" 422
            "这不是 CSV 文件。请在表格软件里“另存为 CSV（逗号分隔）”再导入。"
            "This is no CSV file. Save it as CSV (comma separated) in the spreadsheet first.";
        /// Neither UTF-8 nor GB18030.
        Encoding "file_encoding" 422
            "读不出文字：文件要用 UTF-8 或 GB18030 编码。"
            "The text cannot be read: the file is to be in UTF-8 or GB18030.";
        /// Nothing below the heading.
        Empty "file_empty" 422
            "文件里除了表头没有内容。" "There is nothing below the heading.";
        /// More rows than allowed.
        TooManyRows "file_too_many_rows" 413
            "超过 5000 行，请分成几份导入。" "More than 5000 rows; import it in several parts.";
    }
}

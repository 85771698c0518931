//! Why a file cannot be read at all.

use crate::api::Refusal;
use crate::base::Bilingual;

/// A refusal of a file as a whole, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportRefusal {
    /// The file is no base64.
    NotBase64,
    /// Larger than allowed, as it came or once it is unpacked.
    TooLarge {
        /// The most megabytes.
        megabytes: usize,
    },
    /// No text, and no workbook that can be read.
    NotCsv,
    /// Neither UTF-8 nor GB18030.
    Encoding,
    /// Nothing below the heading.
    Empty,
    /// More rows than allowed.
    TooManyRows {
        /// The most rows.
        most: usize,
    },
}

impl Refusal for ImportRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotBase64 => "file_not_base64",
            Self::TooLarge { .. } => "file_too_large",
            Self::NotCsv => "file_not_csv",
            Self::Encoding => "file_encoding",
            Self::Empty => "file_empty",
            Self::TooManyRows { .. } => "file_too_many_rows",
        }
    }

    fn status(&self) -> u16 {
        match self {
            Self::TooLarge { .. } | Self::TooManyRows { .. } => 413,
            _ => 422,
        }
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::NotBase64 => Bilingual::new(
                "文件没有完整上传，请再试一次。",
                "The file did not arrive in whole; try again.",
            ),
            Self::TooLarge { megabytes } => Bilingual::new(
                format!("文件超过 {megabytes} MB，请分成几份导入。"),
                format!("The file is larger than {megabytes} MB; import it in several parts."),
            ),
            Self::NotCsv => Bilingual::new(
                "读不了这个文件：请用 XLSX 或 CSV。旧的 .xls 或加密的文件，请先另存为 XLSX。",
                "This file cannot be read: use XLSX or CSV. Save an old .xls or an encrypted file \
                 as XLSX first.",
            ),
            Self::Encoding => Bilingual::new(
                "读不出文字：文件要用 UTF-8 或 GB18030 编码。",
                "The text cannot be read: the file is to be in UTF-8 or GB18030.",
            ),
            Self::Empty => Bilingual::new(
                "文件里除了表头没有内容。",
                "There is nothing below the heading.",
            ),
            Self::TooManyRows { most } => Bilingual::new(
                format!("超过 {most} 行，请分成几份导入。"),
                format!("More than {most} rows; import it in several parts."),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ImportRefusal;
    use crate::api::Refusal;

    #[test]
    fn limits_are_named_in_the_words() {
        let large = ImportRefusal::TooLarge { megabytes: 4 };
        assert!(large.words().zh.contains("4 MB") && large.words().en.contains("4 MB"));
        let many = ImportRefusal::TooManyRows { most: 10_000 };
        assert!(many.words().zh.contains("10000 行") && many.words().en.contains("10000 rows"));
    }
}

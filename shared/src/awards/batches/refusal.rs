//! Why a list is not taken in, and what is wrong with a row besides the rules of awards.

use crate::api::{Refusal, refusals};
use crate::base::Bilingual;

/// A refusal of a list, in order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BatchRefusal {
    /// The id is known with another file.
    IdReused,
    /// Something is wrong, and the good rows were not asked for by themselves.
    BadRows {
        /// How many rows.
        count: u32,
    },
    /// No row is good and new.
    NothingNew,
}

impl Refusal for BatchRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::IdReused => "id_reused",
            Self::BadRows { .. } => "batch_bad_rows",
            Self::NothingNew => "batch_nothing_new",
        }
    }

    fn status(&self) -> u16 {
        409
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::IdReused => Bilingual::new(
                "这个编号已用于另一份名单，请刷新后重新选择文件",
                "This id belongs to another list; reload and choose the file again",
            ),
            Self::BadRows { count } => Bilingual::new(
                format!("有 {count} 处要改，这次什么也没有导入"),
                format!("{count} rows have to be mended; nothing was taken in"),
            ),
            Self::NothingNew => Bilingual::new(
                "没有新的可导入的行：要么有问题，要么以前已经导入",
                "No row is both good and new; what is good was taken in before",
            ),
        }
    }
}

refusals! {
    /// What is wrong with a row, besides what its cells and the rules of awards say.
    RowRefusal {
        /// The cell holds a formula, which is never computed.
        Formula "cell_formula" 422
            "单元格里是公式。请复制后“只粘贴值”再导入。"
            "The cell holds a formula; paste its value instead.";
        /// The name is not that of the person.
        OtherName "name_differs" 422
            "姓名与登记的不一致，请核对号码和姓名。"
            "The name is not the one on file; check number and name.";
        /// The same line was withdrawn or voided before.
        EndedBefore "award_ended_before" 409
            "完全相同的一笔以前被撤回或撤销过；确要再赋，请改写依据。"
            "The very same award was withdrawn or voided; word the evidence anew to give it again.";
    }
}

//! Why something about a check sheet is refused.

use crate::api::refusals;

refusals! {
    /// A refusal about a check sheet, declared in order of precedence: the first that applies is
    /// the answer.
    CheckRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新填写。"
            "This id belongs to something else; reload and start again.";
        /// The organisation is no village.
        NotVillage "not_village" 409
            "只有村（社区）有检查表。" "Only villages have check sheets.";
        /// Nobody is registered there.
        NoHouseholds "no_households" 409
            "本村（社区）没有在册登记的流动人口，不用建检查表。"
            "Nobody is registered in this village, so there is nothing to check.";
        /// The sheet is finished.
        SheetFinished "sheet_finished" 409
            "检查表已经结束，不能再改；确有遗漏的，请村里重新打开。"
            "The sheet is finished and takes no more entries; the village may open it again.";
        /// The day lies after today, or outside the month of the sheet.
        DayOutsideMonth "day_outside_month" 422
            "检查日期要在本表的月份内，不能晚于今天。"
            "The day must lie in the month of the sheet and not after today.";
        /// Nobody checks the own household.
        OwnHousehold "own_household" 409
            "不能检查自己家，请由别人来填。"
            "Nobody checks their own household; somebody else fills this in.";
        /// Somebody else has said something since.
        LineChanged "line_changed" 409
            "这一户在您填写之后有人改过，请看过现在的内容再决定。"
            "Somebody has changed this household since; look at what stands now first.";
        /// Nothing was found in any household.
        NothingChecked "nothing_checked" 409
            "还没有检查任何一户，不能结束。"
            "No household has been checked yet, so the sheet cannot be finished.";
        /// It is still open.
        NotFinished "not_finished" 409
            "检查表还没有结束。" "The sheet is not finished yet.";
        /// Awards were drafted from it.
        AwardsDrafted "awards_drafted" 409
            "已经按这张表起草赋分，不能再打开。"
            "Awards have been drafted from this sheet, so it stays as it is.";
        /// No item was chosen.
        NothingChosen "nothing_chosen" 422
            "请至少选一项，并选定条款和分值。"
            "Choose one item at the least, with its clause and points.";
        /// An item was chosen twice.
        ItemTwice "item_twice" 422
            "同一项只能选一个条款。" "Each item takes one clause only.";
    }
}

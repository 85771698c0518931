//! Why a change of an organisation or an area is refused.

use crate::api::refusals;

refusals! {
    /// A refusal of a change, declared in order of precedence: the first that applies is the
    /// answer.
    OrgRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新填写。"
            "This id belongs to something else; reload and start again.";
        /// It was closed or has gone into another already.
        AlreadyEnded "already_ended" 409
            "已登记关闭或并入，不能再改。"
            "A closing or a merger is on record already; nothing can be changed any more.";
        /// Nothing goes into itself.
        IntoItself "into_itself" 422
            "不能并入自己。" "Nothing goes into itself.";
        /// Both sides are of one kind.
        OtherKind "other_kind" 409
            "两边不是同一类，不能合并。" "The two are not of one kind and cannot be merged.";
        /// Districts and school areas are not merged.
        NotMerged "not_merged" 409
            "只有镇（街道）、村（社区）、网格可以合并。"
            "Only towns, villages and grids can be merged.";
        /// What should take it in has ended itself.
        IntoEnded "into_ended" 409
            "要并入的一方已登记关闭或并入，请选仍在的一方。"
            "The one to go into has a closing or a merger on record; choose one that stays.";
        /// A change from that day or a later one is on record.
        LaterChange "later_change" 409
            "这一天或之后已有变更记录，请选更晚的日子。"
            "A change from that day or a later one is on record; choose a later day.";
        /// All is as it stands already.
        NothingNew "nothing_new" 409
            "和现在登记的一样，没有变更。" "This is how it stands already.";
        /// Another organisation holds the credit code.
        UsccTaken "uscc_taken" 409
            "这个统一社会信用代码已登记给另一个单位。"
            "Another organisation holds this credit code.";
        /// Another area holds the code.
        CodeTaken "code_taken" 409
            "这个区划代码已登记给另一个区域。" "Another area holds this code.";
        /// The district does without no migrant office.
        LastOffice "last_office" 409
            "这是区里唯一的流管办，不能关闭。"
            "This is the only migrant office of the district and cannot be closed.";
    }
}

//! Why a picture is refused.

use crate::api::refusals;

refusals! {
    /// A refusal of a picture, declared in order of precedence: the first that applies is the
    /// answer.
    EvidenceRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新拍照。"
            "This id belongs to something else; reload and take the picture again.";
        /// It was taken away.
        TakenAway "taken_away" 409
            "这张照片已经删去。" "This picture has been taken away.";
        /// The content is no picture of a kind that is taken.
        NotPicture "not_picture" 422
            "只收照片（JPEG、PNG、WebP）；这个文件打不开。"
            "Only pictures are taken (JPEG, PNG, WebP); this file is none or is damaged.";
        /// Too many bytes, or too many points in it.
        PictureTooLarge "picture_too_large" 422
            "照片太大：不超过 4 MB、2400 万像素。"
            "The picture is too large: 4 MB and 24 million pixels at most.";
        /// The sheet is finished, or the award is no draft any more.
        Settled "settled" 409
            "检查表已经结束，或者赋分已经不是草稿，照片不能再增减。"
            "The sheet is finished or the award no draft any more; its pictures stay as they are.";
        /// There are as many as one thing may have.
        PicturesFull "pictures_full" 409
            "照片已满 6 张，请先删去一张。" "There are six pictures already; take one away first.";
    }
}

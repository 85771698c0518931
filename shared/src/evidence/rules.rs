//! How large a picture may be, how many there may be, and when.

use crate::evidence::EvidenceRefusal;

/// Bytes of a picture as it is sent.
pub const SENT_MAX: usize = 4 * 1024 * 1024;
/// Points of a picture as it is sent: more than the cameras of most phones make.
pub const PIXELS_MAX: u64 = 24_000_000;
/// The longer side of a picture as it is kept.
pub const SIDE_MAX: u32 = 1_600;
/// Pictures of one household or one award.
pub const PICTURES_MAX: u32 = 6;

/// Admits a picture of this size, as its header says.
pub fn admit_size(bytes: usize, (width, height): (u32, u32)) -> Result<(), EvidenceRefusal> {
    if width == 0 || height == 0 {
        return Err(EvidenceRefusal::NotPicture);
    }
    if bytes > SENT_MAX || u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(EvidenceRefusal::PictureTooLarge);
    }
    Ok(())
}

/// Admits one more picture of a thing that has so many, while that is open.
pub const fn admit_picture(open: bool, pictures: u32) -> Result<(), EvidenceRefusal> {
    if !open {
        return Err(EvidenceRefusal::Settled);
    }
    if pictures >= PICTURES_MAX {
        return Err(EvidenceRefusal::PicturesFull);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{admit_picture, admit_size};
    use crate::api::Refusal;
    use crate::evidence::EvidenceRefusal;

    fn code(answer: Result<(), EvidenceRefusal>) -> &'static str {
        answer.err().map_or("ok", |refusal| refusal.code())
    }

    #[test]
    fn sizes_are_bounded_by_bytes_and_by_points() {
        for (bytes, width, height, expected) in [
            (1_000, 1, 1, "ok"),
            (4_194_304, 6_000, 4_000, "ok"),
            (4_194_305, 10, 10, "picture_too_large"),
            (1_000, 6_000, 4_001, "picture_too_large"),
            (1_000, u32::MAX, u32::MAX, "picture_too_large"),
            (1_000, 0, 10, "not_picture"),
        ] {
            assert_eq!(
                code(admit_size(bytes, (width, height))),
                expected,
                "{width}×{height}"
            );
        }
    }

    #[test]
    fn a_thing_takes_six_pictures_while_it_is_open() {
        for (open, pictures, expected) in [
            (true, 0, "ok"),
            (true, 5, "ok"),
            (true, 6, "pictures_full"),
            (false, 0, "settled"),
            (false, 6, "settled"),
        ] {
            assert_eq!(code(admit_picture(open, pictures)), expected);
        }
    }
}

//! What becomes of pictures of every kind, and of what only says it is one.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::{digest, remake};
use crate::error::Error;

/// A wide picture, red on its left half and blue on its right.
fn wide(format: ImageFormat) -> Vec<u8> {
    let colour = |x: u32| if x < 32 { [220, 0, 0] } else { [0, 0, 220] };
    let picture = RgbImage::from_fn(64, 16, |x, _| Rgb(colour(x)));
    let mut content = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut content, format)
        .unwrap();
    content.into_inner()
}

/// Puts what a camera writes behind the beginning of a JPEG: held on its side, and where it was.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut exif =
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"GPS 29.95N 121.72E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut whole = jpeg[..2].to_vec();
    whole.extend_from_slice(&[0xff, 0xe1]);
    whole.extend_from_slice(&length);
    whole.extend_from_slice(&exif);
    whole.extend_from_slice(&jpeg[2..]);
    whole
}

fn code(content: &[u8]) -> String {
    match remake(content) {
        Ok(_) => "ok".to_owned(),
        Err(Error::Refused(problem)) => problem.code,
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn pictures_of_each_kind_are_kept_as_jpeg_under_their_digest() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let kept = remake(&wide(format)).unwrap();
        assert_eq!((kept.width, kept.height), (64, 16), "{format:?}");
        assert!(kept.content.starts_with(&[0xff, 0xd8, 0xff]));
        assert_eq!(kept.digest, digest(&kept.content));
        assert_eq!(
            remake(&wide(format)).unwrap(),
            kept,
            "the same gives the same"
        );
    }
}

#[test]
fn what_the_camera_wrote_is_gone_and_the_picture_stands_upright() {
    let sent = with_exif(&wide(ImageFormat::Jpeg));
    assert!(sent.windows(3).any(|bytes| bytes == b"GPS"));
    let kept = remake(&sent).unwrap();
    assert_eq!((kept.width, kept.height), (16, 64));
    for hidden in [b"GPS".as_slice(), b"Exif"] {
        assert!(
            !kept
                .content
                .windows(hidden.len())
                .any(|bytes| bytes == hidden)
        );
    }
    let mut tail = wide(ImageFormat::Png);
    tail.extend_from_slice(b"<script>GPS</script>");
    let kept = remake(&tail).unwrap();
    assert!(!kept.content.windows(3).any(|bytes| bytes == b"GPS"));
}

#[test]
fn a_large_picture_is_kept_smaller() {
    let large = DynamicImage::ImageRgb8(RgbImage::new(2_000, 500));
    let mut content = Cursor::new(Vec::new());
    large.write_to(&mut content, ImageFormat::Png).unwrap();
    let kept = remake(&content.into_inner()).unwrap();
    assert_eq!((kept.width, kept.height), (1_600, 400));
}

#[test]
fn what_is_no_picture_or_too_large_a_one_is_refused() {
    assert_eq!(code(b""), "not_picture");
    assert_eq!(code(b"GIF89a\x01\0\x01\0"), "not_picture");
    assert_eq!(code(b"%PDF-1.7"), "not_picture");
    let jpeg = wide(ImageFormat::Jpeg);
    assert_eq!(code(&jpeg[..20]), "not_picture");
    let mut png = wide(ImageFormat::Png);
    // The width that the header says, behind signature, length and name of the first part.
    png[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    assert!(matches!(&*code(&png), "picture_too_large" | "not_picture"));
    let half = wide(ImageFormat::Png);
    assert_eq!(code(&half[..half.len() / 2]), "not_picture");
}

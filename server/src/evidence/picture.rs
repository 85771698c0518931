//! A picture made anew from what was sent: decoded within limits, turned upright, made smaller
//! where it is large, and written as JPEG. What a file holds besides is left behind: place, time
//! and device of the camera, thumbnails, whatever is hidden behind its end.

use std::fmt::Write;
use std::io::Cursor;

use actix_web::web::block;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};
use shared::evidence::{EvidenceRefusal, PictureKind, SIDE_MAX, admit_size};

use crate::error::{Error, Result};
use crate::evidence::refused;
use crate::imports::turn;

/// The media type of every picture that is kept.
pub(super) const MEDIA_TYPE: &str = "image/jpeg";
/// How well a picture is kept, of 100.
const QUALITY: u8 = 80;
/// Bytes that decoding one picture may take.
const ALLOC_MAX: u64 = 160 * 1024 * 1024;

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) content: Vec<u8>,
    /// The SHA-256 of the content.
    pub(super) digest: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// The bytes that were sent, and their SHA-256.
pub(super) fn sent(image: &str) -> Result<(Vec<u8>, String)> {
    let bytes = BASE64_STANDARD.decode(image.trim());
    let bytes = bytes.map_err(|_error| refused(EvidenceRefusal::NotPicture))?;
    let digest = digest(&bytes);
    Ok((bytes, digest))
}

/// Makes it anew, beside the threads that answer requests and few at a time.
pub(super) async fn remade(sent: Vec<u8>) -> Result<Picture> {
    let _turn = turn().await?;
    let done = block(move || remake(&sent)).await;
    done.map_err(|error| Error::Unavailable(error.to_string()))?
}

fn remake(sent: &[u8]) -> Result<Picture> {
    let kind = PictureKind::of(sent).ok_or(EvidenceRefusal::NotPicture);
    let format = match kind.map_err(refused)? {
        PictureKind::Jpeg => ImageFormat::Jpeg,
        PictureKind::Png => ImageFormat::Png,
        PictureKind::WebP => ImageFormat::WebP,
    };
    let size = reader(sent, format).into_dimensions().map_err(unreadable)?;
    admit_size(sent.len(), size).map_err(refused)?;
    let mut decoder = reader(sent, format).into_decoder().map_err(unreadable)?;
    // A camera says in the file how it was held; without the file the picture must stand upright.
    let held = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(held);
    if picture.width().max(picture.height()) > SIDE_MAX {
        picture = picture.resize(SIDE_MAX, SIDE_MAX, FilterType::Triangle);
    }
    let picture = picture.into_rgb8();
    let mut content = Vec::new();
    let encoder = JpegEncoder::new_with_quality(Cursor::new(&mut content), QUALITY);
    picture
        .write_with_encoder(encoder)
        .map_err(Error::internal)?;
    Ok(Picture {
        digest: digest(&content),
        width: picture.width(),
        height: picture.height(),
        content,
    })
}

fn reader(sent: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(ALLOC_MAX);
    reader.limits(limits);
    reader
}

/// The refusal of what does not decode; what is wrong with it is nobody's to know.
fn unreadable(_error: image::ImageError) -> Error {
    refused(EvidenceRefusal::NotPicture)
}

/// The SHA-256 of a content, in hexadecimal digits.
pub(super) fn digest(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;

//! Pictures on a canvas: upright, and no larger than they are kept.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, window};
use shared::evidence::SIDE_MAX;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

use crate::imports::content;

/// How well a picture is sent, of 1.
const QUALITY: f64 = 0.8;
const MEDIA_TYPE: &str = "image/jpeg";
const BEFORE: &str = "data:image/jpeg;base64,";

/// A picture that was taken, made upright and small, in base64; the file as it is where this
/// device cannot draw it, for the server makes it anew as well.
pub async fn shrunk(file: &File) -> Option<String> {
    match redrawn(file).await {
        Some(picture) => Some(picture),
        None => content(file).await,
    }
}

async fn redrawn(file: &File) -> Option<String> {
    let bitmap = bitmap(file).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    paint(&canvas, &bitmap)?;
    let quality = JsValue::from_f64(QUALITY);
    let written = canvas.to_data_url_with_type_and_encoder_options(MEDIA_TYPE, &quality);
    Some(written.ok()?.strip_prefix(BEFORE)?.to_owned())
}

/// Draws a picture that came in base64; nothing if it is none.
pub(super) async fn draw(canvas: &HtmlCanvasElement, picture: &str) -> Option<()> {
    let bytes = BASE64_STANDARD.decode(picture).ok()?;
    let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
    paint(canvas, &bitmap(&blob).await?)
}

async fn bitmap(blob: &Blob) -> Option<ImageBitmap> {
    let asked = window().create_image_bitmap_with_blob(blob).ok()?;
    JsFuture::from(asked).await.ok()?.dyn_into().ok()
}

fn paint(canvas: &HtmlCanvasElement, bitmap: &ImageBitmap) -> Option<()> {
    let (width, height) = fit((bitmap.width(), bitmap.height()), SIDE_MAX);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    let drawn = context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height);
    drawn.ok()
}

/// The size at which the longer side is no longer than `most`.
fn fit((width, height): (u32, u32), most: u32) -> (u32, u32) {
    let longer = width.max(height);
    if longer <= most {
        return (width, height);
    }
    let scaled = |side: u32| {
        let side = u64::from(side) * u64::from(most) / u64::from(longer);
        u32::try_from(side).unwrap_or(most).max(1)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn the_longer_side_decides() {
        assert_eq!(fit((4_000, 3_000), 1_600), (1_600, 1_200));
        assert_eq!(fit((3_000, 4_000), 1_600), (1_200, 1_600));
        assert_eq!(fit((800, 600), 1_600), (800, 600));
        assert_eq!(fit((9_000, 1), 1_600), (1_600, 1));
    }
}

//! Evidence through the API: pictures of the households of a sheet and of drafts of awards.

mod add;
mod at_once;
mod award;
mod kept;
mod read;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use diesel::prelude::*;
use image::codecs::png::PngEncoder;
use image::{Rgb, RgbImage};
use server::db::schema::{evidence, evidence_pictures};
use shared::base::{AwardId, CheckLineId, CheckSheetId, PictureId, Text};
use shared::evidence::api::{AddAwardPicture, AddLinePicture, ReadSheetPictures};
use uuid::Uuid;

use crate::database::Backend;
use crate::world::{World, org};

/// A small picture in base64, another for each number.
pub(crate) fn picture(number: u8) -> String {
    let colour = |x: u32, y: u32| {
        Rgb([
            number,
            u8::try_from(x * 8).unwrap(),
            u8::try_from(y).unwrap(),
        ])
    };
    let picture = RgbImage::from_fn(24, 16, colour);
    let mut content = Vec::new();
    picture
        .write_with_encoder(PngEncoder::new(&mut content))
        .unwrap();
    BASE64_STANDARD.encode(content)
}

pub(crate) fn on_line(sheet: CheckSheetId, line: CheckLineId, image: &str) -> AddLinePicture {
    AddLinePicture {
        sheet,
        line,
        picture: PictureId(Uuid::now_v7()),
        image: Text::new(image).unwrap(),
    }
}

pub(crate) fn on_award(award: AwardId, image: &str) -> AddAwardPicture {
    AddAwardPicture {
        org: org::VILLAGE,
        award,
        picture: PictureId(Uuid::now_v7()),
        image: Text::new(image).unwrap(),
    }
}

/// An open sheet and its first household.
async fn opened(backend: Backend) -> (World, CheckSheetId, CheckLineId) {
    let world = World::new(backend).await;
    let sheet = world.open_sheet().await;
    let line = world.lines(sheet).await.remove(0).id;
    (world, sheet, line)
}

impl World {
    /// How many pictures the households of a sheet have.
    async fn pictures(&self, sheet: CheckSheetId) -> usize {
        let request = ReadSheetPictures { sheet };
        let lines = self.village_officer().call(request).await.unwrap().lines;
        lines.iter().map(|line| line.pictures.len()).sum()
    }

    /// How many contents are kept, and how many rows say what they prove.
    fn kept(&self) -> (i64, i64) {
        let read = self.db.read_blocking(|conn| {
            let kept = evidence_pictures::table.filter(evidence_pictures::key_version.gt(0));
            let rows = evidence::table.filter(evidence::removed_at.is_null());
            Ok((
                kept.count().get_result(conn)?,
                rows.count().get_result(conn)?,
            ))
        });
        read.unwrap()
    }
}

//! Beginnings of files as a table: hexadecimal bytes, and what they are.

use super::PictureKind;

#[test]
fn a_picture_is_known_by_its_first_bytes() {
    let table = "
        ffd8ffe0 00104a464946             -> jpeg
        ffd8ffe1 001845786966             -> jpeg
        89504e47 0d0a1a0a 0000000d49484452 -> png
        52494646 24000000 57454250 56503820 -> webp
        52494646 24000000 57415645 666d7420 -> none
        47494638 39610100                  -> none
        25504446 2d312e37                  -> none
        3c737667 20786d6c6e73              -> none
        89504e47 0a1a0a00                  -> none
        ffd8                               -> none
        -                                  -> none
    ";
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (bytes, expected) = line.split_once("->").expect(line);
        let digits: Vec<u32> = bytes.chars().filter_map(|one| one.to_digit(16)).collect();
        let pairs = digits.chunks_exact(2);
        let content: Vec<u8> = pairs
            .map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap())
            .collect();
        let told = match PictureKind::of(&content) {
            Some(PictureKind::Jpeg) => "jpeg",
            Some(PictureKind::Png) => "png",
            Some(PictureKind::WebP) => "webp",
            None => "none",
        };
        assert_eq!(told, expected.trim(), "{line}");
    }
}

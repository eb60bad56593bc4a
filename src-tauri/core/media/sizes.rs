//! Width and height of an image as it is shown, where they are cheap to tell: from its first bytes, without decoding it. Pure.

use image::ImageDecoder;
use image::metadata::Orientation;
use std::io::Cursor;

/// Sides longer than this are mistakes or attacks; nobody is helped by a place of that size.
const LONGEST: u32 = 100_000;
/// Bytes at the beginning of an SVG or AVIF that are looked through.
const HEAD: usize = 64 << 10;

/// Width and height in pixels, as a web view shows the image: a photograph that a camera held upright is turned.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = match super::sniff::sniff(bytes)? {
        "image/svg+xml" => of_svg(bytes),
        "image/avif" => of_avif(bytes),
        _ => of_raster(bytes),
    };
    size.filter(|(width, height)| (1..=LONGEST).contains(width) && (1..=LONGEST).contains(height))
}

fn of_raster(bytes: &[u8]) -> Option<(u32, u32)> {
    let reader = image::ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let turned = matches!(
        decoder.orientation().unwrap_or(Orientation::NoTransforms),
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    Some(if turned { (height, width) } else { (width, height) })
}

/// The first `ispe` box (ISO/IEC 23008-12, 6.5.3): version and flags, then width and height.
fn of_avif(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let at = head.windows(4).position(|window| window == b"ispe")?;
    let number = |from: usize| Some(u32::from_be_bytes(head.get(at + from..at + from + 4)?.try_into().ok()?));
    Some((number(8)?, number(12)?))
}

/// `width` and `height` in pixels, else the sides of the view box: what gives the ratio.
fn of_svg(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let start = head.find("<svg").or_else(|| head.find("<svg:svg"))?;
    let tag = &head[start..start + head[start..].find('>')?];
    let attribute = |name: &str| {
        let at = tag.match_indices(name).find(|(at, _)| tag[..*at].ends_with(char::is_whitespace))?.0 + name.len();
        let value = tag[at..].trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value[1..].split(quote).next()
    };
    let length = |text: &str| {
        let number: f64 = text.trim().strip_suffix("px").unwrap_or(text.trim()).parse().ok()?;
        rounded(number)
    };
    if let (Some(width), Some(height)) = (attribute("width").and_then(length), attribute("height").and_then(length)) {
        return Some((width, height));
    }
    let numbers = attribute("viewBox")?.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty());
    let mut sides = numbers.skip(2).map(|part| part.parse().ok().and_then(rounded));
    Some((sides.next()??, sides.next()??))
}

fn rounded(number: f64) -> Option<u32> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (number >= 0.5 && number <= f64::from(LONGEST)).then(|| number.round() as u32)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn encoded(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::RgbImage::new(width, height).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn rasters_tell_their_size_from_their_beginning() {
        for format in [image::ImageFormat::Png, image::ImageFormat::Jpeg, image::ImageFormat::Gif] {
            let bytes = encoded(120, 80, format);
            assert_eq!(dimensions(&bytes), Some((120, 80)), "{format:?}");
        }
    }

    #[test]
    fn a_photograph_that_was_held_upright_is_turned() {
        let plain = encoded(120, 80, image::ImageFormat::Jpeg);
        // An Exif segment with one entry: Orientation (0x0112), a short, 6.
        let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let turned = [&plain[..2], exif, &plain[2..]].concat();
        assert_eq!(dimensions(&turned), Some((80, 120)));
    }

    #[rstest]
    #[case("<svg width='40' height=\"30px\"/>", Some((40, 30)))]
    #[case("<?xml version='1.0'?><svg xmlns='x' viewBox='0 0 24.4,12'>", Some((24, 12)))]
    #[case("<svg width='100%' height='100%' viewBox='0 0 8 4'>", Some((8, 4)))]
    #[case("<svg stroke-width='3' height='9'>", None)]
    #[case("<svg viewBox='0 0 -1 5'>", None)]
    #[case("<svg viewBox='0 0'>", None)]
    #[case("<svg width='1e9' height='1'>", None)]
    #[case("<svg", None)]
    fn drawings_by_their_tag(#[case] svg: &str, #[case] expected: Option<(u32, u32)>) {
        assert_eq!(dimensions(svg.as_bytes()), expected);
    }

    #[test]
    fn avif_by_its_box() {
        let bytes = b"\0\0\0\x20ftypavif....\0\0\0\x14ispe\0\0\0\0\0\0\x02\x80\0\0\x01\xe0rest";
        assert_eq!(dimensions(bytes), Some((640, 480)));
        assert_eq!(dimensions(&bytes[..24]), None);
    }
}

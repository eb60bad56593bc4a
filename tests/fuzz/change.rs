//! Makes inputs out of seeds.

use fastrand::Rng;

/// Pieces that mean something to one parser or another. Those that open something are repeated, too: nesting.
const PIECES: &[&str] = &[
    "<",
    ">",
    "</",
    "/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
    "&",
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&amp;lt;",
    "&nosuch;",
    "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c \"&b;\">]>",
    "<item>",
    "<entry>",
    "<title>",
    "<description>",
    "<content:encoded>",
    "<outline text=\"a\">",
    "<div>",
    "<table><tr><td>",
    "<svg><style>",
    "<math><mi>",
    "<template>",
    "<noscript>",
    "<script>",
    "<plaintext>",
    "<select><option>",
    "<a href=\"javascript:alert(1)\">",
    "<img src=x onerror=alert(1)>",
    "<base href=\"data:,\">",
    "srcset=\"a 1x,b 2w,\"",
    "style=\"background:url(x)\"",
    "{\"items\":[",
    "[[[[",
    "]}",
    "\\u0000",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{1f468}\u{200d}\u{1f469}",
    "bytes=",
    "-1",
    "18446744073709551616",
    "1e999",
    "0000-00-00T99:99:99+99:99",
    "9999-12-31",
    "http://",
    "https://[::1]:99999/",
    "//",
    "%00",
    "%ff",
    "##",
    "#@#",
    "||",
    "$domain=",
    ":has(",
    "*",
    "~",
];

/// The largest input. What is larger is refused before it is parsed, or cut.
const LARGEST: usize = 1024 * 1024;

/// A new input out of one or two seeds.
pub fn input(seeds: &[Vec<u8>], random: &mut Rng) -> Vec<u8> {
    let mut bytes = seeds[random.usize(..seeds.len())].clone();
    for _ in 0..1 + random.usize(..6) {
        change(&mut bytes, seeds, random);
    }
    bytes.truncate(LARGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], random: &mut Rng) {
    match random.u8(..10) {
        0 | 1 => flip(bytes, random),
        2 => {
            let at = place(bytes, random);
            let piece: Vec<u8> = (0..random.usize(1..12)).map(|_| random.u8(..)).collect();
            bytes.splice(at..at, piece);
        }
        3 => {
            let part = part(bytes, random);
            bytes.drain(part);
        }
        4 => {
            let piece = bytes[part(bytes, random)].to_vec();
            let at = place(bytes, random);
            bytes.splice(at..at, piece);
        }
        5 => {
            let other = &seeds[random.usize(..seeds.len())];
            let piece = other[part(other, random)].to_vec();
            let to = part(bytes, random);
            bytes.splice(to, piece);
        }
        6 | 7 => {
            let at = place(bytes, random);
            bytes.splice(at..at, PIECES[random.usize(..PIECES.len())].bytes());
        }
        8 => repeat(bytes, random),
        _ => bytes.truncate(place(bytes, random)),
    }
}

fn flip(bytes: &mut [u8], random: &mut Rng) {
    for _ in 0..random.usize(1..8) {
        if !bytes.is_empty() {
            let at = random.usize(..bytes.len());
            bytes[at] ^= 1 << random.u8(..8);
        }
    }
}

/// One piece up to twenty thousand times, seldom that often.
fn repeat(bytes: &mut Vec<u8>, random: &mut Rng) {
    let times = [3, 30, 300, 2_000, 20_000][random.usize(..5).min(random.usize(..6))];
    let piece = if random.bool() {
        PIECES[random.usize(..PIECES.len())].as_bytes().to_vec()
    } else {
        let mut part = part(bytes, random);
        part.end = part.end.min(part.start + 64);
        bytes[part].to_vec()
    };
    let at = place(bytes, random);
    bytes.splice(at..at, piece.repeat(times));
}

fn place(bytes: &[u8], random: &mut Rng) -> usize {
    random.usize(..=bytes.len())
}

fn part(bytes: &[u8], random: &mut Rng) -> std::ops::Range<usize> {
    let (a, b) = (place(bytes, random), place(bytes, random));
    a.min(b)..a.max(b)
}

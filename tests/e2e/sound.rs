//! Silence in two forms, made here: MP3, and AAC in MP4 as podcasts have it.

/// Samples of a second.
const RATE: u32 = 44_100;

/// MPEG 1, layer III, 128 kbit/s, one channel: about 16 kB a second. Its first frame has the table that encoders write, by which
/// a place is found without reading up to it.
pub fn mp3(seconds: u32) -> Vec<u8> {
    let frames = seconds * RATE / 1152;
    let mut frame = vec![0; 417];
    frame[..4].copy_from_slice(&[0xff, 0xfb, 0x90, 0xc0]);
    let evenly: Vec<u8> = (0..100_u32).map(|part| (part * 256 / 100) as u8).collect();
    let table = [b"Info".as_slice(), &numbers(&[7, frames, (frames + 1) * 417]), &evenly].concat();
    let mut first = frame.clone();
    first[21..21 + table.len()].copy_from_slice(&table);
    [first, frame.repeat(frames as usize)].concat()
}

/// AAC of one channel in MP4 (ISO 14496-12 and -14), what is needed to find its way before the sound; as large as the MP3.
pub fn m4a(seconds: u32) -> Vec<u8> {
    const SIZE: u32 = 372;
    let frames = seconds * RATE / 1024;
    let mut frame = vec![0; SIZE as usize];
    // One channel element without a single value, and the end.
    frame[..6].copy_from_slice(&[0x00, 0xc8, 0x00, 0x80, 0x23, 0x80]);
    let kind = boxed("ftyp", &[b"M4A \0\0\0\0M4A isom"]);
    let at = kind.len() + movie(frames, SIZE, 0).len() + 8;
    [kind, movie(frames, SIZE, at as u32), boxed("mdat", &[&frame.repeat(frames as usize)])].concat()
}

fn boxed(name: &str, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [&(body.len() as u32 + 8).to_be_bytes(), name.as_bytes(), &body].concat()
}

/// A box with a version and flags, all zero.
fn full(name: &str, parts: &[&[u8]]) -> Vec<u8> {
    boxed(name, &[&[[0; 4].as_slice()], parts].concat())
}

fn numbers(all: &[u32]) -> Vec<u8> {
    all.iter().flat_map(|number| number.to_be_bytes()).collect()
}

fn movie(frames: u32, size: u32, at: u32) -> Vec<u8> {
    let length = frames * 1024;
    let matrix = numbers(&[0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000]);
    // Low complexity, 44,100 a second, one channel.
    let decoder =
        [&[0x04, 17, 0x40, 0x15, 0, 0, 0][..], &numbers(&[128_000, 128_000]), &[0x05, 2, 0x12, 0x08]].concat();
    let stream = [&[0x03, decoder.len() as u8 + 6, 0, 1, 0][..], &decoder, &[0x06, 1, 2]].concat();
    let sound = boxed(
        "mp4a",
        &[
            &[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 16, 0, 0, 0, 0],
            &numbers(&[RATE << 16]),
            &full("esds", &[&stream]),
        ],
    );
    let samples = boxed(
        "stbl",
        &[
            &full("stsd", &[&numbers(&[1]), &sound]),
            &full("stts", &[&numbers(&[1, frames, 1024])]),
            &full("stsc", &[&numbers(&[1, 1, frames, 1])]),
            &full("stsz", &[&numbers(&[size, frames])]),
            &full("stco", &[&numbers(&[1, at])]),
        ],
    );
    // The address of the sound: this file.
    let here = boxed("url ", &[&numbers(&[1])]);
    let place = boxed("dinf", &[&full("dref", &[&numbers(&[1]), &here])]);
    let information = boxed("minf", &[&full("smhd", &[&numbers(&[0])]), &place, &samples]);
    let media = boxed(
        "mdia",
        &[
            &full("mdhd", &[&numbers(&[0, 0, RATE, length]), &[0x55, 0xc4, 0, 0]]),
            &full("hdlr", &[&numbers(&[0]), b"soun", &numbers(&[0, 0, 0]), &[0]]),
            &information,
        ],
    );
    let track =
        boxed("tkhd", &[&numbers(&[7, 0, 0, 1, 0, length, 0, 0, 0]), &[1, 0, 0, 0], &matrix, &numbers(&[0, 0])]);
    let head = full(
        "mvhd",
        &[&numbers(&[0, 0, RATE, length, 0x1_0000]), &[1, 0], &[0; 10], &matrix, &[0; 24], &numbers(&[2])],
    );
    boxed("moov", &[&head, &boxed("trak", &[&track, &media])])
}

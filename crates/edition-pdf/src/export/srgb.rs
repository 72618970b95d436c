//! The colour profile that PDF/A asks for: sRGB (IEC 61966-2-1) as a display profile of ICC.1:2010 (version 4.3), with
//! nothing in it but what the format requires.

use std::sync::LazyLock;

/// The header, the tag table's count and one entry for each of the ten tags.
const DATA_START: u32 = 128 + 4 + 10 * 12;

/// The white of the profile connection space, D50.
const WHITE: [f64; 3] = [0.9642, 1.0, 0.8249];
/// The primaries of sRGB, adapted from D65 to D50 by [`ADAPTATION`].
const RED: [f64; 3] = [0.436_066, 0.222_488, 0.013_916];
const GREEN: [f64; 3] = [0.385_147, 0.716_873, 0.097_076];
const BLUE: [f64; 3] = [0.143_066, 0.060_608, 0.714_096];
/// The Bradford transform from D65 to D50.
const ADAPTATION: [f64; 9] = [
    1.047_882, 0.022_919, -0.050_217, //
    0.029_587, 0.990_479, -0.017_059, //
    -0.009_232, 0.015_076, 0.751_678,
];
/// g, a, b, c and d of the curve `(a·x + b)^g` from d on, `c·x` below it.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// The bytes of the profile.
pub(super) fn profile() -> &'static [u8] {
    static PROFILE: LazyLock<Vec<u8>> = LazyLock::new(assembled);
    &PROFILE
}

fn assembled() -> Vec<u8> {
    let curve = element(b"para", [fixed_head(3), numbers(&CURVE)].concat());
    let elements: [(&[&[u8; 4]], Vec<u8>); 8] = [
        (&[b"desc"], localized("sRGB")),
        (&[b"cprt"], localized("No copyright, use freely")),
        (&[b"wtpt"], element(b"XYZ ", numbers(&WHITE))),
        (&[b"rXYZ"], element(b"XYZ ", numbers(&RED))),
        (&[b"gXYZ"], element(b"XYZ ", numbers(&GREEN))),
        (&[b"bXYZ"], element(b"XYZ ", numbers(&BLUE))),
        // One curve serves all three colours.
        (&[b"rTRC", b"gTRC", b"bTRC"], curve),
        (&[b"chad"], element(b"sf32", numbers(&ADAPTATION))),
    ];
    let mut table = Vec::new();
    let mut data = Vec::new();
    for (tags, bytes) in &elements {
        let offset = DATA_START + length(&data);
        for tag in *tags {
            table.extend_from_slice(*tag);
            table.extend_from_slice(&offset.to_be_bytes());
            table.extend_from_slice(&length(bytes).to_be_bytes());
        }
        data.extend_from_slice(bytes);
    }
    let mut profile = header(DATA_START + length(&data));
    profile.extend_from_slice(&10_u32.to_be_bytes());
    profile.extend_from_slice(&table);
    profile.extend_from_slice(&data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend_from_slice(&size.to_be_bytes());
    // No preferred colour engine; version 4.3; a display profile from RGB to XYZ.
    header.extend_from_slice(&[0; 4]);
    header.extend_from_slice(&[4, 0x30, 0, 0]);
    header.extend_from_slice(b"mntrRGB XYZ ");
    // The date of creation: that of version 4.3 of the standard.
    for part in [2010_u16, 12, 1, 0, 0, 0] {
        header.extend_from_slice(&part.to_be_bytes());
    }
    header.extend_from_slice(b"acsp");
    // No platform, flags, device or attributes; the perceptual intent.
    header.extend_from_slice(&[0; 28]);
    header.extend_from_slice(&numbers(&WHITE));
    header.resize(128, 0);
    header
}

/// A tagged element of that type, padded to whole words.
fn element(kind: &[u8; 4], content: Vec<u8>) -> Vec<u8> {
    let mut element = [kind.as_slice(), &[0; 4], &content].concat();
    element.resize(element.len().next_multiple_of(4), 0);
    element
}

/// The number of the function of a parametric curve, and two reserved bytes.
fn fixed_head(function: u16) -> Vec<u8> {
    [function.to_be_bytes(), [0; 2]].concat()
}

/// A text in American English, the default of the format.
fn localized(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let head: [u32; 2] = [1, 12];
    let place: [u32; 2] = [length(&units), 28];
    let bytes = |words: [u32; 2]| words.map(u32::to_be_bytes).concat();
    element(
        b"mluc",
        [bytes(head), b"enUS".to_vec(), bytes(place), units].concat(),
    )
}

/// Numbers in 16.16 fixed point.
fn numbers(numbers: &[f64]) -> Vec<u8> {
    let fixed = |number: &f64| (number * 65_536.0).round() as i32;
    numbers
        .iter()
        .flat_map(|number| fixed(number).to_be_bytes())
        .collect()
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::profile;

    #[test]
    fn the_profile_is_as_long_as_it_says() {
        let profile = profile();
        assert_eq!(
            profile.first_chunk(),
            Some(&u32::to_be_bytes(profile.len() as u32))
        );
        assert_eq!(profile.get(36..40), Some(b"acsp".as_slice()));
        assert!(profile.len() < 600, "{}", profile.len());
    }
}

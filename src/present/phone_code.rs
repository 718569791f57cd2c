//! A QR code: an address that a phone reads from a screen or from paper.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Empty modules around a code, without which phones do not find it (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;

/// A code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneCode {
    /// Width and height of the drawing, the empty edge included, in modules.
    pub size: u32,
    /// The dark modules as the path of an SVG, one unit a module.
    pub path: String,
}

/// The code of an address; `None` when it is too long for any code (about 2900 characters).
pub fn phone_code(address: &str) -> Option<PhoneCode> {
    let segments = QrSegment::make_segments(address);
    // The smallest code there is, and what room is left in it against dirt and glare: the coarser, the farther it reads.
    let ecc = QrCodeEcc::Low;
    let code =
        QrCode::encode_segments_advanced(&segments, ecc, Version::MIN, Version::MAX, None, true).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let numbers =
                    [start + QUIET_ZONE, y + QUIET_ZONE, x - start].map(|number| number.to_string());
                // A bar from its left edge to its right, one module high.
                path.extend([
                    "M",
                    &numbers[0],
                    " ",
                    &numbers[1],
                    "h",
                    &numbers[2],
                    "v1h-",
                    &numbers[2],
                    "z",
                ]);
            }
            x += 1;
        }
    }
    Some(PhoneCode {
        size: (size + 2 * QUIET_ZONE) as u32,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bars of a path: column, row and width.
    fn bars(code: &PhoneCode) -> Vec<(u32, u32, u32)> {
        let number = |text: &str| text.parse().expect("a number");
        let bar = |bar: &str| {
            let (place, rest) = bar.split_once('h').expect("a width");
            let (x, y) = place.split_once(' ').expect("a place");
            let (width, _) = rest.split_once('v').expect("a height");
            (number(x), number(y), number(width))
        };
        code.path.split('M').skip(1).map(bar).collect()
    }

    #[test]
    fn a_code_has_its_three_corners_and_an_empty_edge() {
        let code = phone_code("https://kansrijk.example/?gemeente=heerlen").expect("it fits");
        let (first, last) = (QUIET_ZONE as u32, code.size - QUIET_ZONE as u32);
        let bars = bars(&code);
        for corner in [(first, first, 7), (last - 7, first, 7), (first, last - 7, 7)] {
            assert!(bars.contains(&corner), "{corner:?} in {bars:?}");
        }
        let is_inside =
            |&(x, y, width): &(u32, u32, u32)| x >= first && x + width <= last && y >= first && y < last;
        assert!(bars.iter().all(is_inside));
    }

    #[test]
    fn a_longer_address_makes_a_larger_code_until_none_fits() {
        let size = |length: usize| phone_code(&"a".repeat(length)).map(|code| code.size);
        assert!(size(20) < size(200) && size(200) < size(2900));
        assert_eq!(size(3000), None);
    }
}

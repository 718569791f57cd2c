//! The picture of a page, as it stands in a message by which somebody hands it on: what the page is about, and for which
//! phases of a child's life.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use skrifa::instance::Size;
use skrifa::{FontRef, MetadataProvider};

use super::topic::Topic;
use crate::catalog::{Catalog, Phase};
use crate::present::{Drawing, Paint};
use crate::query::Facet;
use crate::tools::failure::Failure;

/// Width and height in pixels: what services that show previews ask for.
const SIZE: (i32, i32) = (1200, 630);

/// The typeface of the site.
const TYPEFACE: &[u8] = include_bytes!("../../../public/fonts/atkinson-hyperlegible-next.woff2");

/// Room at the left and at the right, in pixels.
const MARGIN: i32 = 80;

/// Size of a title that fits into two lines, of any other, and of the description, in pixels.
const TITLE: i32 = 80;
const LONG_TITLE: i32 = 60;
const DESCRIPTION: i32 = 34;

/// The most lines of a title and of a description.
const LINES: usize = 3;

/// Draws pictures.
pub(super) struct Painter {
    typeface: Vec<u8>,
    options: Options<'static>,
}

impl Painter {
    /// Unpacks the typeface.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn new() -> Result<Self, Failure> {
        let typeface =
            wuff::decompress_woff2(TYPEFACE).map_err(|error| Failure::NoPicture(format!("{error:?}")))?;
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(typeface.clone());
        let options = Options {
            fontdb: Arc::new(fonts),
            ..Options::default()
        };
        Ok(Self { typeface, options })
    }

    /// The picture of a topic as PNG; with the name of the site, and what stands below a link to the page.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub(super) fn paint(
        &self,
        topic: Topic,
        site: &str,
        description: &str,
        catalog: &Catalog,
    ) -> Result<Vec<u8>, Failure> {
        let svg = self.drawing(topic, site, description, catalog).to_svg();
        let failed = |reason: &dyn std::fmt::Display| Failure::NoPicture(reason.to_string());
        let tree = Tree::from_str(&svg, &self.options).map_err(|error| failed(&error))?;
        let mut pixels =
            Pixmap::new(SIZE.0 as u32, SIZE.1 as u32).ok_or_else(|| failed(&"it has no size"))?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        small_png(&pixels).map_err(|error| failed(&error))
    }

    fn drawing(&self, topic: Topic, site: &str, description: &str, catalog: &Catalog) -> Drawing {
        let title = topic.title(catalog);
        let mut drawing = Drawing {
            width: SIZE.0,
            height: SIZE.1,
            title: title.clone(),
            marks: Vec::new(),
        };
        drawing.area((0, 0), (SIZE.0, 16), Paint::Shade(4));
        drawing.words(site, (MARGIN, 104), DESCRIPTION, Paint::Shade(4));

        let size = if self.lines(&title, TITLE, true).len() <= 2 {
            TITLE
        } else {
            LONG_TITLE
        };
        let mut baseline = 130;
        for line in self.lines(&title, size, true).iter().take(LINES) {
            baseline += size * 11 / 10;
            drawing.bold(line, (MARGIN, baseline), size);
        }
        baseline += 28;
        for line in shortened(self.lines(description, DESCRIPTION, false)) {
            baseline += DESCRIPTION * 14 / 10;
            drawing.words(&line, (MARGIN, baseline), DESCRIPTION, Paint::Quiet);
        }

        // The phases of a child's life, side by side; those that it is not for are pale.
        let width = (SIZE.0 - 2 * MARGIN) / catalog.phases.len().max(1) as i32;
        for ((ordinal, phase), x) in (0..)
            .zip(&catalog.phases)
            .zip((MARGIN..).step_by(width.max(1) as usize))
        {
            let paint = if is_for(topic, ordinal, phase, catalog) {
                Paint::Phase(phase.hue)
            } else {
                Paint::Line
            };
            drawing.area((x, SIZE.1 - 84), (width - 8, 20), paint);
        }
        drawing
    }

    /// A text in lines that fit into the picture.
    fn lines(&self, text: &str, size: i32, is_bold: bool) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line)
                    if self.width(&format!("{line} {word}"), size, is_bold)
                        <= (SIZE.0 - 2 * MARGIN) as f32 =>
                {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// How wide a text is, in pixels.
    fn width(&self, text: &str, size: i32, is_bold: bool) -> f32 {
        let Ok(font) = FontRef::new(&self.typeface) else {
            return 0.0;
        };
        let location = font
            .axes()
            .location([("wght", if is_bold { 700.0 } else { 400.0 })]);
        let metrics = font.glyph_metrics(Size::new(size as f32), &location);
        let letters = font.charmap();
        text.chars()
            .filter_map(|letter| metrics.advance_width(letters.map(letter)?))
            .sum()
    }
}

/// A picture of few colours as PNG: each pixel is the place of its colour in a list, which packs into half.
fn small_png(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut colours: Vec<[u8; 3]> = Vec::new();
    let mut places = Vec::with_capacity(pixels.pixels().len());
    let mut place = 0;
    for pixel in pixels.pixels() {
        // Nothing is seen through it: the background fills it.
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        // Most are as the one before.
        if colours.get(place) != Some(&colour) {
            place = colours
                .iter()
                .position(|other| *other == colour)
                .unwrap_or_else(|| {
                    colours.push(colour);
                    colours.len() - 1
                });
        }
        // There are some ninety; what would not fit would have the last one.
        places.push(u8::try_from(place).unwrap_or(u8::MAX));
    }
    colours.truncate(1 + usize::from(u8::MAX));
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(colours.concat());
    encoder.set_compression(png::Compression::High);
    // Places of colours that are near each other say nothing of the colours.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&places)?;
    Ok(file)
}

/// As many lines as there is room for; what is left out shows as an ellipsis.
fn shortened(mut lines: Vec<String>) -> Vec<String> {
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            // Room for it.
            if let Some((rest, _)) = last.rsplit_once(' ') {
                *last = rest.trim_end_matches(['.', ',', ';', ':']).to_owned();
            }
            last.push('…');
        }
    }
    lines
}

/// Whether a topic is about a phase. What says nothing of ages is about all.
fn is_for(topic: Topic, ordinal: u32, phase: &Phase, catalog: &Catalog) -> bool {
    match topic {
        Topic::Value(value) if value.facet == Facet::Phase => value.ordinal == ordinal,
        Topic::PhaseInPlace { phase, .. } => phase.ordinal == ordinal,
        Topic::Initiative(initiative) => {
            let age = catalog.initiative(initiative).age;
            age.is_unknown() || age.overlaps(phase.from, phase.to)
        }
        Topic::Value(_) | Topic::Organisation(_) => true,
    }
}

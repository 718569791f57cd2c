//! Pictures: shapes and words on a plane, for the screen and as a file of their own.
//!
//! Owns how a picture is written as SVG. Must not know what it shows.

use crate::catalog::Hue;

/// A picture, in pixels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What it shows, in words.
    pub title: String,
    /// What is drawn, from the back to the front.
    pub marks: Vec<Mark>,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A shape, filled.
    Area {
        /// Its edge, as the `d` of an SVG path.
        path: String,
        /// With what it is filled.
        paint: Paint,
        /// How it is moved and made smaller, as the `transform` of SVG: a shape on a map, which has a thin edge.
        transform: Option<String>,
    },
    /// A line.
    Line {
        /// Its course, as the `d` of an SVG path.
        path: String,
        /// With what it is drawn.
        paint: Paint,
        /// How thick it is.
        width: i32,
        /// Whether it is dashed, as what is not certain.
        is_dashed: bool,
    },
    /// Words on one line.
    Words {
        /// The words.
        text: String,
        /// Where they stand: their begin, middle or end, by the anchor.
        x: i32,
        /// Their base line.
        y: i32,
        /// How large they are.
        size: i32,
        /// What of them stands at `x`.
        anchor: Anchor,
        /// With what they are written.
        paint: Paint,
        /// Whether they are bold.
        is_bold: bool,
        /// Whether they are read from below.
        is_turned: bool,
    },
}

/// What of the words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Their begin.
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

/// With what something is drawn. On the screen these are tokens; in a file, the colours of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// The background.
    Paper,
    /// The colour of text.
    Ink,
    /// The colour of text that matters less.
    Quiet,
    /// The colour of lines between things.
    Line,
    /// A phase.
    Phase(Hue),
    /// More or less of the colour of what can be pressed: 0 for none, up to 4.
    Shade(u8),
}

impl Paint {
    /// Its name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Paint::Paper => "paper",
            Paint::Ink => "ink",
            Paint::Quiet => "quiet",
            Paint::Line => "line",
            Paint::Phase(hue) => ["plum", "rose", "amber", "leaf", "water", "slate"][hue as usize],
            Paint::Shade(shade) => {
                ["shade-0", "shade-1", "shade-2", "shade-3", "shade-4"][shade.min(4) as usize]
            }
        }
    }

    /// Its colour on paper.
    fn colour(self) -> &'static str {
        match self {
            Paint::Paper => "#ffffff",
            Paint::Ink => "#1c2230",
            Paint::Quiet => "#484f5f",
            Paint::Line => "#d8d1c2",
            Paint::Phase(hue) => {
                ["#7a3e8b", "#bd3f68", "#a56500", "#3b7836", "#1b738c", "#535f78"][hue as usize]
            }
            Paint::Shade(shade) => {
                ["#ffffff", "#d6e0f0", "#a3b9dd", "#5f82b8", "#1d4585"][shade.min(4) as usize]
            }
        }
    }
}

impl Drawing {
    /// Adds a filled box.
    pub fn area(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), paint: Paint) {
        self.marks.push(Mark::Area {
            path: format!("M{x} {y}h{width}v{height}h-{width}Z"),
            paint,
            transform: None,
        });
    }

    /// Adds a line.
    pub fn line(&mut self, path: String, paint: Paint, width: i32) {
        self.marks.push(Mark::Line {
            path,
            paint,
            width,
            is_dashed: false,
        });
    }

    /// Adds words that begin at a place.
    pub fn words(&mut self, text: &str, (x, y): (i32, i32), size: i32, paint: Paint) {
        self.anchored(text, (x, y), size, Anchor::Start, paint, false);
    }

    /// Adds bold words that begin at a place.
    pub fn bold(&mut self, text: &str, (x, y): (i32, i32), size: i32) {
        self.anchored(text, (x, y), size, Anchor::Start, Paint::Ink, true);
    }

    /// Adds words.
    pub fn anchored(
        &mut self,
        text: &str,
        (x, y): (i32, i32),
        size: i32,
        anchor: Anchor,
        paint: Paint,
        is_bold: bool,
    ) {
        self.marks.push(Mark::Words {
            text: text.to_owned(),
            x,
            y,
            size,
            anchor,
            paint,
            is_bold,
            is_turned: false,
        });
    }

    /// The picture as an SVG file, which needs nothing else.
    pub fn to_svg(&self) -> String {
        let (width, height) = (self.width, self.height);
        let title = escaped(&self.title);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{title}\" \
             font-family=\"'Atkinson Hyperlegible Next', Arial, sans-serif\"><title>{title}</title>\
             <path d=\"M0 0H{width}V{height}H0Z\" fill=\"{}\"/>",
            Paint::Paper.colour(),
        );
        for mark in &self.marks {
            svg.push_str(&mark.to_svg());
        }
        svg.push_str("</svg>\n");
        svg
    }
}

impl Mark {
    fn to_svg(&self) -> String {
        match self {
            Mark::Area {
                path,
                paint,
                transform,
            } => {
                let path = escaped(path);
                let edge = transform.as_ref().map(|transform| {
                    let colour = Paint::Quiet.colour();
                    format!(
                        " transform=\"{transform}\" stroke=\"{colour}\" vector-effect=\"non-scaling-stroke\""
                    )
                });
                let edge = edge.unwrap_or_default();
                format!("<path d=\"{path}\" fill=\"{}\"{edge}/>", paint.colour())
            }
            Mark::Line {
                path,
                paint,
                width,
                is_dashed,
            } => {
                let dashes = if *is_dashed {
                    " stroke-dasharray=\"4 4\""
                } else {
                    ""
                };
                let colour = paint.colour();
                format!(
                    "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"{dashes}/>"
                )
            }
            Mark::Words {
                text,
                x,
                y,
                size,
                anchor,
                paint,
                is_bold,
                is_turned,
            } => {
                let turn = if *is_turned {
                    format!(" transform=\"rotate(-90 {x} {y})\"")
                } else {
                    String::new()
                };
                let anchor = ["start", "middle", "end"][*anchor as usize];
                let weight = if *is_bold { 700 } else { 400 };
                format!(
                    "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\" \
                     font-weight=\"{weight}\" fill=\"{}\"{turn}>{}</text>",
                    paint.colour(),
                    escaped(text),
                )
            }
        }
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML has no place for the other signs that control a terminal.
            character if character.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text of at most so many letters; what is cut off is marked.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(limit.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// A text in lines of at most so many letters, broken at spaces.
pub(super) fn wrapped(text: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_the_data_becomes_markup() {
        let mut drawing = Drawing {
            title: "<script>\"&".to_owned(),
            ..Drawing::default()
        };
        drawing.words("</text><a>\u{7}", (0, 0), 12, Paint::Ink);
        let svg = drawing.to_svg();
        assert!(svg.contains("&lt;script&gt;&quot;&amp;"));
        assert!(svg.contains(">&lt;/text&gt;&lt;a&gt; </text>"));
        assert_eq!(svg.matches("<text").count(), 1);
    }

    #[test]
    fn what_is_cut_off_is_marked() {
        assert_eq!(cut("Samen voorlezen", 20), "Samen voorlezen");
        assert_eq!(cut("Samen voorlezen", 7), "Samen…");
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrapped("een twee drie", 8), ["een twee", "drie"]);
    }
}

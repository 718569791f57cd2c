//! Connections as a picture: what it is about, then the reasons, then what is connected. Every line goes from left to
//! right and none crosses another, so that it stays readable; the same data always gives the same picture.

use super::super::drawing::{Drawing, Paint, cut, wrapped};
use super::{ConnectionGroup, Connections};
use crate::query::Subject;

/// Connections as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionMap {
    /// The picture.
    pub drawing: Drawing,
    /// The places in it that lead further.
    pub spots: Vec<Spot>,
}

/// A place in a picture that leads further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Where it leads.
    pub to: Subject,
    /// Its name.
    pub title: String,
    /// Its left and its upper edge, in pixels.
    pub corner: (i32, i32),
    /// How wide and how high it is, in pixels.
    pub size: (i32, i32),
}

/// How high a row is.
const ROW: i32 = 30;
/// The room between groups.
const GAP: i32 = 18;
/// The size of letters.
const TEXT: i32 = 15;
/// About how wide a letter is.
const LETTER: i32 = 8;
/// As many are drawn for one reason at most. The list has all.
pub const DRAWN_CONNECTIONS: usize = 30;

/// The connections of something, so many pixels wide.
pub fn connection_map(connections: &Connections, width: i32) -> ConnectionMap {
    let mut drawing = Drawing {
        width,
        title: connections.title.clone(),
        ..Drawing::default()
    };
    let (spots, bottom) = draw_connections(connections, &mut drawing, (0, 0), width);
    drawing.height = bottom;
    ConnectionMap { drawing, spots }
}

/// Draws connections into a picture, from its upper left corner on; gives the places that lead further, and how far down
/// it came.
pub(in crate::present) fn draw_connections(
    connections: &Connections,
    drawing: &mut Drawing,
    (left, top): (i32, i32),
    width: i32,
) -> (Vec<Spot>, i32) {
    let columns = Columns {
        reasons: left + width * 25 / 100,
        things: left + width * 56 / 100,
        right: left + width,
    };
    let height: i32 = connections
        .groups
        .iter()
        .map(|group| rows(group) * ROW + GAP)
        .sum();
    let title = wrapped(
        &connections.title,
        ((columns.reasons - left - 24) / LETTER).max(8) as usize,
    );
    let bottom = top + height.max(title.len() as i32 * 22 + 40);
    // Of a long picture, the top is seen first.
    let middle = top + ((bottom - top) / 2).min(220);
    let mut spots = Vec::new();
    let mut y = top;
    for group in &connections.groups {
        let height = rows(group) * ROW;
        let from = (columns.reasons - 16, middle);
        draw_group(group, drawing, &columns, (y, height), from, &mut spots);
        y += height + GAP;
    }
    let title_top = middle - title.len() as i32 * 11;
    let size = (columns.reasons - left - 16, title.len() as i32 * 22 + 20);
    drawing.area((left, title_top - 10), size, Paint::Shade(1));
    for (line, words) in title.iter().enumerate() {
        drawing.bold(words, (left + 10, title_top + 16 + line as i32 * 22), TEXT + 1);
    }
    (spots, bottom)
}

/// Where the columns begin, and where the last one ends.
struct Columns {
    reasons: i32,
    things: i32,
    right: i32,
}

fn rows(group: &ConnectionGroup) -> i32 {
    group.links.len().min(DRAWN_CONNECTIONS) as i32 + i32::from(undrawn(group) > 0)
}

/// How many of a group are not drawn.
fn undrawn(group: &ConnectionGroup) -> usize {
    group.links.len().saturating_sub(DRAWN_CONNECTIONS) + group.left_out as usize
}

fn draw_group(
    group: &ConnectionGroup,
    drawing: &mut Drawing,
    columns: &Columns,
    (top, height): (i32, i32),
    from: (i32, i32),
    spots: &mut Vec<Spot>,
) {
    let middle = top + height / 2;
    drawing.line(curve(from, (columns.reasons, middle)), Paint::Line, 2);
    let room = ((columns.things - columns.reasons - 40) / LETTER).max(8) as usize;
    let mut reason = wrapped(&group.title, room);
    // As many lines as the rows beside it.
    let fitting = (height / 20).max(1) as usize;
    if reason.len() > fitting {
        let rest = reason.split_off(fitting - 1).join(" ");
        reason.push(cut(&rest, room));
    }
    let upper = middle - reason.len() as i32 * 10;
    for (line, words) in reason.iter().enumerate() {
        let place = (columns.reasons + 6, upper + 15 + line as i32 * 20);
        drawing.bold(words, place, TEXT);
    }
    if let Some(by) = group.by {
        spots.push(Spot {
            to: by,
            title: group.title.clone(),
            corner: (columns.reasons, upper),
            size: (columns.things - columns.reasons - 30, reason.len() as i32 * 20),
        });
    }
    // Bold letters are wider, so the lines begin where none can be.
    let start = columns.things - 30;
    for (position, link) in group.links.iter().take(DRAWN_CONNECTIONS).enumerate() {
        let y = top + position as i32 * ROW + ROW / 2;
        drawing.line(curve((start, middle), (columns.things - 6, y)), Paint::Line, 2);
        let room = ((columns.right - columns.things) / LETTER).max(8) as usize;
        drawing.words(&cut(&link.title, room), (columns.things, y + 5), TEXT, Paint::Ink);
        spots.push(Spot {
            to: link.to,
            title: link.title.clone(),
            corner: (columns.things - 4, top + position as i32 * ROW),
            size: (columns.right - columns.things + 4, ROW),
        });
    }
    if undrawn(group) > 0 {
        let y = top + DRAWN_CONNECTIONS as i32 * ROW + ROW / 2 + 5;
        drawing.words(
            &format!("+ {}", undrawn(group)),
            (columns.things, y),
            TEXT,
            Paint::Quiet,
        );
    }
}

/// A line that leaves and arrives level.
fn curve((x, y): (i32, i32), (to_x, to_y): (i32, i32)) -> String {
    let middle = (x + to_x) / 2;
    format!("M{x} {y}C{middle} {y} {middle} {to_y} {to_x} {to_y}")
}

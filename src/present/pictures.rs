//! Each view as a picture of its own, for a report or a wall: on white, with its title and the day of the data.

use super::connections::{Connections, draw_connections};
use super::coverage::CoverageTable;
use super::date::day_words;
use super::drawing::{Anchor, Drawing, Mark, Paint, cut, wrapped};
use super::life_chart::LifeChart;
use super::profile::Profiles;
use super::programmes::ProgrammeOverview;
use super::{AreaMap, Scene};

/// How wide a picture is.
const WIDTH: i32 = 1200;
/// The room around it.
const MARGIN: i32 = 40;
/// The size of letters.
const TEXT: i32 = 15;
/// How high a row of a list is.
const ROW: i32 = 26;
/// How many letters of the title stand on a line.
const TITLE_LETTERS: usize = 76;

/// A picture with its title on top; `draw` adds the rest from a height on, and says how far down it came.
fn framed(title: &str, scene: Scene<'_>, draw: impl FnOnce(&mut Drawing, i32) -> i32) -> Drawing {
    let mut drawing = Drawing {
        width: WIDTH,
        title: title.to_owned(),
        ..Drawing::default()
    };
    let mut top = MARGIN;
    for line in wrapped(title, TITLE_LETTERS) {
        top += 30;
        drawing.bold(&line, (MARGIN, top), 24);
    }
    let bottom = draw(&mut drawing, top + 30) + 44;
    let date = day_words(&scene.catalog.date, scene.messages());
    let site = &*scene.catalog.site.title;
    let words = [site, " · ", &scene.messages().data_as_of.with(&date)].concat();
    drawing.words(&words, (MARGIN, bottom), TEXT, Paint::Quiet);
    drawing.height = bottom + MARGIN - TEXT;
    drawing
}

/// The life line as a picture.
pub fn life_chart_picture(chart: &LifeChart, title: &str, scene: Scene<'_>) -> Drawing {
    /// Where the line begins, and how long it is.
    const LEFT: i32 = 420;
    const LENGTH: i32 = WIDTH - MARGIN - LEFT;
    let at = |place: u32| LEFT + place as i32 * LENGTH / 1000;
    framed(title, scene, |drawing, top| {
        let mut bottom = top + 34;
        for tick in &chart.ticks {
            drawing.anchored(
                &tick.label,
                (at(tick.place), top + 8),
                13,
                Anchor::Middle,
                Paint::Quiet,
                false,
            );
        }
        for band in &chart.bands {
            let width = at(band.end) - at(band.start);
            drawing.area((at(band.start), top + 16), (width, 8), Paint::Phase(band.hue));
        }
        let lines_from = drawing.marks.len();
        for group in &chart.groups {
            bottom += ROW;
            drawing.bold(&group.title, (MARGIN, bottom), TEXT);
            for bar in &group.bars {
                bottom += ROW;
                let title: String = bar.title.iter().map(|segment| segment.text.as_str()).collect();
                drawing.words(&cut(&title, 48), (MARGIN, bottom), TEXT, Paint::Ink);
                for stretch in &bar.stretches {
                    let width = (at(stretch.end) - at(stretch.start)).max(3);
                    drawing.area(
                        (at(stretch.start), bottom - 11),
                        (width, 12),
                        Paint::Phase(stretch.hue),
                    );
                }
                if let Some((start, end)) = bar.unknown_end {
                    drawing.marks.push(Mark::Line {
                        path: format!("M{} {}H{}", at(start), bottom - 5, at(end)),
                        paint: Paint::Quiet,
                        width: 2,
                        is_dashed: true,
                    });
                }
            }
            bottom += 8;
        }
        let birth = Mark::Line {
            path: format!("M{} {}V{bottom}", at(chart.birth), top + 14),
            paint: Paint::Ink,
            width: 2,
            is_dashed: false,
        };
        drawing.marks.insert(lines_from, birth);
        bottom
    })
}

/// The map as a picture.
pub fn area_map_picture(map: &AreaMap, title: &str, scene: Scene<'_>) -> Drawing {
    /// As wide as a map is at most, so that its key has room beside it.
    const MAP: i32 = 560;
    /// How large names are.
    const NAME: i32 = 15;
    let tiles: Vec<_> = map.tiles.iter().collect();
    let (left, upper, width, height) = AreaMap::frame(&tiles);
    let percent = (MAP * 100 / width.max(1)).min(100);
    let scaled = |length: i32| length * percent / 100;
    let letter = NAME * 100 / percent;
    let (width, height) = (scaled(width), scaled(height));
    framed(title, scene, |drawing, top| {
        // Before it is made smaller.
        let moved = (MARGIN * 100 / percent - left, top * 100 / percent - upper);
        let transform = format!(
            "scale({}.{:02}) translate({} {})",
            percent / 100,
            percent % 100,
            moved.0,
            moved.1
        );
        for tile in &map.tiles {
            drawing.marks.push(Mark::Area {
                path: tile.path.clone(),
                paint: Paint::Shade(tile.shade),
                transform: Some(transform.clone()),
            });
        }
        for tile in &map.tiles {
            let (x, y) = (scaled(tile.centre.0 + moved.0), scaled(tile.centre.1 + moved.1));
            let ink = if tile.shade > 2 { Paint::Paper } else { Paint::Ink };
            let lines = tile.lines(letter);
            let mut line = y + 4 - lines.len() as i32 * 9;
            for words in lines {
                drawing.anchored(&words, (x, line), NAME, Anchor::Middle, ink, false);
                line += 18;
            }
            let count = tile.local.to_string();
            drawing.anchored(&count, (x, line + 4), 20, Anchor::Middle, ink, true);
        }
        let beside = MARGIN + width + 60;
        let mut line = top + 20;
        drawing.bold(scene.messages().map_legend, (beside, line), TEXT + 2);
        for step in &map.legend {
            line += 32;
            drawing.area((beside, line - 18), (24, 24), Paint::Shade(step.shade));
            drawing.line(format!("M{beside} {}h24v24h-24Z", line - 18), Paint::Quiet, 1);
            drawing.words(&step.words, (beside + 36, line), TEXT, Paint::Ink);
        }
        line += 24;
        for region in &map.regional {
            line += ROW;
            drawing.words(&region.words, (beside, line), TEXT, Paint::Ink);
        }
        (top + height).max(line)
    })
}

/// The table of coverage as a picture.
pub fn coverage_picture(table: &CoverageTable, title: &str, scene: Scene<'_>) -> Drawing {
    const NAMES: i32 = 220;
    let messages = scene.messages();
    framed(title, scene, |drawing, top| {
        let width = (WIDTH - 2 * MARGIN - NAMES) / (table.columns.len() as i32 + 1);
        let middle = |position: usize| MARGIN + NAMES + width * position as i32 + width / 2;
        let mut heads: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        heads.push(messages.total);
        let longest = heads.iter().map(|head| head.chars().count()).max();
        let mut bottom = top + longest.unwrap_or_default() as i32 * 7;
        for (position, head) in heads.into_iter().enumerate() {
            drawing.marks.push(Mark::Words {
                text: head.to_owned(),
                x: middle(position) + 5,
                y: bottom,
                size: 13,
                anchor: Anchor::Start,
                paint: Paint::Ink,
                is_bold: true,
                is_turned: true,
            });
        }
        for row in &table.rows {
            if let Some(subregion) = &row.subregion {
                bottom += ROW + 6;
                drawing.bold(subregion, (MARGIN, bottom), TEXT);
            }
            bottom += ROW;
            drawing.words(&row.name, (MARGIN, bottom), TEXT, Paint::Ink);
            let sums = [(row.local, row.total - row.local)];
            let cells = row
                .cells
                .iter()
                .map(|cell| (cell.local, cell.regional))
                .chain(sums);
            for (position, (local, regional)) in cells.enumerate() {
                let x = middle(position);
                if local > 0 {
                    drawing.area(
                        (x - width / 2 + 2, bottom - 18),
                        (width - 4, ROW - 2),
                        Paint::Shade(1),
                    );
                }
                let words = if local > 0 {
                    local.to_string()
                } else {
                    "–".to_owned()
                };
                drawing.anchored(&words, (x - 4, bottom), TEXT, Anchor::End, Paint::Ink, local > 0);
                drawing.words(&format!("+{regional}"), (x + 2, bottom), 12, Paint::Quiet);
            }
        }
        bottom += 12;
        for sentence in table
            .gaps
            .iter()
            .map(String::as_str)
            .chain([messages.gap_meaning])
        {
            for line in wrapped(sentence, 130) {
                bottom += 22;
                drawing.words(&line, (MARGIN, bottom), TEXT, Paint::Ink);
            }
        }
        bottom
    })
}

/// The time line of programmes as a picture.
pub fn programmes_picture(overview: &ProgrammeOverview, title: &str, scene: Scene<'_>) -> Drawing {
    const LEFT: i32 = 440;
    const LENGTH: i32 = WIDTH - MARGIN - LEFT;
    let at = |place: u32| LEFT + place as i32 * LENGTH / 1000;
    framed(title, scene, |drawing, top| {
        for (place, year) in &overview.years {
            drawing.words(year, (at(*place), top), 13, Paint::Quiet);
        }
        let mut bottom = top + 8;
        for programme in &overview.programmes {
            bottom += 34;
            drawing.bold(&cut(&programme.name, 44), (MARGIN, bottom), TEXT);
            match programme.span {
                Some(span) => {
                    let width = (at(span.end) - at(span.start)).max(4);
                    drawing.area((at(span.start), bottom - 13), (width, 16), Paint::Shade(3));
                    if span.is_end_unknown {
                        drawing.marks.push(Mark::Line {
                            path: format!("M{} {}H{}", at(span.end), bottom - 5, at(1000)),
                            paint: Paint::Quiet,
                            width: 2,
                            is_dashed: true,
                        });
                    }
                }
                None => drawing.words(
                    scene.messages().period_unknown,
                    (LEFT, bottom),
                    TEXT,
                    Paint::Quiet,
                ),
            }
            for line in programme
                .ambition
                .iter()
                .flat_map(|ambition| wrapped(ambition, 130))
            {
                bottom += 20;
                drawing.words(&line, (MARGIN, bottom), 14, Paint::Quiet);
            }
        }
        drawing.line(
            format!("M{} {}V{bottom}", at(overview.today), top + 8),
            Paint::Ink,
            1,
        );
        bottom
    })
}

/// What there is in municipalities, side by side, as a picture.
pub fn profiles_picture(profiles: &Profiles, title: &str, scene: Scene<'_>) -> Drawing {
    /// The room for a name, and for figures.
    const NAME: i32 = 170;
    const FIGURES: i32 = 60;
    framed(title, scene, |drawing, top| {
        let column = (WIDTH - 2 * MARGIN) / profiles.shown.len().max(1) as i32;
        let mut bottom = top;
        for (position, profile) in (0..).zip(&profiles.shown) {
            let left = MARGIN + position * column;
            let mut line = top;
            drawing.bold(&profile.name, (left, line), TEXT + 5);
            line += ROW;
            drawing.words(&cut(&profile.count_words, 46), (left, line), 13, Paint::Quiet);
            for bar in profile.phases.iter().chain(&profile.themes) {
                line += ROW;
                drawing.words(&cut(&bar.name, 24), (left, line), 13, Paint::Ink);
                let room = (column - NAME - FIGURES) as u32;
                let mut start = left + NAME;
                for (length, paint) in bar.lengths.into_iter().zip([Paint::Shade(4), Paint::Shade(1)]) {
                    let length = (length * room / 100) as i32;
                    drawing.area((start, line - 11), (length, 13), paint);
                    start += length;
                }
                let figures = format!("{} +{}", bar.local, bar.regional);
                drawing.words(&figures, (start + 6, line), 13, Paint::Ink);
            }
            bottom = bottom.max(line);
        }
        bottom += ROW + 10;
        for line in wrapped(scene.messages().profile_key, 150) {
            drawing.words(&line, (MARGIN, bottom), 13, Paint::Quiet);
            bottom += 18;
        }
        bottom
    })
}

/// Connections as a picture.
pub fn connections_picture(connections: &Connections, scene: Scene<'_>) -> Drawing {
    framed(&connections.title, scene, |drawing, top| {
        draw_connections(connections, drawing, (MARGIN, top), WIDTH - 2 * MARGIN).1
    })
}

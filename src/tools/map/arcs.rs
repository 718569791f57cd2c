//! Borders: outlines as rings of points that neighbours share, so that what is done to a border is done to both sides.

use std::collections::{BTreeMap, BTreeSet};

use geo::{Area, Coord, LineString, MultiPolygon, Polygon, SimplifyVwPreserve};
use rstar::primitives::GeomWithData;
use rstar::{AABB, RTree};

use super::Outline;

/// Outlines whose points are shared wherever neighbours meet.
pub struct Joined {
    points: Vec<Coord>,
    shapes: Vec<Shape>,
}

/// An outline as rings of points.
struct Shape {
    municipality: u32,
    /// Of each part, the outer ring first, then its holes.
    parts: Vec<Vec<Ring>>,
}

/// Ordinals of points; the last one leads to the first.
type Ring = Vec<usize>;

/// A point, and its ordinal.
type Node = GeomWithData<[f64; 2], usize>;

/// Joins points that are nearer to each other than a tolerance, in metres, and gives a border the points of both sides.
pub fn joined(outlines: &[Outline], tolerance: f64) -> Joined {
    let mut nodes = Nodes {
        tolerance,
        points: Vec::new(),
        tree: RTree::new(),
    };
    let mut shapes: Vec<Shape> = outlines
        .iter()
        .map(|outline| Shape {
            municipality: outline.municipality,
            parts: outline.land.iter().map(|part| nodes.rings(part)).collect(),
        })
        .collect();
    for shape in &mut shapes {
        let parts = std::mem::take(&mut shape.parts);
        shape.parts = parts.into_iter().flat_map(|rings| nodes.parts(&rings)).collect();
    }
    Joined {
        points: nodes.points,
        shapes,
    }
}

struct Nodes {
    tolerance: f64,
    points: Vec<Coord>,
    tree: RTree<Node>,
}

impl Nodes {
    fn rings(&mut self, part: &Polygon) -> Vec<Ring> {
        let lines = std::iter::once(part.exterior()).chain(part.interiors());
        lines.map(|line| self.ring(line)).collect()
    }

    fn ring(&mut self, line: &LineString) -> Ring {
        let mut ring: Ring = line.coords().map(|&point| self.node(point)).collect();
        ring.dedup();
        // GeoJSON gives the first point again at the end.
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        ring
    }

    /// The point that is near enough to count as this one; else this one is new.
    fn node(&mut self, point: Coord) -> usize {
        let place = [point.x, point.y];
        let reach = self.tolerance * self.tolerance;
        if let Some((node, distance)) = self.tree.nearest_neighbor_iter_with_distance_2(&place).next()
            && distance <= reach
        {
            return node.data;
        }
        self.points.push(point);
        let ordinal = self.points.len() - 1;
        self.tree.insert(Node::new(place, ordinal));
        ordinal
    }

    /// The parts that a part consists of when it has the points of others on its border.
    fn parts(&self, rings: &[Ring]) -> Vec<Vec<Ring>> {
        let mut whole = rings.iter().map(|ring| loops(self.with_passed(ring)));
        let outer = whole.next().unwrap_or_default();
        let mut parts: Vec<Vec<Ring>> = outer.into_iter().map(|ring| vec![ring]).collect();
        if let Some(first) = parts.first_mut() {
            first.extend(whole.flatten());
        }
        parts
    }

    /// A ring with the points of others that it passes within the tolerance.
    fn with_passed(&self, ring: &[usize]) -> Ring {
        let mut whole = Ring::new();
        for (&from, &to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            whole.push(from);
            let (start, end) = (self.points[from], self.points[to]);
            let along = Coord {
                x: end.x - start.x,
                y: end.y - start.y,
            };
            let length = along.x.hypot(along.y);
            let reach = self.tolerance;
            let corner = |pick: fn(f64, f64) -> f64, margin: f64| {
                [pick(start.x, end.x) + margin, pick(start.y, end.y) + margin]
            };
            let around = AABB::from_corners(corner(f64::min, -reach), corner(f64::max, reach));
            let mut passed: Vec<(f64, usize)> = self
                .tree
                .locate_in_envelope(&around)
                .filter(|node| node.data != from && node.data != to)
                .filter_map(|node| {
                    let [x, y] = *node.geom();
                    let (x, y) = (x - start.x, y - start.y);
                    let ahead = (x * along.x + y * along.y) / length;
                    let aside = (x * along.y - y * along.x).abs() / length;
                    (ahead > 0.0 && ahead < length && aside <= reach).then_some((ahead, node.data))
                })
                .collect();
            passed.sort_by(|one, other| one.0.total_cmp(&other.0));
            whole.extend(passed.into_iter().map(|(_, node)| node));
        }
        whole
    }
}

/// The rings that a ring consists of, where it passes a point more than once: a narrow place has been closed there. Ways
/// out and back are gone. The longest first.
fn loops(ring: Ring) -> Vec<Ring> {
    let mut loops: Vec<Ring> = Vec::new();
    let mut way = Ring::new();
    let mut passed: BTreeMap<usize, usize> = BTreeMap::new();
    for node in ring {
        if let Some(&before) = passed.get(&node) {
            let piece = way.split_off(before);
            for node in &piece {
                passed.remove(node);
            }
            loops.push(piece);
        }
        passed.insert(node, way.len());
        way.push(node);
    }
    loops.push(way);
    loops.retain(|ring| ring.len() > 2);
    loops.sort_by_key(|ring| std::cmp::Reverse(ring.len()));
    loops
}

impl Joined {
    /// Whether two municipalities have a piece of border in common.
    pub fn touch(&self, one: u32, other: u32) -> bool {
        let [one, other] = [one, other].map(|municipality| self.edges(municipality));
        one.intersection(&other).next().is_some()
    }

    fn edges(&self, municipality: u32) -> BTreeSet<(usize, usize)> {
        let shape = self
            .shapes
            .iter()
            .find(|shape| shape.municipality == municipality);
        let rings = shape.into_iter().flat_map(|shape| shape.parts.iter().flatten());
        rings
            .flat_map(|ring| edges(ring))
            .map(|(from, to)| (from.min(to), from.max(to)))
            .collect()
    }

    /// The outlines without bends smaller than so many metres, and without parts that are as small.
    ///
    /// Each piece of border between two junctions is simplified once, for both of its sides.
    pub fn simplified(&self, detail: f64) -> Vec<Outline> {
        let junctions = self.junctions();
        let mut borders: BTreeMap<Ring, Vec<Coord>> = BTreeMap::new();
        let mut ring_line = |ring: &Ring| -> LineString {
            let mut line: Vec<Coord> = Vec::new();
            for arc in arcs(ring, &junctions) {
                let is_turned =
                    arc.last() < arc.first() || (arc.first() == arc.last() && arc[arc.len() - 2] < arc[1]);
                let key: Ring = if is_turned {
                    arc.into_iter().rev().collect()
                } else {
                    arc
                };
                let border = borders
                    .entry(key)
                    .or_insert_with_key(|key| self.border(key, detail));
                line.pop();
                if is_turned {
                    line.extend(border.iter().rev());
                } else {
                    line.extend(border.iter());
                }
            }
            LineString(line)
        };
        self.shapes
            .iter()
            .map(|shape| Outline {
                municipality: shape.municipality,
                land: MultiPolygon(self.large_parts(shape, detail, &mut ring_line)),
            })
            .collect()
    }

    fn large_parts(
        &self,
        shape: &Shape,
        detail: f64,
        ring_line: &mut impl FnMut(&Ring) -> LineString,
    ) -> Vec<Polygon> {
        let area = |ring: &Ring| Polygon::new(self.line(ring), Vec::new()).unsigned_area();
        let largest = shape
            .parts
            .iter()
            .map(|rings| area(&rings[0]))
            .fold(0.0, f64::max);
        let is_large = |ring: &Ring| area(ring) >= largest.min(detail * detail);
        let parts = shape.parts.iter().filter(|rings| is_large(&rings[0]));
        parts
            .map(|rings| {
                let mut large = rings.iter().filter(|ring| is_large(ring));
                let outer = large
                    .next()
                    .map(&mut *ring_line)
                    .unwrap_or_else(|| LineString(Vec::new()));
                Polygon::new(outer, large.map(&mut *ring_line).collect())
            })
            .collect()
    }

    /// Points at which borders of more than two municipalities, or of one and what is outside, come together.
    fn junctions(&self) -> BTreeSet<usize> {
        let mut beside: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (from, to) in self
            .shapes
            .iter()
            .flat_map(|shape| shape.parts.iter().flatten())
            .flat_map(|ring| edges(ring))
        {
            beside.entry(from).or_default().insert(to);
            beside.entry(to).or_default().insert(from);
        }
        let junctions = beside.into_iter().filter(|(_, others)| others.len() > 2);
        junctions.map(|(node, _)| node).collect()
    }

    /// A piece of border without bends smaller than so many metres.
    fn border(&self, arc: &[usize], detail: f64) -> Vec<Coord> {
        let smallest = detail * detail / 2.0;
        let line = |arc: &[usize]| LineString(arc.iter().map(|&node| self.points[node]).collect());
        if arc.first() != arc.last() {
            return line(arc).simplify_vw_preserve(smallest).0;
        }
        // A ring by itself is two pieces, so that it stays a ring.
        let start = self.points[arc[0]];
        let distance = |node: &usize| (self.points[*node].x - start.x).hypot(self.points[*node].y - start.y);
        let farthest =
            (0..arc.len()).max_by(|one, other| distance(&arc[*one]).total_cmp(&distance(&arc[*other])));
        let (out, back) = (
            &arc[..=farthest.unwrap_or_default()],
            &arc[farthest.unwrap_or_default()..],
        );
        let mut whole = line(out).simplify_vw_preserve(smallest).0;
        whole.pop();
        whole.extend(line(back).simplify_vw_preserve(smallest).0);
        whole
    }

    fn line(&self, ring: &[usize]) -> LineString {
        LineString(ring.iter().map(|&node| self.points[node]).collect())
    }
}

fn edges(ring: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// The pieces of a ring from junction to junction; one without any is a piece by itself, which begins at its first point
/// in order, whoever's ring it is.
fn arcs(ring: &[usize], junctions: &BTreeSet<usize>) -> Vec<Vec<usize>> {
    let first = ring
        .iter()
        .position(|node| junctions.contains(node))
        .or_else(|| {
            ring.iter()
                .enumerate()
                .min_by_key(|(_, node)| **node)
                .map(|(position, _)| position)
        })
        .unwrap_or_default();
    let mut arcs = Vec::new();
    let mut arc = Vec::new();
    for &node in ring[first..].iter().chain(&ring[..=first]) {
        arc.push(node);
        if arc.len() > 1 && junctions.contains(&node) {
            arcs.push(std::mem::replace(&mut arc, vec![node]));
        }
    }
    if arc.len() > 1 {
        arcs.push(arc);
    }
    arcs
}

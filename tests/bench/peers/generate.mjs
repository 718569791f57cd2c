// Made-up initiatives on the scale of the country, and queries for them: the same at every run.
//
// Words are compounds of Dutch ones, as frequent as words of a language are; most initiatives are for one municipality.
import { PHASES, wordsOf } from "./job.mjs";

const STEMS = `taal boek lees spel sport dans muziek theater natuur kook moes tuin buurt dorp wijk stad huis school klas
kind baby peuter kleuter ouder vader moeder gezin opa oma zorg hulp steun raad wens kans groei slaap voed eet drink melk
borst kraam wieg zwanger geboorte arts tand oog oor spraak stem hand voet hart hoofd geld werk schuld fonds pas kaart bus
fiets wandel zwem water bos hei feest zomer winter dag nacht week jaar uur thuis samen vroeg start begin jong jeugd tiener
vriend maat buddy gast vrijwillig club kring groep team punt plek loket lijn net brug pad weg poort kamer zaal plein`.split(/\s+/);
const ENDS = `groep cursus les training gesprek uur ochtend middag avond dag week plek punt huis café markt bank fonds kaart
team coach maatje begeleider loket lijn wijzer gids koffer kist tas pakket plan traject project kring club kamp bezoek
onderzoek spreekuur consult advies steun hulp zorg opvang`.split(/\s+/);
const SMALL = `de het een en van voor met in op bij naar aan je kun om te is dat die ook als er wie waar samen elke`.split(/\s+/);
const RARE = `één ideeën crèche coördinator financiële reünie zoöloog patiënten ruïne poëzie`.split(/\s+/);
const THEMES = ["taal", "bewegen", "voeding", "opvoeden", "geld", "zorg", "veiligheid", "meedoen", "cultuur", "relatie", "rouw", "media"];
const SUBREGIONS = Array.from({ length: 12 }, (_, number) => `qland${number}`);
const MUNICIPALITIES = Array.from({ length: 342 }, (_, number) => `q${String(number).padStart(4, "0")}`);
const WORDS = 4000;

/** Numbers between 0 and 1 that look random: a multiplicative congruential generator over a prime. */
function random(seed) {
  let state = BigInt(seed) * 2862933555777941757n + 3037000493n;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 11n) / 2 ** 53;
  };
}

const below = (next, limit) => Math.floor(next() * limit);
const between = (next, least, most) => least + below(next, most - least + 1);

/** Picks from a list, the first most often: each about as often as the inverse of its place. */
function frequent(next, list) {
  const rank = Math.floor(3 * (list.length / 3 + 1) ** next()) - 3;
  return list[Math.min(rank, list.length - 1)];
}

/** The words that say something, the most frequent first. */
function vocabulary() {
  const next = random(11);
  const words = new Set([...STEMS, ...RARE]);
  while (words.size < WORDS) words.add(STEMS[below(next, STEMS.length)] + ENDS[below(next, ENDS.length)]);
  const shuffled = [...words];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = below(next, last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

function several(next, count, pick) {
  const picked = new Set();
  while (picked.size < count) picked.add(pick());
  return [...picked].sort();
}

/** So many records in the order of their titles, in which the engine has them too. */
export function records(count) {
  const next = random(5);
  const words = vocabulary();
  const word = () => (next() < 0.4 ? frequent(next, SMALL) : frequent(next, words));
  const sentence = (length, pick) => Array.from({ length }, pick).join(" ");
  const made = Array.from({ length: count }, () => {
    const from = between(next, -10, 200);
    return {
      title: sentence(between(next, 3, 6), () => frequent(next, words)),
      summary: `${sentence(between(next, 12, 18), word)}. ${sentence(between(next, 12, 18), word)}.`,
      municipalities: several(next, next() < 0.7 ? 1 : between(next, 2, 16), () => MUNICIPALITIES[below(next, MUNICIPALITIES.length)]),
      from,
      to: Math.min(216, from + [2, 6, 12, 24, 48, 96, 216][below(next, 7)]),
      themes: several(next, between(next, 1, 3), () => THEMES[below(next, THEMES.length)]),
    };
  });
  const key = new Map(made.map((record) => [record, wordsOf(record.title).join(" ")]));
  made.sort((one, other) => (key.get(one) < key.get(other) ? -1 : key.get(one) > key.get(other) ? 1 : 0));
  return made.map((record, position) => ({ id: `i${String(position).padStart(6, "0")}`, ...record }));
}

/** The queries: up to three municipalities, an age or a phase, up to two themes, up to two words, the last one half typed. */
export function queries(count = 200) {
  const next = random(17);
  const words = vocabulary();
  const text = () => {
    const chosen = Array.from({ length: [0, 0, 0, 1, 1, 1, 1, 2, 2, 2][below(next, 10)] }, () => frequent(next, words));
    const last = chosen.pop();
    if (last === undefined) return "";
    return [...chosen, next() < 0.25 ? last : last.slice(0, between(next, 3, 6))].join(" ");
  };
  const age = () => {
    const kind = next();
    if (kind < 0.5) return [null, null];
    if (kind < 0.8) return Object.values(PHASES)[below(next, 5)];
    const from = between(next, -10, 200);
    return [from, Math.min(216, from + between(next, 1, 60))];
  };
  const fixed = ["", "taal", "vrijw", "één", "een", "ideeën", "Financië", "taal gro", "coördi", "kin"];
  return Array.from({ length: count }, (_, position) => {
    if (position < fixed.length) return { municipalities: [], from: null, to: null, themes: [], text: fixed[position], limit: 20 };
    const [from, to] = age();
    return {
      municipalities: several(next, [0, 0, 0, 0, 1, 1, 1, 2, 2, 3][below(next, 10)], () => MUNICIPALITIES[below(next, MUNICIPALITIES.length)]),
      from,
      to,
      themes: several(next, [0, 0, 1, 2][below(next, 4)], () => THEMES[below(next, THEMES.length)]),
      text: text(),
      limit: 20,
    };
  });
}

/** The records as a dataset of Kansrijk. Its other words are such that no query finds them. */
export function dataset(made) {
  const guide = { text: "q", questions: [] };
  const named = (slug) => ({ slug, name: slug, description: "q" });
  return {
    format: 1,
    hash: "0123456789abcdef",
    date: "2026-11-22",
    site: { title: "q", purpose: { nl: "q", en: "q" }, region: "q", publisher: { name: "q" }, languages: ["nl"], edited: "2026-11-22" },
    regions: SUBREGIONS.map((slug) => ({ slug, name: slug, kind: "subregion" })),
    municipalities: MUNICIPALITIES.map((slug, number) => ({
      slug, name: slug, code: `GM${String(number).padStart(4, "0")}`, tooi: "https://example.org/",
      subregion: SUBREGIONS[number % SUBREGIONS.length], neighbours: [], former: [],
    })),
    phases: Object.entries(PHASES).map(([slug, [from, to]], number) => ({
      slug, name: `qfase${number}`, label_age: "q", sentence: "q", from, to, hue: "plum", guide,
    })),
    themes: THEMES.map((slug, number) => ({ slug, name: `qthema${number}`, icon: "book", guide })),
    audiences: [named("qaudience")],
    statuses: [named("qstatus")],
    programmes: [],
    organisations: [{ slug: "qorg", name: "qorg", kind: "welzijn", collective: false }],
    synonyms: { groups: [] },
    initiatives: made.map(({ id, title, summary, municipalities, from, to, themes }) => ({
      slug: id, title, summary, areas: municipalities, age: { from, to }, themes, audiences: [], lead: ["qorg"], partners: [],
      status: "qstatus", programmes: [], sources: [{ title: "q", publisher: "q", url: "https://example.org/", date: "2026" }],
    })),
  };
}


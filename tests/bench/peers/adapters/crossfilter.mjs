// Crossfilter filters and counts, each dimension without its own filter; words are looked for in every text.
import crossfilter from "crossfilter2";
import { isForAge, phasesOf, recordsIn, textOf, wordsOf } from "../job.mjs";

export async function load(json) {
  const records = recordsIn(json);
  const texts = records.map((record) => ` ${wordsOf(textOf(record)).join(" ")}`);
  const all = crossfilter(records.map((record, position) => ({ ...record, position })));
  const position = all.dimension((record) => record.position);
  const place = all.dimension((record) => record.municipalities, true);
  const theme = all.dimension((record) => record.themes, true);
  const age = all.dimension(({ from, to }) => (from + 100) * 1000 + to + 100);
  const ageOf = (key) => ({ from: Math.floor(key / 1000) - 100, to: (key % 1000) - 100 });
  const [byPlace, byTheme, byAge, total] = [place.group(), theme.group(), age.group(), all.groupAll()];
  const counts = (group) => Object.fromEntries(group.all().map(({ key, value }) => [key, value]));
  const filter = (dimension, isWanted, test) => (isWanted ? dimension.filterFunction(test) : dimension.filterAll());
  return (query) => {
    const words = wordsOf(query.text).map((word) => ` ${word}`);
    const [places, themes] = [new Set(query.municipalities), new Set(query.themes)];
    filter(position, words.length > 0, (at) => words.every((word) => texts[at].includes(word)));
    filter(place, places.size > 0, (value) => places.has(value));
    filter(theme, themes.size > 0, (value) => themes.has(value));
    filter(age, query.from !== null, (key) => isForAge(ageOf(key), query));
    const phase = {};
    for (const { key, value } of byAge.all()) for (const slug of phasesOf(ageOf(key))) phase[slug] = (phase[slug] ?? 0) + value;
    return {
      total: total.value(),
      ids: position.bottom(query.limit).map(({ id }) => id),
      facets: { municipality: counts(byPlace), theme: counts(byTheme), phase },
    };
  };
}

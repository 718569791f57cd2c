// The job that every peer does: what a query means, and what an answer is.
//
// A record: { id, title, summary, municipalities: [slug], from, to, themes: [slug] }; `from` and `to` in months from birth,
// half-open. A query: { municipalities, from, to, themes, text, limit }; `from` and `to` are null where no age is chosen.
// Within a facet any chosen value will do, between facets all must; each word of the text is the beginning of a word in
// title or summary. An answer: { total, ids, facets: { municipality, theme, phase } }: the total, the first ids, and for
// each value how many hits there would be without the choices in its own facet.

/** Phases by their slugs, each from one month to another. */
export const PHASES = { zwangerschap: [-10, 0], baby: [0, 24], peuter: [24, 48], basisschool: [48, 144], tiener: [144, 216] };

export const phasesOf = ({ from, to }) => Object.keys(PHASES).filter((slug) => PHASES[slug][0] < to && from < PHASES[slug][1]);

export const isForAge = (record, query) => query.from === null || (record.from < query.to && query.from < record.to);

/** The words of a text, in lower case and without diacritics. */
export const wordsOf = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) ?? [];

export const textOf = ({ title, summary }) => `${title} ${summary}`;

/** The records in a JSON text, with what would be worked out anew for every query. */
export const recordsIn = (json) => JSON.parse(json).map((record) => ({ ...record, phases: phasesOf(record) }));

/** The answer of a peer that searches words only: looks through what these found, in their order. */
export function filtered(found, query) {
  const answer = { total: 0, ids: [], facets: { municipality: {}, theme: {}, phase: {} } };
  const isChosen = (chosen, own) => chosen.length === 0 || own.some((value) => chosen.includes(value));
  for (const record of found) {
    const misses = [!isChosen(query.municipalities, record.municipalities), !isChosen(query.themes, record.themes), !isForAge(record, query)];
    const missed = misses.filter(Boolean).length;
    if (missed > 1) continue;
    if (missed === 0) {
      answer.total++;
      if (answer.ids.length < query.limit) answer.ids.push(record.id);
    }
    if (missed === 0 || misses[0]) tally(answer.facets.municipality, record.municipalities);
    if (missed === 0 || misses[1]) tally(answer.facets.theme, record.themes);
    if (missed === 0 || misses[2]) tally(answer.facets.phase, record.phases);
  }
  return answer;
}

function tally(counts, values) {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}

/** The right answers, worked out the slow way. */
export function oracle(records, queries) {
  const words = records.map((record) => wordsOf(textOf(record)));
  const withPhases = records.map((record) => ({ ...record, phases: phasesOf(record) }));
  return queries.map((query) => {
    const wanted = wordsOf(query.text);
    const matches = (position) => wanted.every((word) => words[position].some((other) => other.startsWith(word)));
    return filtered(withPhases.filter((_, position) => matches(position)), query);
  });
}

/** In which queries an answer differs: of those without text in anything, of those with text in total or counts. */
export function differences(queries, expected, answers) {
  const counts = ({ total, facets }) =>
    JSON.stringify([total, ...["municipality", "theme", "phase"].map((facet) => Object.entries(facets[facet]).filter(([, count]) => count > 0).sort())]);
  const differs = (position) =>
    counts(expected[position]) !== counts(answers[position]) ||
    (queries[position].text === "" && expected[position].ids.join() !== answers[position].ids.join());
  return queries.map((_, position) => position).filter(differs);
}

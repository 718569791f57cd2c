// Orama does all of it; it counts what is found, so each facet with a choice takes one more search, without that choice.
import { create, insertMultiple, search } from "@orama/orama";
import { recordsIn, textOf } from "../job.mjs";

export async function load(json) {
  const schema = { text: "string", municipalities: "enum[]", themes: "enum[]", phases: "enum[]", from: "number", to: "number" };
  const index = create({ schema, language: "dutch", sort: { enabled: false } });
  const documents = recordsIn(json).map(({ id, title, summary, municipalities, themes, phases, from, to }) => ({
    id, text: textOf({ title, summary }), municipalities, themes, phases, from, to,
  }));
  await insertMultiple(index, documents, 5000);
  return async (query) => {
    const run = (leftOut, limit, facets) => {
      const where = {};
      for (const name of ["municipalities", "themes"]) if (leftOut !== name && query[name].length) where[name] = { containsAny: query[name] };
      if (leftOut !== "phases" && query.from !== null) Object.assign(where, { from: { lt: query.to }, to: { gt: query.from } });
      return search(index, { term: query.text, properties: ["text"], where, threshold: 0, limit, facets: Object.fromEntries(facets.map((name) => [name, {}])) });
    };
    const found = await run(null, query.limit, ["municipalities", "themes", "phases"]);
    const counts = async (name, isChosen) => (isChosen ? await run(name, 1, [name]) : found).facets[name].values;
    return {
      total: found.count,
      ids: found.hits.map(({ id }) => id),
      facets: {
        municipality: await counts("municipalities", query.municipalities.length > 0),
        theme: await counts("themes", query.themes.length > 0),
        phase: await counts("phases", query.from !== null),
      },
    };
  };
}

// ItemsJS does all of it: words, filters, and counts that leave the choices of their own facet out. An age is a filter that
// it does not count, so phases take a second search.
import itemsjs from "itemsjs";
import { isForAge, recordsIn, textOf, wordsOf } from "../job.mjs";

const facet = { conjunction: false, size: 400 };

export async function load(json) {
  const records = recordsIn(json).map((record) => ({ ...record, text: wordsOf(textOf(record)).join(" ") }));
  const engine = itemsjs(records, {
    aggregations: { municipalities: facet, themes: facet, phases: facet },
    searchableFields: ["text"],
    isExactSearch: true,
  });
  const counts = (result, name) => Object.fromEntries(result.data.aggregations[name].buckets.map((bucket) => [bucket.key, bucket.doc_count]));
  return (query) => {
    const asked = { query: wordsOf(query.text).join(" "), per_page: query.limit, filters: { municipalities: query.municipalities, themes: query.themes } };
    const hasAge = query.from !== null;
    const result = engine.search(hasAge ? { ...asked, filter: (record) => isForAge(record, query) } : asked);
    const ofAnyAge = hasAge ? engine.search({ ...asked, per_page: 0 }) : result;
    return {
      total: result.pagination.total,
      ids: result.data.items.map(({ id }) => id),
      facets: { municipality: counts(result, "municipalities"), theme: counts(result, "themes"), phase: counts(ofAnyAge, "phases") },
    };
  };
}

// MiniSearch finds the words; filters and counts look through what it found.
import MiniSearch from "minisearch";
import { filtered, recordsIn, textOf, wordsOf } from "../job.mjs";

export async function load(json) {
  const records = recordsIn(json);
  const byId = new Map(records.map((record) => [record.id, record]));
  const index = new MiniSearch({
    fields: ["text"],
    extractField: (record, field) => (field === "text" ? textOf(record) : record[field]),
    processTerm: (term) => wordsOf(term).join(""),
    searchOptions: { prefix: true, combineWith: "AND" },
  });
  index.addAll(records);
  return (query) => filtered(query.text ? index.search(query.text).map(({ id }) => byId.get(id)) : records, query);
}

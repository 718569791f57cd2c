// FlexSearch finds the words, by their beginnings; filters and counts look through what it found.
import { Charset, Index } from "flexsearch";
import { filtered, recordsIn, textOf } from "../job.mjs";

export async function load(json) {
  const records = recordsIn(json);
  const index = new Index({ tokenize: "forward", encoder: Charset.Normalize });
  records.forEach((record, position) => index.add(position, textOf(record)));
  const limit = records.length;
  return (query) => filtered(query.text ? index.search(query.text, { limit }).map((position) => records[position]) : records, query);
}

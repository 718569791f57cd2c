// Fuse looks for the words in every text; filters and counts look through what it found.
import Fuse from "fuse.js";
import { filtered, recordsIn, textOf, wordsOf } from "../job.mjs";

export async function load(json) {
  const records = recordsIn(json);
  const texts = records.map((record) => wordsOf(textOf(record)).join(" "));
  const fuse = new Fuse(texts, { useExtendedSearch: true, ignoreLocation: true, threshold: 0 });
  const includes = (word) => `'${word}`;
  return (query) => {
    const found = query.text ? fuse.search(wordsOf(query.text).map(includes).join(" ")).map(({ refIndex }) => records[refIndex]) : records;
    return filtered(found, query);
  };
}

// Lunr finds the words; filters and counts look through what it found.
import lunr from "lunr";
import { filtered, recordsIn, textOf, wordsOf } from "../job.mjs";

export async function load(json) {
  const records = recordsIn(json);
  const index = lunr(function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.field("text");
    records.forEach((record, position) => this.add({ id: position, text: wordsOf(textOf(record)).join(" ") }));
  });
  const asked = (text) => wordsOf(text).map((word) => `+${word}*`).join(" ");
  return (query) => filtered(query.text ? index.search(asked(query.text)).map(({ ref }) => records[ref]) : records, query);
}

// uFuzzy finds the words without an index; filters and counts look through what it found.
import uFuzzy from "@leeoniya/ufuzzy";
import { filtered, recordsIn, textOf } from "../job.mjs";

export async function load(json) {
  const records = recordsIn(json);
  const texts = uFuzzy.latinize(records.map(textOf));
  const fuzzy = new uFuzzy({ interLft: 2 });
  return (query) => {
    if (!query.text) return filtered(records, query);
    const [positions, info, order] = fuzzy.search(texts, uFuzzy.latinize(query.text), 1);
    const found = order ? order.map((place) => info.idx[place]) : positions ?? [];
    return filtered(found.map((position) => records[position]), query);
  };
}

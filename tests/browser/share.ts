// Which rows of a table an engine takes.
//
// What depends on the engine (layout, focus, keys, fetch, CORS, TLS) is tested in all three. What does not, such as a verdict of
// the core or a color of a style sheet, is tested in one: the rows of such a table are dealt out, and every engine takes those of
// a fixed sample besides. So each row is taken by at least one engine, and always by the same.

import { ENGINES, engine } from "./driver.ts";

/** The rows that this engine takes: those for which `isForAll` holds, and its share of the others. */
export function shareOf<Row>(rows: readonly Row[], isForAll: (row: Row) => boolean): Row[] {
  const count = ENGINES.length;
  const place = ENGINES.indexOf(engine);
  let dealt = 0;
  return rows.filter((row) => {
    if (isForAll(row)) return true;
    // Each round begins with the next engine: a table of three columns would deal each engine one column.
    const turn = dealt + Math.floor(dealt / count);
    dealt += 1;
    return turn % count === place;
  });
}

// How peers are compared: by turns, in the same run, so that whatever else the machine does falls on all of them alike. The
// same in Node and in a page, whose clock may be coarse: so a round of each lasts many ticks, however fast it is.

export type Check = (text: string) => boolean;

const ROUNDS = 25;
const MS_A_ROUND = 20;

/** What each check answered, so that no engine takes the work for useless. */
export const seen = { answers: 0 };

function ask(check: Check, inputs: readonly string[], turns: number): number {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const input of inputs) if (check(input)) seen.answers += 1;
  }
  return performance.now() - start;
}

/** How many turns take a round's time. Once it is found, engines have compiled what there is to compile. */
function turnsOf(check: Check, inputs: readonly string[]): number {
  let turns = 1;
  while (ask(check, inputs, turns) < MS_A_ROUND) turns *= 2;
  return turns;
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

/** The median of nanoseconds for one input, by name of the check. */
export function compare(checks: Readonly<Record<string, Check>>, inputs: readonly string[]): Record<string, number> {
  const rows = Object.entries(checks).map(([name, check]) => {
    return { name, check, turns: turnsOf(check, inputs), times: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { check, turns, times } of rows) {
      times.push((ask(check, inputs, turns) * 1e6) / (turns * inputs.length));
    }
  }
  return Object.fromEntries(rows.map(({ name, times }) => [name, median(times)]));
}

// How peers are compared: by turns, in the same run, so that whatever else the machine does falls on all of them alike. The
// same in Node and in a page. One round asks each about every input; the median of the rounds counts.

const ROUNDS = 25;
const CHECKS_A_ROUND = 20_000;

/** What each check answered, so that no engine takes the work for useless. */
export const seen = { answers: 0 };

/** The median of nanoseconds for one input, by name of the check. `now` tells milliseconds. */
export function compare(checks, inputs, now) {
  const times = Object.fromEntries(Object.keys(checks).map((name) => [name, []]));
  const turns = Math.ceil(CHECKS_A_ROUND / inputs.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, check] of Object.entries(checks)) {
      const start = now();
      for (let turn = 0; turn < turns; turn += 1) {
        for (const input of inputs) if (check(input)) seen.answers += 1;
      }
      times[name].push(((now() - start) * 1e6) / (turns * inputs.length));
    }
  }
  // The first rounds are those in which an engine still compiles.
  const median = (all) => all.slice(ROUNDS / 5).sort((a, b) => a - b)[Math.floor((ROUNDS - ROUNDS / 5) / 2)];
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

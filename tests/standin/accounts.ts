// The accounts of the stand-in and the tokens that open them. All of it is made up.

export const ADMIN_TOKEN = "c0ffee1be47d58266b90ac13ef5d7201";
export const STAFF_TOKEN = "5ea1ed0be47d58266b90ac13ef5d7202";
export const WRONG_TOKEN = "badbad3be47d58266b90ac13ef5d7203";

/** How an account answers, whatever the token. */
export type Behaviour =
  | "knows" // looks at the token: good, staff-only or wrong
  | "knows-by-status" // the same, but refuses a token with status 401
  | "unknown"
  | "unknown-by-code"
  | "api-off"
  | "api-off-by-status"
  | "deactivated"
  | "moved"
  | "slow"
  | "throttled"
  | "down"
  | "html"
  | "huge"
  | "broken"
  | "breaks-off";

/** What it lets a browser's page read. */
export type Cors = "off" | "on" | "off-on-post";

export interface Account {
  name: string;
  token: string;
  behaviour: Behaviour;
  cors: Cors;
  /** What somebody who tries it is told. */
  shows: string;
}

function account(name: string, shows: string, behaviour: Behaviour, more: Partial<Account> = {}): Account {
  return { name, shows, behaviour, token: ADMIN_TOKEN, cors: "off", ...more };
}

/** Every pair that there is to try, in the order in which a page would list them. */
export const ACCOUNTS: readonly Account[] = [
  account("joesgarage", "good: an administrator’s token", "knows"),
  account("joesgarage", "staff-only: a staff member’s token", "knows", { token: STAFF_TOKEN }),
  account("joesgarage", "a wrong token", "knows", { token: WRONG_TOKEN }),
  account("oldgarage", "a wrong token, by status 401", "knows-by-status", { token: WRONG_TOKEN }),
  account("nosuchgarage", "no such account", "unknown"),
  account("ghostgarage", "no such account, by error code", "unknown-by-code"),
  account("noapigarage", "the API is not enabled", "api-off"),
  account("noapiterms", "the API is not enabled, by status 400", "api-off-by-status"),
  account("closedgarage", "deactivated", "deactivated"),
  account("movedgarage", "moved", "moved"),
  account("slowgarage", "slow: answers after half a minute", "slow"),
  account("busygarage", "throttled", "throttled"),
  account("downgarage", "down", "down"),
  account("pagegarage", "an HTML page instead of the API", "html"),
  account("hugegarage", "an answer without end", "huge"),
  account("brokengarage", "an answer that is no XML", "broken"),
  account("cutgarage", "a connection that breaks off", "breaks-off"),
  account("corsgarage", "good, and pages may ask it themselves", "knows", { cors: "on" }),
  account("corsgarage", "a wrong token, and pages may ask themselves", "knows", { cors: "on", token: WRONG_TOKEN }),
  account("corsmoved", "moved, and pages may ask it themselves", "moved", { cors: "on" }),
  account("corshuge", "an answer without end, and pages may ask", "huge", { cors: "on" }),
  account("corsslow", "slow, and pages may ask it themselves", "slow", { cors: "on" }),
  account("corsless", "good, pages may ask, and may not read the answer", "knows", { cors: "off-on-post" }),
];

/** How an account of this name answers; every other name is that of no account. */
export function findAccount(name: string): Pick<Account, "behaviour" | "cors"> {
  return ACCOUNTS.find((account) => account.name === name) ?? { behaviour: "unknown", cors: "off" };
}

// Where the browsers are that puppeteer drives: the variable first, then the path.

import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export const findChromium = (): string =>
  find(process.env.KEYFIT_CHROMIUM, ["chromium", "chromium-browser", "google-chrome"]);

export const findFirefox = (): string => find(process.env.KEYFIT_FIREFOX, ["firefox-esr", "firefox"]);

/** The first number of Firefox's version. */
export function firefoxVersion(): number {
  const told = execFileSync(findFirefox(), ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return Number.parseInt(/Firefox (\d+)/.exec(told)?.[1] ?? "0", 10);
}

function find(given: string | undefined, names: readonly string[]): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = given ? [given] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of paths) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not there
    }
  }
  throw new Error(`none of these can be run: ${given ?? names.join(", ")}`);
}

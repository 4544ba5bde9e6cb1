// What a browser is started with: a folder of its own, made anew for each and gone with it, and the fonts of the tests.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The environment of every browser, in which it has the fonts of fonts.conf and no others. */
export const browserEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  FONTCONFIG_FILE: join(import.meta.dirname, "fonts.conf"),
});

export const makeProfile = (): string => mkdtempSync(join(tmpdir(), "keyfit-browser-"));

/** A browser's helpers may still be writing to it for a moment. What cannot be removed is no fault of the page's. */
export async function removeProfile(profile: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    try {
      rmSync(profile, { recursive: true, force: true });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  console.warn(`could not be removed: ${profile}`);
}

// A browser's own folder, made anew for each and gone with it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

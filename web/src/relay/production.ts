// Whether the program runs in production, where no relay pretends.

/** As NODE_ENV says, which bundlers write in here. Where there is no NODE_ENV, nobody says so. */
export function isProduction(): boolean {
  try {
    return process.env.NODE_ENV === "production";
  } catch {
    return false;
  }
}

/** What is said of it, behind the name of whatever was asked to pretend. */
export const NOT_IN_PRODUCTION = "a relay that pretends accepts any key, and NODE_ENV is production";

#!/usr/bin/env node
// Runs the command. An old Node is told what is wanted before it loads anything, for it may not be able to: nothing here is
// newer than Node 12.20.
import { existsSync, readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const wanted = engines.node.replace(">=", "");

function isOlder(version, than) {
  const [is, least] = [version, than].map((text) => text.split(".").map(Number));
  const place = least.findIndex((number, i) => number !== is[i]);
  return place >= 0 && is[place] < least[place];
}

/** Whether Ctrl-C or Ctrl-D was the answer where the command asks for something. */
function isAnsweredBy(key, error) {
  return error instanceof Error && error.name === "AbortError" && error.message.endsWith(`Ctrl+${key}`);
}

async function main() {
  try {
    const { run } = await import("../dist/command.js");
    return await run(process.argv.slice(2));
  } catch (error) {
    if (isAnsweredBy("C", error)) return 130;
    if (isAnsweredBy("D", error)) return 1;
    throw error;
  }
}

if (isOlder(process.versions.node, wanted)) {
  process.stderr.write(`keyfit: Node ${wanted} or newer is needed; this is Node ${process.versions.node}\n`);
  process.exitCode = 2;
} else if (!existsSync(new URL("../dist/command.js", import.meta.url))) {
  process.stderr.write("keyfit: nothing is built yet: run script/build first\n");
  process.exitCode = 2;
} else {
  // Unless there is an answer: Node ends, too, where nothing can happen any more.
  process.exitCode = 1;
  main().then((status) => {
    process.exitCode = status;
  });
}

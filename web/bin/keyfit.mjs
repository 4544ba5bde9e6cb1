#!/usr/bin/env node
// What this needs of Node is in package.json, too.
const OLDEST = 20;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(`keyfit: this needs Node ${OLDEST} or newer; this is Node ${process.versions.node}\n`);
  process.exitCode = 2;
} else {
  const { run } = await import("../dist/command.js");
  process.exitCode = await run(process.argv.slice(2));
}

// Looks for what tests have left behind, names it and ends it. Used by script/test, after each suite:
//
//   script/run tests/suite/leftovers.ts MARK PARENT
//
// Of the suite is every process that has KEYFIT_SUITE=MARK in its environment, and every other descendant of PARENT. What is
// on its way out has some seconds. A line names each process that is left: its number, its command, and the TCP ports at which
// it listens. Exit status: 0. Where there is no /proc, nothing is seen.

import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const PATIENCE_MS = 1000 * Number(process.env.KEYFIT_PATIENCE_S ?? 8);

interface Process {
  id: number;
  parent: number;
}

const read = (path: string): string => {
  try {
    return readFileSync(path, "latin1");
  } catch {
    // It has ended meanwhile, or is somebody else's.
    return "";
  }
};

/** All processes that run; one that has ended, and that nobody has asked how, does not. */
function processes(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      // The name of the program, in brackets, may hold anything.
      const [state = "Z", parent] = read(`/proc/${name}/stat`)
        .replace(/^.*\) /s, "")
        .split(" ");
      return /^[ZX]?$/.test(state) ? [] : [{ id: Number(name), parent: Number(parent) }];
    });
}

/** Those of the suite. Not this one, nor the shells that it runs in. */
function ofSuite(mark: string, parent: number): Process[] {
  const all = processes();
  const parents = new Map(all.map((process) => [process.id, process.parent]));
  const ancestors = (id: number): number[] => {
    const above = parents.get(id) ?? 0;
    return above === 0 ? [] : [above, ...ancestors(above)];
  };
  const own = new Set([process.pid, ...ancestors(process.pid)]);
  const isMarked = (id: number): boolean =>
    read(`/proc/${id}/environ`).split("\0").includes(`KEYFIT_SUITE=${mark}`) || ancestors(id).includes(parent);
  return all.filter(({ id }) => !own.has(id) && isMarked(id));
}

/** The TCP ports at which a process listens. */
function portsOf(id: number): number[] {
  let sockets: string[];
  try {
    const files = `/proc/${id}/fd`;
    sockets = readdirSync(files).map((file) => readlinkSync(`${files}/${file}`));
  } catch {
    return [];
  }
  const ports = ["tcp", "tcp6"].flatMap((table) =>
    read(`/proc/${id}/net/${table}`)
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      // 0A: it listens.
      .filter(([, , , state, , , , , , inode]) => state === "0A" && sockets.includes(`socket:[${inode}]`))
      .map(([, address = ""]) => Number.parseInt(address.split(":")[1] as string, 16)),
  );
  return [...new Set(ports)];
}

function nameOf(id: number): string {
  const command =
    read(`/proc/${id}/cmdline`)
      .replace(/[\0\s]+/g, " ")
      .trim() || read(`/proc/${id}/comm`).trim();
  const ports = portsOf(id).map((port) => `, listening at port ${port}`);
  return `process ${id}${ports.join("")}: ${command.slice(0, 160)}`;
}

const [mark = "", parent = "0"] = process.argv.slice(2);
const end = Date.now() + PATIENCE_MS;
let left = existsSync("/proc/self/environ") ? ofSuite(mark, Number(parent)) : [];
while (left.length > 0 && Date.now() < end) {
  await setTimeout(200);
  left = ofSuite(mark, Number(parent));
}
for (const { id } of left) {
  console.log(nameOf(id));
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // By itself, at last.
  }
}

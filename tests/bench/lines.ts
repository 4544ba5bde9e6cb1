// Lines for the runners: the account vectors over and over.

import { textVectors } from "../node/support.ts";

const vectors = textVectors("account").map(({ input }) => `${JSON.stringify({ account: input })}\n`);
const wanted = Number(process.argv[2]);
for (let i = 0; i < wanted; i += vectors.length) process.stdout.write(vectors.slice(0, wanted - i).join(""));

// The page as one file.

import { start } from "./support.ts";

start(document);

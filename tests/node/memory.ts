// Imported by a child process, whose Node has `--expose-gc`: tells its parent, when asked, how much memory it has.

export interface Memory {
  /** Bytes of JavaScript. */
  heap: number;
  rss: number;
  peakRss: number;
}

process.on("message", (collect: boolean) => {
  if (collect) globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  const memory: Memory = { heap, rss, peakRss: process.resourceUsage().maxRSS * 1024 };
  process.send?.(memory);
});
// To be asked is no reason to stay.
process.channel?.unref();

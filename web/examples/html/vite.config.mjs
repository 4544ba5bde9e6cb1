import { defineConfig } from "vite";

export default defineConfig({
  // `npm run relay` listens on this port.
  server: { proxy: { "/keyfit-relay": "http://localhost:8787" } },
});

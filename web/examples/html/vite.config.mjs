import { defineConfig } from "vite";

export default defineConfig({
  // `npm run relay` listens there.
  server: { proxy: { "/keyfit-relay": "http://localhost:8787" } },
});

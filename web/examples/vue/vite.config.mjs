import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [vue()],
  // `npm run relay` listens on this port.
  server: { proxy: { "/keyfit-relay": "http://localhost:8787" } },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // `npm run relay` listens on this port.
  server: { proxy: { "/keyfit-relay": "http://localhost:8787" } },
});

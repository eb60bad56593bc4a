import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: "127.0.0.1" },
  build: {
    // WebKitGTK 2.40, Safari 16.4 and WebView2 of the same age.
    target: ["safari16.4", "chrome111"],
    // The content policy allows no inlined scripts; inlined images would only make the bundle larger.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  // Svelte's browser build, also under the test runner.
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: {
    environment: "happy-dom",
    setupFiles: ["tests/support/all-words.ts"],
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    testTimeout: 30_000,
  },
});

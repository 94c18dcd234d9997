import solid from "vite-plugin-solid"
import { defineConfig } from "vitest/config"

/**
 * The page may load nothing but its own files; no inline script or style, no blob worker. WebAssembly is allowed
 * for the optimiser. Only in the built page: the development server injects inline styles.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
].join("; ")

const contentPolicyTag = {
  name: "content-policy-tag",
  apply: "build" as const,
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: contentPolicy },
      injectTo: "head-prepend" as const,
    },
  ],
}

/** Many servers have no MIME type for `.mjs`, and MapLibre's worker would be refused: every script ends in `.js`. */
function assetFileNames({ names }: { names: string[] }): string {
  return names.some((name) => name.endsWith(".mjs")) ? "assets/[name]-[hash].js" : "assets/[name]-[hash][extname]"
}

export default defineConfig({
  base: "./",
  plugins: [solid(), contentPolicyTag],
  build: {
    // The last Chrome, Edge and Firefox for Windows 7 and 8, still found in ministries; Safari of the same year.
    target: ["chrome109", "edge109", "firefox115", "safari16.4"],
    // A font or image written into a style as `data:` would break the content policy.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000, // scripts/sizes.mjs holds the budget
    rolldownOptions: { output: { assetFileNames } },
  },
  worker: { format: "es", rolldownOptions: { output: { assetFileNames } } },
  optimizeDeps: {
    // Found late, these make the development server reload the page in the middle of a test.
    include: [
      "solid-js",
      "solid-js/web",
      "maplibre-gl",
      "@deck.gl/core",
      "@deck.gl/layers",
      "@deck.gl/maplibre",
      "flatgeobuf",
      "comlink",
    ],
  },
  test: {
    environment: "node",
    // Tests keep nothing between files, so they share their modules: half the time.
    pool: "threads",
    isolate: false,
    setupFiles: ["test/i18n/loadAllWords.ts"],
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**"],
  },
})

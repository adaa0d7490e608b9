import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { pdfAssets } from "./build/pdf-assets.ts";
import packageJson from "./package.json" with { type: "json" };

/** A new pdf.js gets a new address, because what lies under assets/ may be kept for ever. */
const pdfFiles = `assets/pdfjs-${packageJson.dependencies["pdfjs-dist"]}/`;

/** Dependencies stay in node_modules: most of them carry native code or workers of their own. */
const external = ["electron", /^node:/, /^sharp$/, ...Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(/|$)`))];

export default defineConfig(({ command }) => ({
  main: {
    // Answers are checked against the contract while Winnow is being worked on, not on a recruiter's laptop.
    define: { "process.env.NODE_ENV": JSON.stringify(command === "serve" ? "development" : "production") },
    build: {
      outDir: "out/main",
      rollupOptions: {
        external,
        input: {
          electron: "src-main/hosts/electron/main.ts",
          "engine-process": "src-main/hosts/electron/engine-process.ts",
          // Workers are started by file name from whatever module they belong to, so all of them lie in one flat folder.
          "encoder-worker": "src-main/encoder/encoder-worker.ts",
          "reader-worker": "src-main/ingest/reader-worker.ts",
          "check-worker": "src-main/library/care/check-worker.ts",
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      // A sandboxed preload can load nothing but itself and Electron.
      externalizeDeps: false,
      rollupOptions: {
        external: ["electron"],
        input: { "electron-preload": "src-preload/electron-preload.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src-renderer",
    base: "./",
    plugins: [react(), tailwindcss(), pdfAssets(pdfFiles)],
    define: { "import.meta.env.PDF_FILES": JSON.stringify(pdfFiles) },
    build: { outDir: "out/renderer", emptyOutDir: true, minify: true, rollupOptions: { input: "src-renderer/index.html" } },
  },
}));

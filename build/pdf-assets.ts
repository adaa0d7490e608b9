/**
 * What pdf.js asks for by name while it draws a page: character maps, the standard fonts, and decoders of scanned pictures. They
 * are laid beside the page's own files, so that nothing comes from elsewhere. The decoders are those without WebAssembly: the
 * page's security policy lets no code be compiled.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

const wanted: Record<string, RegExp> = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /_nowasm_fallback\.js$/,
};

/** @param base where the files lie under the page's address, ending in "/" */
export function pdfAssets(base: string): Plugin {
  const files = new Map<string, string>();
  for (const [name, pattern] of Object.entries(wanted)) {
    for (const file of readdirSync(join(folder, name))) {
      if (pattern.test(file)) files.set(`${base}${name}/${file}`, join(folder, name, file));
    }
  }
  return {
    name: "winnow:pdf-assets",
    generateBundle() {
      for (const [fileName, path] of files) this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = files.get((request.url ?? "").replace(/^\//, "").replace(/\?.*$/, ""));
        if (path === undefined) return next();
        if (path.endsWith(".js")) response.setHeader("content-type", "text/javascript");
        response.end(readFileSync(path));
      });
    },
  };
}

/** Loaded before everything else: takes the part that WINNOW_ABLATION names out of the modules as Node reads them. */
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { parts } from "./parts.ts";

const part = process.env["WINNOW_ABLATION"] ?? "";
const changes = parts[part]?.changes ?? [];

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const own = url.startsWith("file:") ? changes.filter(({ file }) => fileURLToPath(url).endsWith(`src-main/matching/${file}`)) : [];
    if (own.length === 0) return loaded;
    let source = String(loaded.source);
    for (const { file, from, to } of own) {
      if (source.split(from).length !== 2) throw new Error(`“${part}” no longer fits ${file}: it should hold “${from}” once.`);
      source = source.replace(from, () => to);
    }
    return { ...loaded, source };
  },
});

import eslint from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/*
 * The arrows of DESIGN: hosts → engine → upper rooms → lower rooms. A room may import what stands below it; lower rooms
 * may know each other's types and nothing else; upper rooms know nothing of each other; words lie below all of them. Only
 * hosts/electron knows Electron.
 */
const lower = ["documents", "profiles", "taxonomy", "encoder", "library"];
const upper = ["ingest", "matching", "tracking", "fairness", "learning", "exports"];

const rooms = (names, message, allowTypeImports = false) => ({
  group: names.flatMap((name) => [`**/${name}/**`, `**/${name}`]).map((p) => `../${p}`),
  message,
  allowTypeImports,
});
const noElectron = { group: ["electron", "electron/*"], message: "Only src-main/hosts/electron may import electron." };
const noRenderer = { group: ["**/src-renderer/**"], message: "Nothing imports the renderer." };
/* What a person reads stands in src-renderer/words, so that it can be said in their language. */
const wordsMessage = "Put this into src-renderer/words, in English and in German.";
const noWordsInScreens = [
  "JSXText[value=/\\p{L}{2}/u]",
  "JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|hint|description|heading|text|name)$/] > Literal[value=/\\p{L}{2}/u]",
  "JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt|label|hint|description|heading|text)$/] TemplateElement[value.raw=/\\p{L}{2}/u]",
  "JSXExpressionContainer > ConditionalExpression > Literal[value=/[\\p{L}]{2,}.*\\s/u]",
].map((selector) => ({ selector: `:matches(${selector})`, message: wordsMessage }));
const restrict = (files, ...patterns) => ({
  files,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
});

/** V8 of Node 24 does not hold to modifiers: what such a pattern finds depends on what was run before it. */
const noModifiers = {
  selector: ':not(CallExpression[callee.name="anyCase"]) > Literal[regex.pattern=/\\(\\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/]',
  message: "Modifiers within a pattern are read in one way today and in another tomorrow: write it through anyCase.",
};

export default tseslint.config(
  { ignores: ["out/**", "node_modules/**", "test-results/**", "playwright-report/**"] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-control-regex": "off",
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } } },
  { files: ["src-renderer/**"], ...reactHooks.configs.flat["recommended-latest"] },
  // Says only that React's compiler would leave a component alone; Winnow is built without it.
  { files: ["src-renderer/**"], rules: { "react-hooks/incompatible-library": "off" } },
  { files: ["src-renderer/**/*.tsx"], rules: { "no-restricted-syntax": ["error", noModifiers, ...noWordsInScreens] } },
  { files: ["src-main/fairness/**"], rules: { "no-restricted-syntax": ["error", noModifiers] } },
  ...lower.map((room) =>
    restrict(
      [`src-main/${room}/**`],
      noElectron,
      noRenderer,
      rooms([...upper, "engine", "hosts"], "Lower rooms know nothing of the upper ones."),
      rooms(lower.filter((other) => other !== room), "Lower rooms share plain types only.", true),
    ),
  ),
  ...upper.map((room) =>
    restrict(
      [`src-main/${room}/**`],
      noElectron,
      noRenderer,
      rooms(["engine", "hosts"], "Arrows run hosts → engine → rooms."),
      rooms(upper.filter((other) => other !== room && other !== "fairness"), "Upper rooms share plain types only.", true),
      ...(room === "fairness" ? [] : [rooms(["fairness"], "What people report of themselves takes part in nothing but fairness: not even its types go elsewhere.")]),
    ),
  ),
  {
    files: ["src-main/**", "src-preload/**", "src-renderer/**"],
    ignores: ["src-main/fairness/**", "src-renderer/**/*.tsx"],
    rules: {
      "no-restricted-syntax": ["error", noModifiers, ...["Literal[value=/groups\\.sqlite/]", "TemplateElement[value.raw=/groups\\.sqlite/]"].map((selector) => ({ selector, message: "Only src-main/fairness opens the self-reported categories." }))],
    },
  },
  restrict(["src-main/words/**"], noElectron, noRenderer, rooms([...lower, ...upper, "engine", "hosts"], "Words know of nothing; every room may say them.")),
  restrict(["src-main/engine/**"], noElectron, noRenderer, rooms(["hosts"], "The engine does not know its hosts.")),
  restrict(["src-main/hosts/web/**", "src-main/hosts/cli/**"], noElectron, noRenderer),
  restrict(
    ["src-renderer/**"],
    noElectron,
    { group: ["**/src-main/**"], message: "The screen knows only src-preload." },
    { group: ["node:*"], message: "The screen has no Node." },
  ),
  restrict(
    ["src-preload/**"],
    { group: ["**/src-main/**", "**/src-renderer/**"], message: "The contract knows neither side." },
  ),
);

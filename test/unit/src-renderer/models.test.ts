import { describe, expect, it } from "vitest";
import type { ModelInfo } from "../../../src-preload/contract.ts";
import { modelFacts, modelName, speedSentence, switchSentence } from "../../../src-renderer/settings/model-words.ts";
import { languageModel, sendFolder } from "../../../src-renderer/settings/send-folder.ts";

const model: ModelInfo = {
  id: "gte-small", kind: "encoder", origin: "known", state: { is: "installed" }, bytes: 34_800_000, license: "MIT", languages: "English", page: null,
  dimensions: 384, maxTokens: 512, speed: null, kept: false,
};

describe("a model in words", () => {
  it("has a name that a person knows, and what is known of it", () => {
    expect(modelName("winnow-lite")).toBe("Winnow’s own model");
    expect(modelFacts(model)).toBe("35 MB · MIT · English");
    expect(modelFacts({ ...model, origin: "embedded", bytes: null, license: null, languages: null })).toBe("Comes with Winnow · licence not stated · languages not stated");
  });

  it("is as fast as was measured, and slower only when it clearly is", () => {
    expect(speedSentence(model)).toBeNull();
    expect(speedSentence({ ...model, speed: { perSecond: 100, own: 300 } })).toMatch(/100 sentences a second: about 3 times slower/);
    expect(speedSentence({ ...model, speed: { perSecond: 300, own: 100 } })).toContain("3 times faster");
    expect(speedSentence({ ...model, speed: { perSecond: 100, own: 115 } })).toContain("as fast as Winnow’s own");
    expect(speedSentence({ ...model, kind: "reranker", speed: { perSecond: 7.4, own: 300 } })).toContain("takes about 10 s longer");
    expect(speedSentence({ ...model, kind: "reranker", speed: { perSecond: 800, own: 300 } })).toContain("less than a second longer");
  });

  it("tells how far the reading is, and where it stopped", () => {
    const going = { id: "x", done: 340, total: 1200, secondsLeft: 200, problem: null };
    expect(switchSentence(going)).toBe("Reading your resumes: 340 of 1,200 sentences, about 3 min left");
    expect(switchSentence({ ...going, problem: { code: "internal", message: "No." } })).toBe("Stopped at 340 of 1,200 sentences.");
  });
});

describe("a chosen model folder", () => {
  const file = (relativePath: string) => ({ file: new File(["x"], "x"), relativePath });

  it("is sent without the forms of the network that are not run", async () => {
    const sent: string[] = [];
    const bridge = { pathsOf: async (files: { relativePath: string }[]) => (sent.push(...files.map(({ relativePath }) => relativePath)), sent.map((path) => `/up/${path}`)) };
    const names = ["config.json", "onnx/model.onnx", "onnx/model_fp16.onnx", "onnx/model_quantized.onnx", "1_Pooling/config.json", "pytorch_model.bin"];
    expect(await sendFolder(bridge, names.map((name) => file(`gte/${name}`)), languageModel, () => undefined)).toBe("/up/gte");
    expect(sent).toEqual(["gte/config.json", "gte/onnx/model.onnx", "gte/onnx/model_quantized.onnx", "gte/1_Pooling/config.json"]);
  });

  it("that holds no model is refused before anything is sent", async () => {
    const bridge = { pathsOf: async () => { throw new Error("Nothing is to be sent."); } };
    await expect(sendFolder(bridge, [file("letters/README.md")], languageModel, () => undefined)).rejects.toMatchObject({ code: "invalid_input" });
  });
});

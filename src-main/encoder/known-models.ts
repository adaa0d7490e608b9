/**
 * Models that Winnow can download: each file with the address it lies at and the SHA-256 it must have, so that what arrives is what
 * was looked at, whoever serves it.
 */
import type { ModelKind } from "../../src-preload/contract/models.ts";

export interface KnownFile {
  /** In the model's folder. */
  path: string;
  /** Below the hub's address. */
  from: string;
  sha256: string;
  /** Null for the small ones, whose size was not noted. */
  bytes: number | null;
}

export interface KnownModel {
  id: string;
  kind: ModelKind;
  license: string;
  languages: string;
  page: string;
  dimensions: number;
  maxTokens: number;
  files: readonly KnownFile[];
}

/** Where the files of known models lie. */
export const hubAddress = "https://huggingface.co/";

/** Both were made from BERT's uncased English vocabulary; their tokenizers are the same to the byte. */
const uncasedTokenizer = "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0";
const uncasedTokenizerConfig: KnownFile = {
  path: "tokenizer_config.json",
  from: "Xenova/all-MiniLM-L6-v2/resolve/main/tokenizer_config.json",
  sha256: "9261e7d79b44c8195c1cada2b453e55b00aeb81e907a6664974b4d7776172ab3",
  bytes: null,
};

export const knownModels: readonly KnownModel[] = [
  {
    id: "all-MiniLM-L6-v2",
    kind: "encoder",
    license: "Apache-2.0",
    languages: "English",
    page: "https://huggingface.co/Xenova/all-MiniLM-L6-v2",
    dimensions: 384,
    maxTokens: 512,
    files: [
      {
        path: "config.json",
        from: "Xenova/all-MiniLM-L6-v2/resolve/main/config.json",
        sha256: "7135149f7cffa1a573466c6e4d8423ed73b62fd2332c575bf738a0d033f70df7",
        bytes: null,
      },
      uncasedTokenizerConfig,
      { path: "tokenizer.json", from: "Xenova/all-MiniLM-L6-v2/resolve/main/tokenizer.json", sha256: uncasedTokenizer, bytes: null },
      {
        path: "onnx/model_quantized.onnx",
        from: "Xenova/all-MiniLM-L6-v2/resolve/main/onnx/model_quantized.onnx",
        sha256: "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1",
        bytes: 22_972_370,
      },
    ],
  },
  {
    id: "gte-small",
    kind: "encoder",
    license: "MIT",
    languages: "English",
    page: "https://huggingface.co/thenlper/gte-small",
    dimensions: 384,
    maxTokens: 512,
    files: [
      {
        path: "config.json",
        from: "thenlper/gte-small/resolve/main/config.json",
        sha256: "00273cdfb3e05c7304d180270bdef8adae45023e7bdfc396338bdd815943dc59",
        bytes: null,
      },
      uncasedTokenizerConfig,
      { path: "tokenizer.json", from: "thenlper/gte-small/resolve/main/tokenizer.json", sha256: uncasedTokenizer, bytes: null },
      {
        path: "onnx/model_quantized.onnx",
        from: "Xenova/gte-small/resolve/main/onnx/model_quantized.onnx",
        sha256: "34440558460f3d0d05fda102ade2d2a0672d112dd8c05b540c8fc3bc2051db90",
        bytes: 34_014_427,
      },
    ],
  },
];

/** The tokenizer of Universal Sentence Encoder Lite (SentencePiece, unigram) as Hugging Face tokenizer files. */
import { z } from "zod";
import { shape } from "./use-lite-network.ts";
import type { NetworkOptions } from "./use-lite-network.ts";

/**
 * vocab.json: pieces with their log probabilities. Piece 0 stands for what is not in the vocabulary. The pieces with a
 * colon have none; the package's own tokenizer adds it up as 0, and so must this one.
 */
export const vocabularySchema = z
  .array(z.tuple([z.string(), z.number().nullable().transform((score) => score ?? 0)]))
  .max(shape.vocabulary);
export type Vocabulary = z.infer<typeof vocabularySchema>;

const wordStart = "\u2581";
const unknownId = 0;
/** Ids 1 to 5 (<s>, </s> and spares) are never the result of reading text; the second serves as padding. */
const lastReservedId = 5;
const paddingId = 2;

/** A spelling that no text has: the encoder takes private-use characters out of what it reads. */
const reservedPiece = (id: number) => `\uE000reserved-${id}\uE001`;

/** The contents of tokenizer.json. */
export function tokenizer(vocabulary: Vocabulary): object {
  const pieces = vocabulary.map(([piece, score], id): [string, number] =>
    id > unknownId && id <= lastReservedId ? [reservedPiece(id), 0] : [piece, score],
  );
  // The embedding table has more rows than there are pieces.
  while (pieces.length < shape.vocabulary) pieces.push([reservedPiece(pieces.length), 0]);
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [
      {
        id: paddingId,
        content: reservedPiece(paddingId),
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
        special: true,
      },
    ],
    normalizer: {
      type: "Sequence",
      normalizers: [
        { type: "NFKC" },
        { type: "Prepend", prepend: wordStart },
        { type: "Replace", pattern: { String: " " }, content: wordStart },
      ],
    },
    pre_tokenizer: null,
    post_processor: null,
    decoder: { type: "Metaspace", replacement: wordStart, add_prefix_space: true, prepend_scheme: "always" },
    model: { type: "Unigram", unk_id: unknownId, vocab: pieces, byte_fallback: false },
  };
}

/** The contents of tokenizer_config.json. */
export function tokenizerConfig(vocabulary: Vocabulary): object {
  return {
    tokenizer_class: "PreTrainedTokenizerFast",
    model_max_length: shape.positions,
    pad_token: reservedPiece(paddingId),
    unk_token: vocabulary[unknownId]?.[0],
    padding_side: "right",
    truncation_side: "right",
    clean_up_tokenization_spaces: false,
  };
}

/** The contents of config.json. The network's own type is unknown to transformers.js; it is run like a BERT. */
export function modelConfig({ precision }: NetworkOptions): object {
  return {
    architectures: ["BertModel"],
    model_type: "bert",
    hidden_size: shape.hidden,
    num_hidden_layers: shape.layers,
    num_attention_heads: shape.heads,
    intermediate_size: shape.feedForward,
    max_position_embeddings: shape.positions,
    vocab_size: shape.vocabulary,
    pad_token_id: paddingId,
    "transformers.js_config": { dtype: precision },
  };
}

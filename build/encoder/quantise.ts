/** Matrices in 8-bit integers, each row or column with a scale of its own. Matrices are stored row by row. */

/** Numbers from -`limit` to `limit` that stand for a matrix when multiplied with their scales. */
export interface Quantised {
  values: Int8Array;
  scales: Float32Array;
}

/**
 * Of a kernel's eight bits seven are used: products of full-range numbers overflow the 16 bits in which processors without
 * VNNI add them up in pairs, and the network's vectors suffer (FACTS: cosine to fp32 .998 against .974).
 */
const kernelLimit = 63;
/** The embedding table is only looked up. */
const tableLimit = 127;

function quantise(matrix: Float32Array, groups: number, limit: number, groupOf: (at: number) => number): Quantised {
  const scales = new Float32Array(groups);
  for (const [at, number] of matrix.entries()) {
    const group = groupOf(at);
    scales[group] = Math.max(scales[group] ?? 0, Math.abs(number));
  }
  for (const [group, greatest] of scales.entries()) scales[group] = greatest / limit || 1;
  const values = Int8Array.from(matrix, (number, at) => Math.round(number / (scales[groupOf(at)] ?? 1)));
  return { values, scales };
}

/** Symmetric, seven bits, one scale for each of the matrix's `columns`. */
export function quantisedColumns(matrix: Float32Array, columns: number): Quantised {
  return quantise(matrix, columns, kernelLimit, (at) => at % columns);
}

/** Symmetric, eight bits, one scale for each row of `columns` numbers. */
export function quantisedRows(matrix: Float32Array, columns: number): Quantised {
  return quantise(matrix, matrix.length / columns, tableLimit, (at) => Math.floor(at / columns));
}

/** The first `kept` of the matrix's `columns`. */
export function firstColumns(matrix: Float32Array, columns: number, kept: number): Float32Array {
  return kept === columns ? matrix : matrix.filter((_, at) => at % columns < kept);
}

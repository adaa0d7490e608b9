import { describe, expect, it } from "vitest";
import { firstColumns, quantisedColumns, quantisedRows } from "../../../build/encoder/quantise.ts";

/** Two rows of three columns; the last column is empty. */
const matrix = Float32Array.of(1.5, -0.5, 0, -2, 0.3, 0);

describe("quantisedColumns", () => {
  it("scales each column so that its greatest number takes seven bits", () => {
    const { values, scales } = quantisedColumns(matrix, 3);
    expect([...values]).toEqual([47, -63, 0, -63, 38, 0]);
    expect(scales[0]).toBeCloseTo(2 / 63, 6);
    expect(scales[1]).toBeCloseTo(0.5 / 63, 6);
  });

  it("gives an empty column a scale that can be divided by", () => {
    expect(quantisedColumns(matrix, 3).scales[2]).toBe(1);
  });
});

describe("quantisedRows", () => {
  it("scales each row so that its greatest number takes eight bits", () => {
    const { values, scales } = quantisedRows(matrix, 3);
    expect([...values]).toEqual([127, -42, 0, -127, 19, 0]);
    expect(scales).toHaveLength(2);
    expect(scales[1]).toBeCloseTo(2 / 127, 6);
  });
});

describe("firstColumns", () => {
  it("keeps the first columns of every row", () => {
    expect(firstColumns(matrix, 3, 2)).toEqual(Float32Array.of(1.5, -0.5, -2, 0.3));
  });
});

import { expect, it } from "vitest";
import { tenths } from "../../../src-main/words/tenths.ts";

it("rounds hundredths as one does on paper, and makes no difference to nothing", () => {
  expect([17.15, 17.14, 0.04, 0.1, 0.96, 9.95, 0, 100].map(tenths)).toEqual(["17.2", "17.1", "0.04", "0.1", "1.0", "10.0", "0.0", "100.0"]);
});

import { formatExactPoints } from "./format.ts";

/** Points of 100 with every digit, those after the first decimal more quietly. */
export function Digits({ share, decimals }: { share: number; decimals: number }) {
  const { head, tail } = formatExactPoints(share, decimals);
  return (
    <span className="numerals">
      {head}
      <span className="text-2xs font-normal text-ink-faint">{tail}</span>
    </span>
  );
}

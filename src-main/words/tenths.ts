/** Points of 100, which come in hundredths, with one decimal, rounded as one does on paper (17.15 → "17.2"); what is less than a tenth keeps its hundredths. */
export function tenths(points: number): string {
  const hundredths = Math.round(points * 100);
  return hundredths > 0 && hundredths < 10 ? (hundredths / 100).toFixed(2) : (Math.round(hundredths / 10) / 10).toFixed(1);
}

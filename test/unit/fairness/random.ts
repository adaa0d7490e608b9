/** Whole numbers from 0 to below `n`, the same for the same seed (a linear congruential generator, Numerical Recipes’ constants). */
export function createRandom(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

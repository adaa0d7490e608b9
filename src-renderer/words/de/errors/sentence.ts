/** A sentence of the engine, and the same in German. `{}` stands for a value; where the German has the values in another order, `{1}`, `{2}` name them. */
export type Said = readonly [english: string, german: string];

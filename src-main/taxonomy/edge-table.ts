/**
 * A table from two whole numbers to a third, in flat memory. The lexicon has tens of thousands of edges; as Map entries their
 * keys would each be an object of its own, which costs more time at start than all the rest of loading.
 */
export class EdgeTable {
  private slots = 1 << 16;
  private nodes = new Int32Array(this.slots).fill(-1);
  private words = new Int32Array(this.slots);
  private targets = new Int32Array(this.slots);
  private count = 0;

  /** 0 if there is none. */
  get(node: number, word: number): number {
    const at = this.slotOf(node, word);
    return this.nodes[at] === node ? (this.targets[at] ?? 0) : 0;
  }

  /** `node` and `word` are not negative and not yet in the table; `target` is not 0. */
  add(node: number, word: number, target: number): void {
    if (++this.count > this.slots >> 1) this.grow();
    const at = this.slotOf(node, word);
    this.nodes[at] = node;
    this.words[at] = word;
    this.targets[at] = target;
  }

  /** The slot that holds the two numbers, or the free one where they belong. */
  private slotOf(node: number, word: number): number {
    const mask = this.slots - 1;
    const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (this.nodes[at] !== -1 && (this.nodes[at] !== node || this.words[at] !== word)) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { nodes, words, targets } = this;
    this.slots *= 2;
    this.nodes = new Int32Array(this.slots).fill(-1);
    this.words = new Int32Array(this.slots);
    this.targets = new Int32Array(this.slots);
    for (const [i, node] of nodes.entries()) {
      if (node === -1) continue;
      const at = this.slotOf(node, words[i] ?? 0);
      this.nodes[at] = node;
      this.words[at] = words[i] ?? 0;
      this.targets[at] = targets[i] ?? 0;
    }
  }
}

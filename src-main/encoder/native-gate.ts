/**
 * A gate before native code, shared by a worker and its owner. onnxruntime aborts the whole process when its thread is
 * terminated in the middle of a call; so the worker passes the gate for every call, and whoever wants the thread to end
 * closes the gate and waits until nobody is inside.
 */
const closedAt = 0;
const insideAt = 1;

export class NativeGate {
  readonly #state: Int32Array;

  /** `memory` is the `memory` of the gate on the other side. */
  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.#state = new Int32Array(memory);
  }

  get memory(): SharedArrayBuffer {
    return this.#state.buffer as SharedArrayBuffer;
  }

  /** Whether one may go on; when not, one is not inside. */
  enter(): boolean {
    // First inside, then look: whichever of the two sides comes second sees what the first has written.
    Atomics.store(this.#state, insideAt, 1);
    if (Atomics.load(this.#state, closedAt) === 0) return true;
    this.leave();
    return false;
  }

  leave(): void {
    Atomics.store(this.#state, insideAt, 0);
    Atomics.notify(this.#state, insideAt);
  }

  close(): void {
    Atomics.store(this.#state, closedAt, 1);
  }

  /** Resolves when nobody is inside, or after so long. */
  async emptied(milliseconds: number): Promise<void> {
    await Atomics.waitAsync(this.#state, insideAt, 1, milliseconds).value;
  }

  get isEmpty(): boolean {
    return Atomics.load(this.#state, insideAt) === 0;
  }

  /** Blocks this thread until nobody is inside, at most so long. */
  waitUntilEmpty(milliseconds: number): void {
    Atomics.wait(this.#state, insideAt, 1, milliseconds);
  }
}

/** Writes the protocol buffers wire format: just what an ONNX file needs. */

const wire = { varint: 0, lengthDelimited: 2, fixed32: 5 } as const;

/** One message under construction. Fields are written in the order of the calls. */
export class ProtobufMessage {
  readonly #chunks: Uint8Array[] = [];

  /** An int32, int64 or enum field. Negative numbers take ten bytes, as the format has it. */
  int(field: number, value: number): this {
    this.#tag(field, wire.varint);
    this.#varint(BigInt.asUintN(64, BigInt(value)));
    return this;
  }

  float(field: number, value: number): this {
    this.#tag(field, wire.fixed32);
    const bytes = new DataView(new ArrayBuffer(4));
    bytes.setFloat32(0, value, true);
    this.#chunks.push(new Uint8Array(bytes.buffer));
    return this;
  }

  bytes(field: number, value: Uint8Array): this {
    this.#tag(field, wire.lengthDelimited);
    this.#varint(BigInt(value.byteLength));
    this.#chunks.push(value);
    return this;
  }

  string(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value));
  }

  message(field: number, value: ProtobufMessage): this {
    return this.bytes(field, value.encoded());
  }

  encoded(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }

  #tag(field: number, type: number): void {
    this.#varint(BigInt(field * 8 + type));
  }

  /** Seven bits a byte, the lowest first; the eighth bit says that more follow. */
  #varint(value: bigint): void {
    const bytes: number[] = [];
    let rest = value;
    while (rest > 0x7fn) {
      bytes.push(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    bytes.push(Number(rest));
    this.#chunks.push(Uint8Array.from(bytes));
  }
}

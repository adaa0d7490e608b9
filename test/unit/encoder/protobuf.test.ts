import { describe, expect, it } from "vitest";
import { ProtobufMessage } from "../../../build/encoder/protobuf.ts";

const hex = (message: ProtobufMessage) => Buffer.from(message.encoded()).toString("hex");

/** The byte sequences follow from the wire format's definition; the first three are its textbook examples. */
describe("ProtobufMessage", () => {
  it.each([
    ["an integer of two bytes", new ProtobufMessage().int(1, 150), "089601"],
    ["a string", new ProtobufMessage().string(2, "testing"), "120774657374696e67"],
    ["a message in a message", new ProtobufMessage().message(3, new ProtobufMessage().int(1, 150)), "1a03089601"],
    ["a negative integer in ten bytes", new ProtobufMessage().int(1, -1), "08ffffffffffffffffff01"],
    ["a field number above 15", new ProtobufMessage().int(20, 1), "a00101"],
    ["a float", new ProtobufMessage().float(2, 1.5), "150000c03f"],
    ["bytes, and fields in the order of the calls", new ProtobufMessage().bytes(9, Uint8Array.of(0, 255)).int(1, 0), "4a0200ff0800"],
    ["a string outside ASCII", new ProtobufMessage().string(1, "▁"), "0a03e29681"],
  ])("writes %s", (_, message, expected) => {
    expect(hex(message)).toBe(expected);
  });
});

/** Opens OpenDocument files that a password protects (OpenDocument 1.3, part 2, chapter 4). */
import { createDecipheriv, createHash, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { WinnowError } from "../../src-preload/errors.ts";
import { maxOfficeBytes } from "./limits.ts";
import { missingPassword, wrongPassword } from "./passwords.ts";
import { at, readXmlTree, type XmlNode } from "./xml-tree.ts";
import type { OpenZip } from "./zip.ts";

/** Ten times what office programs ask for; more would only keep the reader busy. */
const maxRounds = 1_000_000;
/** The checksum is of this many bytes. */
const checkedBytes = 1_024;

/** The package with its parts decrypted as they are read; a package without protection as it is. */
export async function openProtectedOdt(zip: OpenZip, password: string | undefined): Promise<OpenZip> {
  const manifest = readXmlTree(await zip.read("META-INF/manifest.xml"));
  const locked = new Map<string, XmlNode>();
  for (const entry of manifest?.children ?? []) {
    const encryption = at(entry, "encryption-data");
    if (encryption) locked.set(entry.attribute("full-path"), encryption);
  }
  if (locked.size === 0) return zip;
  if (password === undefined || password === "") throw missingPassword();
  return {
    ...zip,
    async read(name) {
      const bytes = await zip.read(name);
      const encryption = locked.get(name);
      return encryption ? decrypted(bytes, encryption, password.normalize("NFC")) : bytes;
    },
  };
}

function decrypted(bytes: Buffer, encryption: XmlNode, password: string): Buffer {
  const algorithm = at(encryption, "algorithm");
  const derivation = at(encryption, "key-derivation");
  const rounds = Number(derivation?.attribute("iteration-count"));
  if (!/aes256-cbc$/i.test(algorithm?.attribute("algorithm-name") ?? "") || !/pbkdf2$/i.test(derivation?.attribute("key-derivation-name") ?? "") || !(rounds > 0 && rounds <= maxRounds))
    throw new WinnowError("unsupported_format", "This file is protected in a way that Winnow cannot open.", { hint: "Open it in the program that made it and save it without a password." });
  const start = createHash(/256/.test(at(encryption, "start-key-generation")?.attribute("start-key-generation-name") ?? "") ? "sha256" : "sha1").update(password, "utf8").digest();
  const key = pbkdf2Sync(start, Buffer.from(derivation?.attribute("salt") ?? "", "base64"), rounds, 32, "sha1");
  const decipher = createDecipheriv("aes-256-cbc", key, Buffer.from(algorithm?.attribute("initialisation-vector") ?? "", "base64"));
  decipher.setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()]);
  // The last byte counts the padding; a wrong password leaves nonsense there.
  const packed = padded.subarray(0, Math.max(0, padded.length - (padded[padded.length - 1] ?? 0)));
  const sum = Buffer.from(encryption.attribute("checksum"), "base64");
  const checked = createHash(sum.length === 32 ? "sha256" : "sha1").update(packed.subarray(0, checkedBytes)).digest();
  if (sum.length !== checked.length || !timingSafeEqual(sum, checked)) throw wrongPassword();
  return inflateRawSync(packed, { maxOutputLength: maxOfficeBytes });
}

/**
 * Who may speak to the web host: only pages it served itself (Host and Origin name this very address, so neither a
 * foreign web page nor a rebound DNS name gets in), and only those who know the token of this start.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface Gate {
  readonly token: string;
  /** True when Host, and Origin if the request has one, are this host's own address. */
  isOwnAddress(request: IncomingMessage): boolean;
  /** Compares in constant time. */
  isToken(given: string | null): boolean;
}

/** @param port the port that the server listens on */
export function createGate(port: number): Gate {
  const token = randomBytes(32).toString("base64url");
  const tokenDigest = digest(token);
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  return {
    token,
    isOwnAddress: ({ headers: { host, origin } }) =>
      host !== undefined && hosts.has(host.toLowerCase()) && (origin === undefined || origins.has(origin.toLowerCase())),
    isToken: (given) => given !== null && timingSafeEqual(digest(given), tokenDigest),
  };
}

/** The token of an `Authorization: Bearer …` header, or null. */
export function bearerToken(request: IncomingMessage): string | null {
  const header = request.headers.authorization;
  return header !== undefined && /^Bearer /i.test(header) ? header.slice("Bearer ".length).trim() : null;
}

/** Digests have one length whatever was given, which timingSafeEqual needs. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

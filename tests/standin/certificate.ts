// A certificate for the stand-in, made when it starts and thrown away with it: self-signed, for the service's hosts, written
// in DER by hand because Node makes keys and signatures, but no certificates.

import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

export interface Certificate {
  /** PEM. */
  key: string;
  /** PEM; as a CA it makes the server trusted. */
  cert: string;
  /** For Chromium's --ignore-certificate-errors-spki-list. */
  spki: string;
}

/** A certificate for these host names, by default from yesterday to in a month, in days from now. */
export function makeCertificate(names: readonly string[], [first, last] = [-1, 30]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const name = sequence(set(sequence(oid("2.5.4.3"), der(0x0c, Buffer.from("Keyfit stand-in")))));
  const algorithm = sequence(oid("1.2.840.10045.4.3.2"));
  const day = 86_400_000;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(Date.now() + first * day), time(Date.now() + last * day)),
    name,
    spki,
    der(0xa3, sequence(alternativeNames(names), authority())),
  );
  const signature = sign("sha256", body, privateKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${lines(certificate.toString("base64"))}\n-----END CERTIFICATE-----\n`,
    spki: createHash("sha256").update(spki).digest("base64"),
  };
}

function alternativeNames(names: readonly string[]): Buffer {
  const list = sequence(...names.map((name) => der(0x82, Buffer.from(name))));
  return sequence(oid("2.5.29.17"), der(0x04, list));
}

/** It signs itself, so it is its own authority. */
function authority(): Buffer {
  return sequence(
    oid("2.5.29.19"),
    der(0x01, Buffer.from([0xff])),
    der(0x04, sequence(der(0x01, Buffer.from([0xff])))),
  );
}

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, "").slice(0, 14);
  return der(0x18, Buffer.from(`${digits}Z`));
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  return der(0x06, Buffer.from([40 * first + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const digits = [number & 0x7f];
  for (let left = number >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function set(...parts: Buffer[]): Buffer {
  return der(0x31, ...parts);
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function lines(base64: string): string {
  return (base64.match(/.{1,64}/g) ?? []).join("\n");
}

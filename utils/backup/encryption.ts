/**
 * A backup under a passphrase. Its first line says how, in plain JSON; what follows is cut into
 * pieces, each encrypted with AES-GCM under a key of this file alone. The first line is authenticated
 * with every piece, and each piece has its number and whether it is the last in its nonce: none can
 * be changed, left out, swapped or added.
 *
 * passphrase ─ PBKDF2-SHA-256, `salt` ─► main key ─ HKDF, `file` ─► key of the file
 */
import * as z from '../schema/schema.ts';
import { BackupError } from './backup-error.ts';
import type { Bytes } from './byte-streams.ts';

/** OWASP's count for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2026). */
export const ITERATIONS = 600_000;
/** Fewer would be no protection; more than this is a file that wants to keep us busy. */
const FEWEST_ITERATIONS = 100_000;
const MOST_ITERATIONS = 10_000_000;

/** The name in the first line of every encrypted backup. */
export const ENCRYPTED_FORMAT = 'vis-a-vis-backup-encrypted';

/** Bytes a piece. */
const PIECE = 65_536;
const TAG = 16;

const Base64 = z.string(z.length(24, 44));

/** The first line of an encrypted backup. */
export const Lock = z.exact({
  format: z.literal(ENCRYPTED_FORMAT),
  version: z.count(),
  cipher: z.literal('AES-256-GCM'),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.count(),
  salt: Base64,
  /** What makes the key of this file its own. */
  file: Base64,
});

/** The first line, checked. */
export type Lock = z.infer<typeof Lock>;

/** What any version has in its first line. */
export const AnyLock = z.object({ format: z.literal(ENCRYPTED_FORMAT), version: z.count() });

/** The version of the encryption. */
export const LOCK_VERSION = 1;

/** What a passphrase comes to: kept, it need not be asked for again. */
export interface MainKey {
  readonly iterations: number;
  /** Base64. */
  readonly salt: string;
  /** Base64 of 32 bytes. */
  readonly key: string;
}

/** What opens a file: its passphrase, or what that comes to. */
export type Secret = string | MainKey;

/** A main key for a passphrase, with a salt of its own. */
export function makeMainKey(passphrase: string): Promise<MainKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16)).toBase64();
  return deriveMainKey(passphrase, { salt, iterations: ITERATIONS });
}

/** The main key for a passphrase and the salt of a file. */
export async function deriveMainKey(
  passphrase: string,
  { salt, iterations }: Pick<MainKey, 'salt' | 'iterations'>,
): Promise<MainKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const derived = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.fromBase64(salt), iterations },
    material,
    256,
  );
  return { salt, iterations, key: new Uint8Array(derived).toBase64() };
}

async function fileKey({ key }: MainKey, file: string): Promise<CryptoKey> {
  const main = await crypto.subtle.importKey('raw', Uint8Array.fromBase64(key), 'HKDF', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: Uint8Array.fromBase64(file),
      info: new TextEncoder().encode(ENCRYPTED_FORMAT),
    },
    main,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The nonce of a piece: no two of one key are alike. */
function nonceOf(number: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, number);
  nonce[0] = isLast ? 1 : 0;
  return nonce;
}

/** Encrypts a stream of bytes, its first line before it. */
export async function* encrypt(bytes: AsyncIterable<Bytes>, main: MainKey): AsyncGenerator<Bytes> {
  const lock: Lock = {
    format: ENCRYPTED_FORMAT,
    version: LOCK_VERSION,
    cipher: 'AES-256-GCM',
    kdf: 'PBKDF2-SHA-256',
    iterations: main.iterations,
    salt: main.salt,
    file: crypto.getRandomValues(new Uint8Array(32)).toBase64(),
  };
  const key = await fileKey(main, lock.file);
  const line = new TextEncoder().encode(`${JSON.stringify(lock)}\n`);
  yield line;
  let number = 0;
  for await (const { piece, isLast } of inPieces(bytes, PIECE)) {
    const iv = nonceOf(number, isLast);
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: line },
      key,
      piece,
    );
    yield new Uint8Array(sealed);
    number += 1;
  }
}

/**
 * Decrypts what follows the first line.
 *
 * @throws BackupError
 */
export async function* decrypt(
  bytes: AsyncIterable<Bytes>,
  line: string,
  secret: Secret | undefined,
): AsyncGenerator<Bytes> {
  const lock = readLock(line);
  if (secret === undefined) throw new BackupError('locked');
  const main = typeof secret === 'string' ? await deriveMainKey(secret, lock) : secret;
  const key = await fileKey(main, lock.file);
  const additionalData = new TextEncoder().encode(`${line}\n`);
  let number = 0;
  for await (const { piece, isLast } of inPieces(bytes, PIECE + TAG)) {
    const algorithm = { name: 'AES-GCM', iv: nonceOf(number, isLast), additionalData };
    const opened = await crypto.subtle.decrypt(algorithm, key, piece).catch(() => undefined);
    if (opened === undefined) {
      throw new BackupError(number === 0 ? 'wrong-passphrase' : 'damaged');
    }
    yield new Uint8Array(opened);
    number += 1;
  }
}

function readLock(line: string): Lock {
  const json: unknown = JSON.parse(line);
  const any = z.safeParse(AnyLock, json);
  if (any.success && any.data.version > LOCK_VERSION) throw new BackupError('newer', { line: 1 });
  const lock = z.safeParse(Lock, json).data;
  const isFair = lock && lock.iterations >= FEWEST_ITERATIONS && lock.iterations <= MOST_ITERATIONS;
  if (!lock || !isFair || !isBase64(lock.salt) || !isBase64(lock.file)) {
    throw new BackupError('damaged', { line: 1 });
  }
  return lock;
}

function isBase64(text: string): boolean {
  try {
    return Uint8Array.fromBase64(text).length > 0;
  } catch {
    return false;
  }
}

/** The bytes in pieces of one size, the last as long as is left; always at least one. */
async function* inPieces(
  bytes: AsyncIterable<Bytes>,
  size: number,
): AsyncGenerator<{ readonly piece: Bytes; readonly isLast: boolean }> {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of bytes) {
    let taken = 0;
    while (taken < chunk.length) {
      if (filled === size) {
        yield { piece, isLast: false };
        piece = new Uint8Array(size);
        filled = 0;
      }
      const part = chunk.subarray(taken, taken + size - filled);
      piece.set(part, filled);
      filled += part.length;
      taken += part.length;
    }
  }
  yield { piece: piece.slice(0, filled), isLast: true };
}

import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BackupError } from '../../utils/backup/backup-error.ts';
import { toStream, type Bytes } from '../../utils/backup/byte-streams.ts';
import {
  decrypt,
  deriveMainKey,
  encrypt,
  ITERATIONS,
  makeMainKey,
  type MainKey,
} from '../../utils/backup/encryption.ts';

const SALT = Buffer.alloc(16, 7).toString('base64');
const KEY: MainKey = {
  iterations: ITERATIONS,
  salt: SALT,
  key: Buffer.alloc(32, 9).toString('base64'),
};
/** A whole piece, and its tag. */
const SEALED = 65_536 + 16;

async function* one(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}

async function collect(chunks: AsyncGenerator<Bytes>): Promise<Bytes> {
  return new Response(toStream(chunks)).bytes();
}

/** The first line and what follows it. */
async function sealed(plain: Bytes): Promise<{ readonly line: string; readonly rest: Bytes }> {
  const file = await collect(encrypt(one(plain), KEY));
  const end = file.indexOf(10);
  return { line: new TextDecoder().decode(file.slice(0, end)), rest: file.slice(end + 1) };
}

async function problemOf(line: string, rest: Bytes): Promise<string> {
  try {
    await collect(decrypt(one(rest), line, KEY));
    return 'none';
  } catch (error) {
    return error instanceof BackupError ? error.problem : String(error);
  }
}

describe('a passphrase', () => {
  it('comes to the key that PBKDF2 makes of it, by as many rounds as are said', async () => {
    const made = await makeMainKey('correct horse');
    expect(made.iterations).toBe(600_000);
    const salt = Buffer.from(made.salt, 'base64');
    const expected = pbkdf2Sync('correct horse', salt, 600_000, 32, 'sha256').toString('base64');
    expect(made.key).toBe(expected);
  });

  it('is the same however its letters are made up', async () => {
    const few = { salt: SALT, iterations: 1_000 };
    expect(await deriveMainKey('é', few)).toEqual(await deriveMainKey('e\u0301', few));
  });
});

describe('an encrypted backup', () => {
  const plain = crypto.getRandomValues(new Uint8Array(50_000));
  const long = new Uint8Array(3 * 65_536 + 1).map((_, at) => (at >> 16) + 1);

  it.each([new Uint8Array(0), plain, long, long.slice(0, 65_536)])(
    'comes back as it was',
    async (bytes) => {
      const { line, rest } = await sealed(bytes);
      expect(Buffer.compare(await collect(decrypt(one(rest), line, KEY)), bytes)).toBe(0);
    },
  );

  it('cannot have its pieces swapped, left out, or said twice', async () => {
    const { line, rest } = await sealed(long);
    const pieces = [0, 1, 2, 3].map((at) => rest.slice(at * SEALED, (at + 1) * SEALED));
    const joined = (...order: number[]): Bytes =>
      new Uint8Array(Buffer.concat(order.map((at) => pieces[at] ?? new Uint8Array(0))));
    expect(await problemOf(line, joined(0, 1, 2, 3))).toBe('none');
    expect(await problemOf(line, joined(0, 2, 1, 3))).toBe('damaged');
    expect(await problemOf(line, joined(0, 1, 3))).toBe('damaged');
    expect(await problemOf(line, joined(0, 1, 1, 2, 3))).toBe('damaged');
    expect(await problemOf(line, joined(0, 1, 2))).toBe('damaged');
  });

  it.each([0, 1, 99_999, 10_000_001, 1e15])(
    'is not opened where it asks for %d rounds',
    async (iterations) => {
      const { line, rest } = await sealed(plain);
      const other = JSON.stringify({ ...JSON.parse(line), iterations });
      expect(await problemOf(other, rest)).toBe('damaged');
    },
  );

  it('is another file each time', async () => {
    const [first, second] = [await sealed(plain), await sealed(plain)];
    expect(first.line).not.toBe(second.line);
    expect(Buffer.compare(first.rest, second.rest)).not.toBe(0);
  });
});

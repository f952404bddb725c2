/** Where downloads of a test go, and the backups among them. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A profile whose downloads go to a folder of their own, and that folder. */
export interface SavingProfile {
  readonly userDataDir: string;
  readonly folder: string;
}

/** Makes such a profile. What a test says of the names of files holds only where they are Chrome's. */
export function savingProfile(): SavingProfile {
  const userDataDir = mkdtempSync(join(tmpdir(), 'vis-a-vis-profile-'));
  const folder = join(userDataDir, 'saved');
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  mkdirSync(folder);
  const preferences = { download: { default_directory: folder, prompt_for_download: false } };
  writeFileSync(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(preferences));
  return { userDataDir, folder };
}

/** Removes a folder, however long the browser still writes into it. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** What a backup is called; Chrome numbers a second one of the same second. */
const BACKUP = /vis-a-vis-backup-[\d-]+\.jsonl(?: \(\d\))?\.gz(?: \(\d\))?(?:\.locked)?$/;

/** The backup files in a folder, by their whole paths, the oldest name first. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => BACKUP.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

/**
 * Opens an encrypted backup as its format is written down, with none of the product's code. Gives
 * what is within: a file that is compressed.
 */
async function opened(bytes: Buffer, passphrase: string): Promise<Buffer> {
  const { subtle } = globalThis.crypto;
  const line = Buffer.from(bytes.subarray(0, bytes.indexOf('\n') + 1));
  const lock = JSON.parse(line.toString()) as { salt: string; file: string; iterations: number };
  const words = await subtle.importKey('raw', Buffer.from(passphrase), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const salt = Buffer.from(lock.salt, 'base64');
  const { iterations } = lock;
  const main = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    words,
    256,
  );
  const source = await subtle.importKey('raw', main, 'HKDF', false, ['deriveKey']);
  const info = Buffer.from('vis-a-vis-backup-encrypted');
  const own = { name: 'HKDF', hash: 'SHA-256', salt: Buffer.from(lock.file, 'base64'), info };
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await subtle.deriveKey(own, source, aes, false, ['decrypt']);
  const pieces: Buffer[] = [];
  const size = 65_536 + 16;
  for (let at = line.length, number = 0; at < bytes.length; at += size, number += 1) {
    const iv = Buffer.alloc(12);
    iv.writeUInt32BE(number, 8);
    iv[0] = at + size >= bytes.length ? 1 : 0;
    const piece = Buffer.from(bytes.subarray(at, at + size));
    const algorithm = { name: 'AES-GCM', iv, additionalData: line };
    pieces.push(Buffer.from(await subtle.decrypt(algorithm, key, piece)));
  }
  return Buffer.concat(pieces);
}

/** The records' lines of a backup, in one order. */
export async function recordsIn(path: string, passphrase?: string): Promise<string[]> {
  const bytes = readFileSync(path);
  const packed = passphrase === undefined ? bytes : await opened(bytes, passphrase);
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n');
  return lines.slice(1, -1).toSorted();
}

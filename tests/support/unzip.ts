/** Unpacks a zip as a browser's store does, with what Node brings: no program has to be there. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/** Writes every file of the zip below the folder, and returns their names. */
export async function unzip(zip: string, folder: string): Promise<readonly string[]> {
  const bytes = await readFile(zip);
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer));
  if (end < 0) throw new Error(`${zip} is no zip.`);
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error(`${zip} is damaged.`);
    const [nameLength, extra, comment] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    );
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (name.split('/').includes('..')) throw new Error(`${zip} leads out of its folder.`);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const isDeflated = bytes.readUInt16LE(at + 10) === DEFLATED;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), isDeflated ? inflateRawSync(packed) : packed);
    names.push(name);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

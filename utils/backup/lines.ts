/** Bytes of a backup file to its lines: decrypted, decompressed, cut. */
import { BackupError } from './backup-error.ts';
import { joinBytes, toStream, type Bytes } from './byte-streams.ts';
import { decrypt, ENCRYPTED_FORMAT, type Secret } from './encryption.ts';
import { MOST_LINE } from './format.ts';

const NEWLINE = 10;
const GZIP = [0x1f, 0x8b];
/** The first line of an encrypted backup is shorter. */
const MOST_LOCK = 2_000;

/** A stream of bytes with a look ahead. */
interface Ahead {
  readonly head: Bytes;
  readonly all: AsyncIterable<Bytes>;
}

/**
 * The lines of a file, without their ends.
 *
 * @throws BackupError where it cannot be read to its end.
 */
export async function* readLines(
  bytes: AsyncIterable<Bytes>,
  secret?: Secret,
): AsyncGenerator<string> {
  const opened = await unlock(await lookAhead(bytes, MOST_LOCK), secret);
  const plain = isGzip(opened.head) ? gunzip(opened.all) : opened.all;
  let line = 1;
  try {
    for await (const text of cutLines(plain)) {
      yield text;
      line += 1;
    }
  } catch (error) {
    // The decompressor and the decoder throw what they please.
    if (error instanceof BackupError) throw error;
    throw new BackupError('damaged', { line });
  }
}

async function unlock({ head, all }: Ahead, secret: Secret | undefined): Promise<Ahead> {
  const first = new TextDecoder().decode(head.subarray(0, head.indexOf(NEWLINE)));
  if (!head.includes(NEWLINE) || !first.startsWith('{') || !first.includes(ENCRYPTED_FORMAT)) {
    return { head, all };
  }
  const rest = skip(all, head.indexOf(NEWLINE) + 1);
  try {
    return await lookAhead(decrypt(rest, first, secret), GZIP.length);
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError('damaged', { line: 1 });
  }
}

function isGzip(head: Bytes): boolean {
  return GZIP.every((byte, place) => head[place] === byte);
}

function gunzip(bytes: AsyncIterable<Bytes>): AsyncIterable<Bytes> {
  return toStream(bytes).pipeThrough(new DecompressionStream('gzip'));
}

/** Cuts at line ends; a last line without one counts, too. */
async function* cutLines(bytes: AsyncIterable<Bytes>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let begun: Bytes[] = [];
  let length = 0;
  const finish = (last: Bytes): string => {
    const parts = [...begun, last];
    begun = [];
    length = 0;
    return decoder.decode(joinBytes(parts));
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      yield finish(chunk.subarray(from, to));
      from = to + 1;
    }
    const rest = chunk.subarray(from);
    length += rest.length;
    if (length > MOST_LINE) throw new BackupError('too-long');
    if (rest.length > 0) begun.push(rest);
  }
  if (length > 0) yield finish(new Uint8Array());
}

async function lookAhead(bytes: AsyncIterable<Bytes>, least: number): Promise<Ahead> {
  const iterator = bytes[Symbol.asyncIterator]();
  const read: Bytes[] = [];
  let length = 0;
  while (length < least) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    read.push(value);
    length += value.length;
  }
  return { head: joinBytes(read), all: again(read, iterator) };
}

async function* again(
  read: readonly Bytes[],
  iterator: AsyncIterator<Bytes>,
): AsyncGenerator<Bytes> {
  yield* read;
  for (;;) {
    const { done, value } = await iterator.next();
    if (done === true) return;
    yield value;
  }
}

async function* skip(bytes: AsyncIterable<Bytes>, count: number): AsyncGenerator<Bytes> {
  let left = count;
  for await (const chunk of bytes) {
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    if (skipped < chunk.length) yield chunk.subarray(skipped);
  }
}

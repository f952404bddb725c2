/**
 * The grammar of event ids. Google does not document it; this is what captured payloads show:
 * `<base>` for a single event or a series, `<base>_20250324T123000Z` for a timed occurrence
 * (original start in UTC), `<base>_20220804` for an all-day one, `<base>_R20250326T123000` for a
 * later segment of a split series (UTC without the Z), `_<base32hex>` for an imported event.
 */
import { createHash } from 'node:crypto';
import type { OriginalStart } from './event-model.ts';

const base32Hex = '0123456789abcdefghijklmnopqrstuv';

function toBase32Hex(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const quintets = bits.match(/.{1,5}/g) ?? [];
  return quintets.map((five) => base32Hex[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '').join('');
}

/** An id as Google makes them: 26 characters of `[a-v0-9]`, the same for the same seed. */
export function nativeId(seed: string): string {
  return toBase32Hex(createHash('sha256').update(seed).digest()).slice(0, 26);
}

/** The id of an event imported from another calendar system: a mark and its UID in base32hex. */
export function importedId(iCalUID: string): string {
  return `_${toBase32Hex(Buffer.from(iCalUID, 'utf8'))}`;
}

function compact(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** The suffix that names an occurrence: its original start in UTC, or its day. */
export function keyOf(originalStart: OriginalStart): string {
  return originalStart instanceof Temporal.PlainDate
    ? originalStart.toString().replaceAll('-', '')
    : compact(originalStart.toInstant());
}

/** The id of an occurrence of the series `seriesId`. */
export function occurrenceId(seriesId: string, originalStart: OriginalStart): string {
  return `${seriesId}_${keyOf(originalStart)}`;
}

/** The id of a series without the mark of a later segment. */
export function baseOf(seriesId: string): string {
  return seriesId.replace(/_R\d{8}(?:T\d{6})?$/, '');
}

/** The mark of the segment that begins at `start`, as ids and iCalUIDs carry it. */
export function segmentMark(start: OriginalStart): string {
  return `_R${keyOf(start).replace('Z', '')}`;
}

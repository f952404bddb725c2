/** Backup files that are not as they were written: by accident, or by somebody who means harm. */
import { checksum } from '../../utils/db/checksum.ts';
import { recordSum } from '../../utils/backup/format.ts';
import { fieldsOf } from '../../utils/backup/store-formats.ts';
import type { TwinnedStore } from '../../utils/db/record-stores.ts';
import type { Random } from '../faults/random.ts';

/** A whole backup in its forms. */
export interface WholeFile {
  readonly lines: readonly string[];
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly locked: Uint8Array<ArrayBuffer>;
}

/** A file that was spoilt, and how. */
export interface SpoiltFile {
  readonly how: string;
  readonly file: Blob;
}

type Spoil = (whole: WholeFile, random: Random) => Blob;
type Edit = (record: Line['record'], store: TwinnedStore) => unknown;
type Line = { store: TwinnedStore; sum: string; record: Record<string, unknown> };

const text = (lines: readonly string[]) => new Blob([lines.map((line) => `${line}\n`).join('')]);
const bytes = (data: Uint8Array<ArrayBuffer>) => new Blob([data]);

function formOf({ lines, packed, locked }: WholeFile, random: Random): Uint8Array<ArrayBuffer> {
  const plain = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  return random.pick([plain, packed, locked]);
}

/** A record's line with its record changed and its checksum put right: only its content is wrong. */
function edited(line: string, edit: Edit): string {
  const { store, record } = JSON.parse(line) as Line;
  const json = JSON.stringify(edit(record, store));
  return `{"store":"${store}","sum":"${recordSum(store, json)}","record":${json}}`;
}

/** Any line with a record changed. */
function withRecord({ lines }: WholeFile, random: Random, edit: Edit): Blob {
  const place = random.between(1, lines.length - 2);
  return text(lines.map((line, at) => (at === place ? edited(line, edit) : line)));
}

/** A header changed, the end's checksum put right. */
function withHeader({ lines }: WholeFile, edit: (header: Record<string, unknown>) => object): Blob {
  const [first = '', ...rest] = lines;
  const header = JSON.stringify(edit(JSON.parse(first) as Record<string, unknown>));
  const end = { ...(JSON.parse(rest.pop() ?? '') as object), sum: checksum(header) };
  return text([header, ...rest, JSON.stringify(end)]);
}

function parsedWith(json: string): unknown {
  return JSON.parse(json);
}

/** Every way to spoil a file. */
export const SPOILERS: Readonly<Record<string, Spoil>> = {
  cut: (whole, random) => {
    const form = formOf(whole, random);
    return bytes(form.slice(0, random.between(0, form.length - 1)));
  },
  'a bit flipped': (whole, random) => {
    const form = formOf(whole, random).slice();
    const place = random.between(0, form.length - 1);
    form[place] = (form[place] ?? 0) ^ (1 << random.between(0, 7));
    return bytes(form);
  },
  'a stretch overwritten': (whole, random) => {
    const form = formOf(whole, random).slice();
    const place = random.between(0, form.length - 1);
    for (let at = place; at < Math.min(form.length, place + 40); at += 1) {
      form[at] = random.between(0, 255);
    }
    return bytes(form);
  },
  'two stretches swapped': (whole, random) => {
    const form = formOf(whole, random);
    const [a, b] = [random.between(0, form.length), random.between(0, form.length)].toSorted(
      (x, y) => x - y,
    ) as [number, number];
    const half = Math.floor((a + b) / 2);
    return new Blob([form.slice(0, a), form.slice(half, b), form.slice(a, half), form.slice(b)]);
  },
  'lines reordered': ({ lines }, random) => {
    const moved = [...lines];
    const [line = ''] = moved.splice(random.between(0, lines.length - 1), 1);
    moved.splice(random.between(0, moved.length), 0, line);
    return text(moved);
  },
  'a line twice': ({ lines }, random) => {
    const place = random.between(0, lines.length - 1);
    return text(lines.toSpliced(place, 0, lines[place] ?? ''));
  },
  'a line missing': ({ lines }, random) =>
    text(lines.toSpliced(random.between(0, lines.length - 1), 1)),
  'more after its end': ({ lines }, random) =>
    text([...lines, random.pick([lines[1] ?? '', '', '{}', 'null', 'more'])]),
  foreign: (_, random) =>
    random.pick([
      bytes(new Uint8Array()),
      bytes(Uint8Array.from({ length: 500 }, () => random.between(0, 255))),
      new Blob(['{"name":"package","version":"1.0.0"}\n']),
      new Blob(['# Notes\n\n- [ ] call Ben\n']),
      new Blob(['\u0089PNG\r\n']),
      new Blob(['null\n']),
      new Blob(['[]\n[]\n']),
    ]),
  huge: ({ lines }, random) => {
    const blank = ' '.repeat(4_000_000);
    const place = random.between(0, 1);
    const [before, after] = [lines.slice(0, place), lines.slice(place)];
    return new Blob([...before.map((line) => `${line}\n`), ...Array(9).fill(blank), ...after]);
  },
  'deeply nested': ({ lines }, random) => {
    const depth = 200_000;
    const nest = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const deep = random.pick([
      `{"store":"notes","sum":"","record":${nest}}`,
      `{"store":"notes","sum":"","record":{"text":${nest}}}`,
      nest,
    ]);
    return text(lines.toSpliced(1, 0, deep));
  },
  'a hostile key': (whole, random) =>
    withRecord(whole, random, (record) => {
      const json = JSON.stringify(record);
      const key = random.pick(['__proto__', 'constructor', 'prototype', 'toString', 'extra']);
      return parsedWith(`{"${key}":{"polluted":true},${json.slice(1)}`);
    }),
  'a hostile version': (whole, random) =>
    withRecord(whole, random, (record) => ({
      ...record,
      version: parsedWith(random.pick(['{"__proto__":1}', '{"a":-1}', '{"a":1e99}', '[]', '"1"'])),
      ...(record['version'] === undefined && { more: 1 }),
    })),
  'a field of another kind': (whole, random) =>
    withRecord(whole, random, (record) => {
      const field = random.pick(Object.keys(record) as [string]);
      return { ...record, [field]: random.pick<unknown>([[[]], null, { x: [] }]) };
    }),
  'a field missing': (whole, random) =>
    withRecord(whole, random, (record, store) => {
      const needed = Object.entries(fieldsOf(store)).filter(
        ([, field]) => !('isOptional' in field),
      );
      const [field] = random.pick(needed as [(typeof needed)[number]]);
      return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
    }),
  'a store of nobody': ({ lines }, random) => {
    const store = random.pick(['meta', 'syncPages', '__proto__', 'constructor', '']);
    return text(lines.toSpliced(1, 0, `{"store":"${store}","sum":"","record":{}}`));
  },
  'another header': (whole, random) =>
    withHeader(whole, (header) =>
      random.pick<object>([
        { ...header, version: 2 },
        { ...header, schema: 999 },
        { ...header, format: 'other' },
        { ...header, madeAt: 'yesterday, or so it seems' },
        { ...header, counts: { notes: 999 } },
        { ...header, extra: true },
        { ...header, account: 5 },
      ]),
    ),
};

/** One of the ways, by its number. */
export function spoil(whole: WholeFile, number: number, random: Random): SpoiltFile {
  const ways = Object.entries(SPOILERS);
  const [how, by] = ways[number % ways.length] ?? ['', () => new Blob()];
  return { how, file: by(whole, random) };
}

import { describe, expect, it } from 'vitest';
import { applyMask, checkMask, parseFields } from './fields.ts';

const resource = {
  kind: 'k',
  nextPageToken: 'n',
  items: [
    { id: 1, start: { date: 'd', timeZone: 'z' }, tags: ['a'] },
    { id: 2, end: { date: 'e' } },
  ],
};

describe('a mask', () => {
  it.each([
    ['kind', { kind: 'k' }],
    ['kind,nextPageToken', { kind: 'k', nextPageToken: 'n' }],
    ['items(id)', { items: [{ id: 1 }, { id: 2 }] }],
    ['items/id', { items: [{ id: 1 }, { id: 2 }] }],
    ['items(id,start/date)', { items: [{ id: 1, start: { date: 'd' } }, { id: 2 }] }],
    [
      'items(id, start(date), end)',
      {
        items: [
          { id: 1, start: { date: 'd' } },
          { id: 2, end: { date: 'e' } },
        ],
      },
    ],
    ['items/start/date,items/id', { items: [{ id: 1, start: { date: 'd' } }, { id: 2 }] }],
    ['items(id),items', { items: resource.items }],
    ['items,items(id)', { items: resource.items }],
    ['items(tags)', { items: [{ tags: ['a'] }, {}] }],
    ['*', resource],
    [
      'items/*/date',
      {
        items: [
          { start: { date: 'd' }, id: 1, tags: ['a'] },
          { id: 2, end: { date: 'e' } },
        ],
      },
    ],
    ['unknown', {}],
  ])('%s keeps what it names', (text, expected) => {
    expect(applyMask(resource, parseFields(text))).toEqual(expected);
  });

  it.each(['', 'a(', 'a(b', 'a)', 'a,,b', 'a/', '(a)', 'a b;c', 'a(b))'])(
    '%j cannot be read',
    (text) => {
      expect(() => parseFields(text)).toThrow(/Invalid field selection/);
    },
  );

  it('may name only what the resource can have', () => {
    const shape = { kind: true, items: { id: true, map: true } } as const;
    expect(() => checkMask(parseFields('kind,items(id,map/anything)'), shape)).not.toThrow();
    expect(() => checkMask(parseFields('items(id,etga)'), shape)).toThrow(/etga/);
    expect(() => checkMask(parseFields('toString'), shape)).toThrow(/toString/);
  });
});

import { describe, expect, it } from 'vitest';
import * as z from '../../utils/schema/schema.ts';

const person = z.object({
  name: z.string(z.length(1, 10)),
  email: z.optional(z.string(z.length(3, 20), z.includes('@'))),
  age: z.optional(z.count()),
  mood: z.literal('good', 'bad'),
  weight: z.number(),
  tags: z.optional(z.array(z.string(), z.length(0, 2))),
  more: z.optional(z.record(z.unknown())),
  scores: z.optional(z.record(z.number())),
  isHere: z.optional(z.boolean()),
});
const ana = { name: 'Ana', mood: 'good', weight: 60 };

/** What came of reading; of what is wrong, the fields that are. */
function read(value: unknown): unknown {
  const result = z.safeParse(person, value);
  return result.success ? result.data : result.issues.map(({ path = [] }) => path.join('.'));
}

describe('a schema', () => {
  it('lets through what fits, and leaves out what it does not name', () => {
    const whole = {
      ...ana,
      email: 'a@b',
      age: 0,
      weight: 1.5,
      isHere: false,
      tags: ['a', 'b'],
      more: { any: [1] },
      scores: { chess: 7 },
    };
    expect(read({ ...whole, shoe: 43 })).toStrictEqual(whole);
    expect(read(ana)).toStrictEqual(ana);
  });

  it.each([
    ['a text too short', { name: '' }, 'name'],
    ['a text too long', { name: 'Maximiliana' }, 'name'],
    ['a number for a text', { name: 7 }, 'name'],
    ['a text without its part', { email: 'ana' }, 'email'],
    ['less than none', { age: -1 }, 'age'],
    ['a part of one', { age: 1.5 }, 'age'],
    ['more than can be counted', { age: 2 ** 53 }, 'age'],
    ['another word', { mood: 'fine' }, 'mood'],
    ['no number', { weight: Number.NaN }, 'weight'],
    ['a number without end', { weight: Infinity }, 'weight'],
    ['nothing for a number', { weight: undefined }, 'weight'],
    ['null for a number', { weight: null }, 'weight'],
    ['null where nothing is meant', { isHere: null }, 'isHere'],
    ['a text for a boolean', { isHere: 'true' }, 'isHere'],
    ['too many items', { tags: ['a', 'b', 'c'] }, 'tags'],
    ['a text for a list', { tags: 'a' }, 'tags'],
    ['a bad item', { tags: ['a', 1] }, 'tags'],
    ['a list for a list of fields', { more: [] }, 'more'],
    ['another kind of field', { scores: { chess: '7' } }, 'scores.chess'],
  ])('refuses %s, and says where', (_, wrong, where) => {
    expect(read({ ...ana, ...wrong })).toEqual([where]);
  });

  it.each([[undefined], [null], ['Ana'], [[ana]]])('refuses %j for an object', (value) => {
    expect(read(value)).toEqual(['']);
  });

  it('takes no prototype from outside', () => {
    const more: unknown = JSON.parse('{"__proto__":{"isHere":true},"a":1}');
    const result = z.safeParse(person, { ...ana, more });
    expect(Object.getPrototypeOf(result.data?.more)).toBe(Object.prototype);
    expect(Object.keys(result.data?.more ?? {})).toEqual(['a']);
  });
});

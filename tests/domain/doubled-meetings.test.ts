import { describe, expect, it } from 'vitest';
import { doubledMeetings } from '../../utils/domain/doubled-meetings.ts';
import { meeting } from './builders.ts';

/** A meeting by its id, its occurrence keys and when it was first seen. */
function seen(id: string, keys: string, firstSeenAt = 0) {
  return meeting({ id, aliases: keys.split(' '), firstSeenAt });
}

const CASES = [
  ['other sessions', [seen('a', 'k1'), seen('b', 'k2 k3')], []],
  ['a key in common', [seen('a', 'k1 k2'), seen('b', 'k2'), seen('c', 'k3')], ['a b']],
  ['the one seen first stays', [seen('a', 'k1', 9), seen('b', 'k1', 5)], ['b a']],
  [
    'by way of others',
    [seen('a', 'k1'), seen('b', 'k2'), seen('d', 'k3'), seen('c', 'k1 k2 k3')],
    ['a b c d'],
  ],
  [
    'two groups',
    [seen('a', 'k1'), seen('b', 'k2'), seen('c', 'k1'), seen('d', 'k2')],
    ['a c', 'b d'],
  ],
  ['one key named twice', [seen('a', 'k1 k1')], []],
] as const;

describe('meetings of one session', () => {
  it.each(CASES)('%s', (_, meetings, groups) => {
    const told = (given: Parameters<typeof doubledMeetings>[0]) =>
      doubledMeetings(given)
        .map((group) => group.map(({ id }) => id).join(' '))
        .toSorted();
    expect(told(meetings)).toEqual(groups);
    expect(told(meetings.toReversed())).toEqual(groups);
  });
});

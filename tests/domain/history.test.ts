import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { historyOf } from '../../utils/domain/history.ts';
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import { NOTICE } from '../../utils/domain/short-notice.ts';
import { DAY, HOUR, meeting, NOW, without } from './builders.ts';
import { change, explanation, span } from './ledger-builders.ts';

function history(
  changes: readonly Change[],
  meetings: readonly Meeting[] = [],
  explanations: readonly Explanation[] = [],
) {
  return historyOf({ changes, meetings, explanations }, NOTICE);
}

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('the history', () => {
  it('is newest first, series and sessions alike; later sessions first where seen at once', () => {
    const { meetingId: _, ...series } = change({ id: 'series', kind: 'series-moved' });
    const entries = history([
      change({ id: 'old', before: NOW - 3 * DAY }),
      { ...series, before: NOW - DAY },
      change({ id: 'soon', from: span(NOW + DAY) }),
      change({ id: 'later', from: span(NOW + 2 * DAY) }),
    ]);
    expect(ids(entries)).toEqual(['later', 'soon', 'series', 'old']);
  });

  it('has last what the first reading found, by session', () => {
    const entries = history([
      change({ id: 'a', preInstall: true, from: span(NOW - 20 * DAY), before: NOW }),
      change({ id: 'b', preInstall: true, from: span(NOW - 10 * DAY), before: NOW - DAY }),
      change({ id: 'seen', before: NOW - 2 * DAY }),
    ]);
    expect(ids(entries)).toEqual(['seen', 'b', 'a']);
  });

  it('says of each what was said, and whether its notice was short', () => {
    const entries = history(
      [
        change({ id: 'short', after: NOW - HOUR, from: span(NOW + HOUR) }),
        change({ id: 'long', after: NOW - 31 * DAY, before: NOW - 30 * DAY }),
        without(
          change({ id: 'unknown', before: NOW - 31 * DAY, from: span(NOW - 30 * DAY) }),
          'after',
        ),
      ],
      [],
      [
        explanation('long', { asker: 'them', reason: 'ill' }),
        explanation('other', { asker: 'me' }),
      ],
    );
    expect(entries.map(({ notice }) => notice)).toEqual(['yes', 'no', 'unknown']);
    expect(entries[0]).not.toHaveProperty('asker');
    expect(entries[1]).toMatchObject({ asker: 'them', reason: 'ill' });
  });

  it('knows the zone of an all-day session by itself, else by its series', () => {
    const known = meeting({ zone: 'Asia/Tokyo' });
    const [own, sibling, unknown] = history(
      [
        change({ id: 'own', before: NOW + 3 }),
        change({ id: 'sibling', meetingId: 'm-gone', before: NOW + 2 }),
        change({ id: 'unknown', meetingId: 'm-other', lineage: 'other', before: NOW + 1 }),
      ],
      [known],
    );
    expect([own?.zone, sibling?.zone]).toEqual(['Asia/Tokyo', 'Asia/Tokyo']);
    expect(unknown).not.toHaveProperty('zone');
  });

  it('is a row an entry or group: nothing lost, nothing twice, in whatever order', () => {
    const kinds = fc.constantFrom('moved' as const, 'declined-by-them' as const);
    const entry = fc.record({
      kind: kinds,
      day: fc.integer({ min: 0, max: 20 }),
      pre: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (all) => {
        const changes = all.map(({ kind, day, pre }, place) =>
          change({ id: `c${place}`, kind, from: span(NOW + day * DAY), preInstall: pre }),
        );
        const rows = history(changes);
        const told = rows.flatMap((row) => [row.change, ...row.others]);
        expect(ids(told).toSorted()).toEqual(ids(changes).toSorted());
        expect(history(changes.toReversed())).toEqual(rows);
      }),
    );
  });
});

describe('sessions declined at once', () => {
  const declined = (place: number, overrides: Partial<Change> = {}) =>
    change({
      id: `d${place}`,
      kind: 'declined-by-them',
      from: span(NOW + place * 7 * DAY),
      ...overrides,
    });

  it('are one row from three on, told by the earliest', () => {
    const [row, ...rest] = history([declined(3), declined(1), declined(2)]);
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ id: 'd1', change: { id: 'd1' } });
    expect(ids(row?.others ?? [])).toEqual(['d2', 'd3']);
    expect(history([declined(1), declined(2)])).toHaveLength(2);
  });

  it.each<[string, Partial<Change>]>([
    ['at another sight', { before: NOW + 1 }],
    ['of another series', { lineage: 'other' }],
    ['by me', { kind: 'declined-by-me' }],
    ['moved at the same time', { kind: 'moved' }],
  ])('are not joined by one %s', (_case, overrides) => {
    const all = [declined(1), declined(2), declined(3), declined(4, overrides)];
    expect(history(all)).toHaveLength(2);
  });

  it('have said of them what was said of all', () => {
    const all = [declined(1), declined(2), declined(3)];
    const said = (...asked: ('them' | 'me')[]) =>
      asked.map((asker, place) => explanation(`d${place + 1}`, { asker, reason: 'leave' }));
    expect(history(all, [], said('them', 'them', 'them'))).toMatchObject([
      { asker: 'them', reason: 'leave' },
    ]);
    expect(history(all, [], said('them', 'me', 'them'))[0]).toMatchObject({ reason: 'leave' });
    expect(history(all, [], said('them', 'me', 'them'))[0]).not.toHaveProperty('asker');
    expect(history(all, [], said('them', 'them'))[0]).not.toHaveProperty('asker');
  });
});

describe('a cancelled session', () => {
  const gone = change({ id: 'c', kind: 'cancelled' });
  const anew = without(
    meeting({ id: 'new', start: gone.from.start + DAY, firstSeenAt: NOW }),
    'seriesId',
    'originalStart',
  );

  it('may have been made anew', () => {
    expect(history([gone], [anew])).toMatchObject([
      { anew: { state: 'suggested', meeting: { id: 'new' } } },
    ]);
  });

  it('was, once the user says so, even if the other one is not known any more', () => {
    const said = [explanation('c', { anew: 'new' })];
    expect(history([gone], [anew], said)).toMatchObject([
      { anew: { state: 'confirmed', meeting: { id: 'new' } } },
    ]);
    expect(history([gone], [], said)[0]?.anew).toEqual({ state: 'confirmed' });
  });

  it('was not, once the user says so', () => {
    expect(history([gone], [anew], [explanation('c', { anew: 'none' })])[0]).not.toHaveProperty(
      'anew',
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  offeredTemplates,
  sessionFacts,
  type TemplateFacts,
} from '../../utils/domain/agenda-templates.ts';
import { gatherPeople, type KnownPerson } from '../../utils/domain/people.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { at, meeting, NOW, person, ZONE } from './builders.ts';
import { goal } from './record-builders.ts';

/** Met a week ago, as every week; nothing to look at. */
const ORDINARY: TemplateFacts = {
  today: '2026-03-02',
  relation: 'report',
  lastSessionOn: '2026-02-23',
  hasMet: true,
  lastCancelled: false,
  cadenceDays: 7,
};
const DUE = goal({ state: 'focus', reviewOn: '2026-03-02' });

describe('the templates offered', () => {
  it.each<[string, Partial<TemplateFacts>, readonly string[]]>([
    ['an ordinary week', {}, []],
    ['two cadences', { lastSessionOn: '2026-02-16' }, []],
    ['more than two cadences', { lastSessionOn: '2026-02-15' }, ['after-gap']],
    ['long for a week, not for a month', { lastSessionOn: '2026-01-26', cadenceDays: 28 }, []],
    ['the last one cancelled', { lastCancelled: true }, ['after-gap']],
    ['a focus due', { focus: DUE }, ['focus-review']],
    ['a focus not due', { focus: { ...DUE, reviewOn: '2026-03-03' } }, []],
    ['a goal due', { focus: goal({ kind: 'goal', reviewOn: '2026-01-01' }) }, []],
    ['a peer with a focus', { focus: DUE, relation: 'peer' }, []],
    ['June', { today: '2026-06-30', lastSessionOn: '2026-06-24' }, ['review-season']],
    ['December', { today: '2026-12-01', lastSessionOn: '2026-11-25' }, ['review-season']],
    [
      'my manager in December',
      { today: '2026-12-01', lastSessionOn: '2026-11-25', relation: 'manager' },
      [],
    ],
    ['a season of our own', { reviewMonths: [3] }, ['review-season']],
    ['no season', { today: '2026-12-01', lastSessionOn: '2026-11-25', reviewMonths: [] }, []],
    [
      'everything',
      { lastCancelled: true, focus: DUE, reviewMonths: [3] },
      ['after-gap', 'focus-review', 'review-season'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(offeredTemplates({ ...ORDINARY, ...facts })).toEqual(expected);
  });

  it('begin with the first one-on-one, which comes after no gap', () => {
    const { lastSessionOn: _, cadenceDays: __, ...never } = ORDINARY;
    expect(offeredTemplates({ ...never, hasMet: false })).toEqual(['first-one-on-one']);
    expect(offeredTemplates({ ...never, hasMet: false, lastCancelled: true })).toEqual([
      'first-one-on-one',
    ]);
    expect(offeredTemplates(never)).toEqual([]);
  });

  it('claim no gap where nobody knows how often', () => {
    const { cadenceDays: _, ...unknown } = ORDINARY;
    expect(offeredTemplates({ ...unknown, lastSessionOn: '2025-01-01' })).toEqual([]);
  });
});

describe('what sessions tell for it', () => {
  function known(...meetings: readonly Meeting[]): KnownPerson {
    const [ana] = gatherPeople([person({ cadenceDays: 14 })], meetings);
    if (ana === undefined) throw new Error('nobody');
    return ana;
  }
  const held = meeting({ start: at('2026-02-24T23:30:00Z'), end: at('2026-02-25T00:00:00Z') });
  const cancelled = meeting({ start: at('2026-02-26T10:00:00Z'), status: 'cancelled' });
  const declined = meeting({ start: at('2026-02-26T10:00:00Z'), theirs: 'declined' });

  it('is the last one held, by the day where the user is', () => {
    const facts = { relation: 'report', lastCancelled: false, cadenceDays: 14 };
    expect(sessionFacts(known(held, meeting()), NOW, ZONE)).toEqual({
      ...facts,
      lastSessionOn: '2026-02-24',
    });
    expect(sessionFacts(known(held), NOW, 'Europe/Berlin').lastSessionOn).toBe('2026-02-25');
    expect(sessionFacts(known(meeting()), NOW, ZONE)).toEqual(facts);
  });

  it('is whether one after that did not take place', () => {
    expect(sessionFacts(known(held, cancelled), NOW, ZONE)).toMatchObject({
      lastSessionOn: '2026-02-24',
      lastCancelled: true,
    });
    expect(sessionFacts(known(held, declined), NOW, ZONE).lastCancelled).toBe(true);
    expect(sessionFacts(known(cancelled), NOW, ZONE)).not.toHaveProperty('lastSessionOn');
  });
});

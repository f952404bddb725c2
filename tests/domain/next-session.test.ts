import { describe, expect, it } from 'vitest';
import { sessionsAhead } from '../../utils/domain/next-session.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import { upcoming } from '../../utils/domain/upcoming.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Person } from '../../utils/domain/types.ts';
import { ANA, BEN, HOUR, meeting, NOW, person, ZONE } from './builders.ts';

/** Ana's, so many hours from now, under a name or none. */
function inHours(hours: number, counterpartName?: string): Meeting {
  return meeting({ start: NOW + hours * HOUR, ...(counterpartName && { counterpartName }) });
}

const soon = inHours(1, 'Ana from Acme');

describe('the next session of all', () => {
  it.each<[string, Person[], Meeting[], string | undefined]>([
    ['nobody without sessions', [person()], [], undefined],
    ['whom the calendar names', [], [soon], 'Ana from Acme'],
    ['by the newest name', [], [inHours(1), inHours(-9, 'Ana R'), inHours(-5, ' Ana N ')], 'Ana N'],
    ['by no address for a name', [], [inHours(1, ANA), inHours(-9, 'Ana R')], 'Ana R'],
    ['by the address where there is no name', [], [inHours(1)], 'Ana Ruiz'],
    ['as recorded', [person({ name: ' Anita ' })], [soon], 'Anita'],
    [
      'by a name met at another address of theirs',
      [person({ name: '', emails: ['x@example.com', ANA] })],
      [inHours(1), { ...inHours(-9, 'Ana X'), counterpart: 'x@example.com' }],
      'Ana X',
    ],
    ['nobody who is archived', [person({ archivedAt: NOW })], [soon], undefined],
    ['nobody untracked', [person({ tracked: false })], [soon], undefined],
    [
      'whose record was deleted, by the calendar',
      [person({ name: 'Anita', deletedAt: NOW })],
      [soon],
      'Ana from Acme',
    ],
    [
      'the listed of two who have the address',
      [person({ id: 'p-1', tracked: false }), person({ id: 'p-2', name: 'Anita' })],
      [soon],
      'Anita',
    ],
    [
      'the earlier of two people',
      [],
      [{ ...inHours(2, 'Ben'), counterpart: BEN }, soon],
      'Ana from Acme',
    ],
    ['nobody on an unknown guest list', [], [{ ...soon, counterpart: '' }], undefined],
  ])('is with %s', (_, records, meetings, name) => {
    const [next] = sessionsAhead(records, meetings, NOW);
    expect(next?.name).toBe(name);
    const people = gatherPeople(records, meetings);
    const row = upcoming({ people, meetings, now: NOW, zone: ZONE }).next;
    expect(next && [next.meeting, next.name, next.key]).toEqual(
      row && [row.meeting, row.person.name, row.person.key],
    );
    expect(next?.record).toEqual(row?.person.record);
    expect(next?.theirs).toEqual(row?.person.meetings);
  });
});

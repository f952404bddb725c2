import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { AgendaSummary } from '../../utils/domain/follow-ups.ts';
import { attentionOf } from '../../utils/domain/attention.ts';
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import { marksOf } from '../../utils/domain/marks.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import type { Session } from '../../utils/domain/session-types.ts';
import { teamRecords, type TeamRecords } from '../../utils/domain/team-records.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Person } from '../../utils/domain/types.ts';
import { DAY, HOUR, meeting, NOW, person, without, ZONE } from './builders.ts';
import { dayAfter } from './deeds.ts';
import { change, explanation } from './ledger-builders.ts';
import { session as keptSession } from './record-builders.ts';
import { done, idOf, STEADY, teamOf } from './team-case.ts';

const session = (days: number, overrides: Partial<Meeting> = {}): Meeting =>
  meeting({ start: NOW + days * DAY, eventIds: [`day${days}`], ...overrides });
const READY = new Map<string, AgendaSummary>([['p-ana', { topics: 1, promises: 0 }]]);

interface Besides {
  readonly changes?: readonly Change[];
  readonly explanations?: readonly Explanation[];
  readonly agenda?: ReadonlyMap<string, AgendaSummary>;
  readonly who?: Partial<Person>;
  readonly sessions?: ReadonlyMap<string, Session>;
}

function marks(
  meetings: readonly Meeting[],
  { changes = [], explanations = [], agenda = READY, who = {}, sessions }: Besides = {},
) {
  const records = teamRecords({
    people: gatherPeople([person({ minutes: 30, ...who })], meetings),
    changes,
    explanations,
    thresholds: STANDARD,
    installedAt: NOW - 60 * DAY,
    hasCalendar: true,
    now: NOW,
    zone: ZONE,
  });
  return said(records, agenda, sessions);
}

function said(
  records: TeamRecords,
  agenda: ReadonlyMap<string, AgendaSummary>,
  sessions: ReadonlyMap<string, Session> = new Map(),
): string[] {
  const marked = marksOf({ records, attention: attentionOf(records), agenda, sessions });
  return marked.map(({ eventId, kind }) => `${eventId}: ${kind}`);
}

describe('the marks', () => {
  it('are none on what is ready and as planned', () => {
    expect(marks([session(1)])).toEqual([]);
  });

  it('tell that nothing is there yet, of the next session only', () => {
    expect(marks([session(1), session(3)], { agenda: new Map() })).toEqual(['day1: nothing-yet']);
    const promised = new Map([['p-ana', { topics: 0, promises: 1 }]]);
    expect(marks([session(1)], { agenda: promised })).toEqual([]);
  });

  it('tell nothing of a session that is ready by word or by look', () => {
    const next = session(0.5, { id: 'next' });
    const marked = (kept: Partial<Session>): string[] =>
      marks([next], { agenda: new Map(), sessions: new Map([['next', keptSession(kept)]]) });
    expect(marked({ readyAt: NOW - 9 * DAY })).toEqual([]);
    expect(marked({ lookedAt: NOW - HOUR })).toEqual([]);
    expect(marked({ lookedAt: NOW - DAY })).toEqual(['day0.5: nothing-yet']);
  });

  it('tell another length than the others have, and short notice of one that is unsteady', () => {
    const [ana, ben, chi] = STEADY;
    if (!ana || !ben || !chi) throw new Error('There is no team.');
    const team = [{ ...ana, minutes: 45 }, ben, chi];
    const agenda = new Map(['Ana', 'Ben', 'Chi'].map((name) => [name, { topics: 1, promises: 0 }]));
    const event = (name: string) => ({ [0]: { eventIds: [idOf(name, 0)] } });
    const odd = team.map((one) => ({ ...one, sessions: event(one.name) }));
    expect(said(teamOf(odd), agenda)).toEqual([`${idOf('Ana', 0)}: odd-length`]);
    const late = [done('moved', 'Ana', 0, 3), done('moved', 'Ana', 0, 2)];
    expect(said(teamOf(odd, late), agenda)).toEqual([`${idOf('Ana', 0)}: short-notice`]);
  });

  const moved = session(1, { originalStart: NOW + 2 * DAY, id: 'moved' });
  const early = { meetingId: 'moved', after: NOW - 40 * DAY, before: NOW - 30 * DAY };

  it('tell a move, and one at short notice before all else', () => {
    const first = change(early);
    expect(marks([moved], { changes: [first], agenda: new Map() })).toEqual(['day1: moved']);
    const late = change({ ...early, after: NOW - HOUR, before: NOW });
    expect(marks([moved], { changes: [first, late] })).toEqual(['day1: short-notice']);
  });

  it('do not tell what the other one asked for', () => {
    const first = change(early);
    const explanations = [explanation(first.id, { asker: 'them' })];
    expect(marks([moved], { changes: [first], explanations })).toEqual([]);
  });

  it('do not tell a move of before the installation', () => {
    expect(marks([moved], { changes: [change({ ...early, preInstall: true })] })).toEqual([]);
  });

  it('tell what was booked late', () => {
    const single = {
      ...without(session(1), 'seriesId', 'originalStart'),
      created: NOW - HOUR,
      firstSeenAt: NOW,
    };
    expect(marks([single])).toEqual(['day1: short-notice']);
  });

  it.each([
    ['beyond seven days', session(8), {}],
    ['begun', session(0), {}],
    ['cancelled', session(1, { status: 'cancelled' }), {}],
    ['declined by me', session(1, { mine: 'declined' }), {}],
    ['with somebody archived', session(1), { archivedAt: 1 }],
    ['with somebody on leave', session(1), { pauses: [{ from: dayAfter(-3) }] }],
    ['with somebody untracked', session(1), { tracked: false }],
    ['no one-on-one for sure', session(1, { verdict: 'maybe' }), {}],
  ])('are none on what is %s', (_what, one, who) => {
    expect(marks([one], { agenda: new Map(), who })).toEqual([]);
  });
});

/** Hand-made ledgers: what happened to the sessions with Ana. */
import { historyOf, type HistoryEntry } from '../../utils/domain/history.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change, ChangeKind, Explanation, Span } from '../../utils/domain/ledger-types.ts';
import { NOTICE } from '../../utils/domain/short-notice.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { meeting, without } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { berlin, NOW, ZONE } from './records.ts';

/** A session in Berlin, "2026-11-24T14:00"; a day alone is all of it. */
export function when(text: string, minutes = 30): Span {
  const allDay = !text.includes('T');
  const start = berlin(allDay ? `${text}T00:00` : text);
  return { start, end: allDay ? start + DAY : start + minutes * MINUTE, allDay };
}

/** An entry seen so many hours ago, unchanged an hour before that. */
export function entry(
  kind: ChangeKind,
  from: Span,
  hoursAgo: number,
  overrides: Partial<Change> = {},
): Change {
  const before = NOW - hoursAgo * HOUR;
  const of = { after: before - 65 * MINUTE, before, lineage: 'ana.ruiz@acme.com' };
  return change({ kind, from, id: `${kind}-${from.start}-${hoursAgo}`, ...of, ...overrides });
}

/** The same of a whole series. */
export function seriesEntry(...given: Parameters<typeof entry>): Change {
  return without(entry(...given), 'meetingId');
}

/** Found by the first reading, forty days ago. */
export function found(kind: ChangeKind, from: Span, to?: Span): Change {
  const overrides = { preInstall: true, ...(to && { to }) };
  return without(entry(kind, from, 40 * 24, overrides), 'after');
}

export const BEGAN = NOW - 40 * DAY;

/** Every kind of entry there is. */
export const everyKind: readonly Change[] = [
  entry('moved', when('2026-11-24T13:00'), 3, { to: when('2026-11-24T14:00') }),
  entry('cancelled', when('2026-11-26T14:00'), 5, { id: 'cancelled-anew' }),
  entry('declined-by-them', when('2026-12-01T14:00'), 28),
  entry('declined-by-me', when('2026-12-08T14:00'), 29),
  entry('moved', when('2026-12-22T14:00'), 52, { to: when('2026-12-23T10:00', 15) }),
  entry('shortened', when('2026-11-20T14:00', 60), 98, { to: when('2026-11-20T14:00') }),
  entry('restored', when('2026-11-17T14:00'), 170),
  entry('cancelled', when('2026-11-17T14:00'), 172, { after: NOW - 400 * HOUR }),
  seriesEntry('series-moved', when('2026-11-10T14:00'), 340, { to: when('2026-11-12T10:00') }),
  seriesEntry('lengthened', when('2026-11-10T14:00'), 390, { to: when('2026-11-10T14:00', 45) }),
  entry('counterpart-removed', when('2026-11-03T14:00'), 520),
  ...['2026-12-29', '2027-01-05', '2027-01-12', '2027-01-19'].map((day) =>
    entry('declined-by-them', when(`${day}T14:00`), 600),
  ),
  entry('moved', when('2026-10-30'), 630, { to: when('2026-11-02') }),
  seriesEntry('series-ended', when('2026-10-28T09:00'), 700),
  found('moved', when('2026-10-13T14:00'), when('2026-10-14T10:00')),
  found('cancelled', when('2026-08-18T14:00')),
  found('declined-by-them', when('2026-07-21T14:00')),
];

/** What was said of some of them. */
export const explained: readonly Explanation[] = [
  explanation(everyKind[0]?.id ?? '', { asker: 'them', reason: 'customer' }),
  explanation('cancelled-anew', { asker: 'me', reason: 'ill', anew: 'anew' }),
  explanation(everyKind[2]?.id ?? '', { reason: 'leave' }),
  explanation(everyKind[3]?.id ?? '', { asker: 'neither', reason: 'holiday' }),
];

/** The one-off that may stand in place of the cancelled session. */
export const anew: Meeting = without(
  meeting({
    id: 'anew',
    ...when('2026-11-27T10:00'),
    zone: ZONE,
    firstSeenAt: NOW - 4 * HOUR,
  }),
  'seriesId',
  'originalStart',
);

/** The history as a person's page shows it. */
export function historyWith(
  changes: readonly Change[],
  explanations: readonly Explanation[] = [],
  meetings: readonly Meeting[] = [anew],
): HistoryEntry[] {
  return historyOf({ changes, explanations, meetings }, NOTICE);
}

/** Years of it. */
export const years: readonly Change[] = Array.from({ length: 400 }, (_, place) =>
  entry(
    place % 3 === 0 ? 'cancelled' : 'moved',
    { ...when('2026-11-20T14:00'), start: NOW - place * 9 * DAY },
    place * 9 * 24 + 30,
  ),
);

/** What the ledger tells of the sessions in `records.ts`. */
export const anasChanges: readonly Change[] = [
  entry('moved', when('2026-12-08T14:00'), 26, {
    meetingId: 'ana.ruiz@acme.com-1',
    to: when('2026-12-10T11:00'),
  }),
  entry('shortened', when('2026-11-10T14:00'), 339, {
    meetingId: 'ana.ruiz@acme.com--1',
    to: when('2026-11-10T14:00', 15),
  }),
  ...[
    found('moved', when('2026-10-13T14:00'), when('2026-10-14T10:00')),
    found('moved', when('2026-09-01T14:00'), when('2026-09-04T15:00')),
    found('cancelled', when('2026-08-18T14:00')),
  ].map((each, place) => ({ ...each, meetingId: `ana.ruiz@acme.com-${[-3, -6, -7][place]}` })),
];

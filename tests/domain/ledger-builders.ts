/** Entries of the ledger with everything ordinary filled in; a test names what matters to it. */
import type { Change, Explanation, Span } from '../../utils/domain/ledger-types.ts';
import { MINUTE } from '../../utils/time.ts';
import { ANA, at, DAY, HOUR, ME, NOW } from './builders.ts';

/** A timed session of half an hour, unless told otherwise. */
export function span(start: number, minutes = 30): Span {
  return { start, end: start + minutes * MINUTE, allDay: false };
}

/** An all-day session in London. */
export function wholeDay(day: string, days = 1): Span {
  const start = at(`${day}T00:00:00Z`);
  return { start, end: start + days * DAY, allDay: true };
}

/** Tomorrow's session with Ana was moved to the day after, an hour ago or less. */
export function change(overrides: Partial<Change> = {}): Change {
  const from = span(at('2026-03-03T10:00:00Z'));
  const kind = overrides.kind ?? 'moved';
  const start = (overrides.from ?? from).start;
  return {
    id: `${kind}-${overrides.meetingId ?? start}`,
    account: ME,
    meetingId: `m-${start}`,
    counterpart: ANA,
    lineage: 'weekly',
    kind,
    from,
    ...(kind === 'moved' && { to: span(start + DAY) }),
    after: NOW - HOUR,
    before: NOW,
    source: 'api',
    preInstall: false,
    ...overrides,
  };
}

/** What I said of an entry. */
export function explanation(id: string, said: Partial<Explanation> = {}): Explanation {
  return { id, account: ME, createdAt: 1, updatedAt: 1, version: { here: 1 }, ...said };
}

import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Stretch } from '../../utils/domain/team-figures.ts';
import { reportsSince } from '../../utils/domain/team-people.ts';
import type { TeamRecords } from '../../utils/domain/team-records.ts';
import { dayOf, WEEK } from '../../utils/time.ts';

/** How far back a picture of time looks: 12 weeks, 52, or as far as anything is known. */
export type Span = 'quarter' | 'year' | 'all';

/** Who was a report in a span, and the span from the first that is known of them on. */
export interface Spanned {
  readonly reports: readonly KnownPerson[];
  readonly stretch: Stretch;
}

/** Reads a span; undefined where nobody was a report in it. */
export function spanned({ now, zone, people }: TeamRecords, span: Span): Spanned | undefined {
  const weeks = span === 'quarter' ? 12 : 52;
  const wanted = span === 'all' ? 0 : now - weeks * WEEK;
  const reports = reportsSince(people, dayOf(wanted, zone));
  if (reports.length === 0) return undefined;
  const firsts = reports.map(({ meetings }) => meetings[0]?.start ?? now);
  return { reports, stretch: { from: Math.max(wanted, Math.min(now, ...firsts)), to: now } };
}

/**
 * What a client should make of the seeded calendar, found by simple means from the fake's own
 * state: no code of the product has a part in it.
 */
import type { Calendar } from './calendar.ts';
import { keyOf } from './event-ids.ts';
import type { Details, OneOff, OriginalStart, Series, Span } from './event-model.ts';
import { originalStarts } from './recurrence.ts';
import { isInWindow } from './spans.ts';
import type { Window } from './spans.ts';
import { peekAt } from './targets.ts';

export type Verdict = 'yes' | 'maybe' | 'no';

export interface TrueEvent {
  readonly id: string;
  readonly lineage: string;
  readonly seriesId: string | undefined;
  readonly originalStart: OriginalStart | undefined;
  readonly span: Span;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly summary: string | undefined;
  readonly verdict: Verdict;
  /** The other human, where there is exactly one. */
  readonly counterpart: string | undefined;
  /** A cancelled event of which the API shows no more than is guaranteed. */
  readonly isBare: boolean;
}

interface Facts {
  readonly owner: string;
  readonly details: Details;
  readonly isRecurring: boolean;
}

const tag = /\b1:1\b|\bone-on-one\b|#1on1\b|#o3\b/i;
const consumerDomains = new Set(['gmail.com', 'googlemail.com', 'outlook.com']);

/** Every event and occurrence in the window with the verdict that is expected of it. */
export function truthOf(
  calendar: Calendar,
  window: Window,
  now: Temporal.Instant,
): readonly TrueEvent[] {
  const { state } = calendar;
  const found: (Omit<TrueEvent, 'verdict' | 'counterpart'> & { facts: Facts })[] = [];
  for (const record of state.records.values()) {
    if (record.kind === 'one-off') found.push(oneOff(calendar, record));
    if (record.kind === 'series') found.push(...occurrences(calendar, record, window, now));
  }
  const inWindow = found.filter(({ span }) => isInWindow(span, window, state.zone));
  const known = new Set(
    inWindow.filter(({ facts }) => isKnownBy(facts)).flatMap(({ facts }) => otherHumans(facts)),
  );
  return inWindow.map(({ facts, ...event }) => {
    const others = otherHumans(facts);
    return {
      ...event,
      verdict: verdictOf(facts, known),
      counterpart: others.length === 1 ? others[0] : undefined,
    };
  });
}

function oneOff({ email }: Calendar, event: OneOff) {
  const { id, lineage, span, status, details, remains } = event;
  return {
    id,
    lineage,
    span,
    status,
    seriesId: undefined,
    originalStart: undefined,
    summary: details.summary,
    isBare: status === 'cancelled' && remains === 'guaranteed',
    facts: { owner: email, details, isRecurring: false },
  };
}

function occurrences(
  { email, zone }: Calendar,
  series: Series,
  window: Window,
  now: Temporal.Instant,
) {
  const starts = originalStarts(series, window, zone, now);
  const moved = [...series.exceptions.values()]
    .map(({ originalStart }) => originalStart)
    .filter((start) => !starts.some((known) => keyOf(known) === keyOf(start)));
  return [...starts, ...moved].map((originalStart) => {
    const { id, span, details, status } = peekAt(series, originalStart);
    const remains = series.exceptions.get(keyOf(originalStart))?.remains ?? series.remains;
    return {
      id,
      lineage: series.lineage,
      span,
      status,
      seriesId: series.id,
      originalStart,
      summary: details.summary,
      isBare: status === 'cancelled' && remains === 'guaranteed',
      facts: { owner: email, details, isRecurring: true },
    };
  });
}

/** The other people: guests that are no rooms, and the organizer. */
function otherHumans({ owner, details }: Facts): string[] {
  const guests = details.guests.filter(({ resource }) => !resource).map(({ email }) => email);
  return [...new Set([...guests, details.organizer])].filter((email) => email !== owner);
}

function isUnclear({ owner, details }: Facts): boolean {
  return (
    details.attendeesOmitted ||
    (!details.guestsCanSeeOtherGuests && details.organizer !== owner) ||
    details.guests.some(
      ({ email, additionalGuests }) =>
        Boolean(additionalGuests) || email.endsWith('@googlegroups.com'),
    )
  );
}

/** Whether an event by itself shows that its two people have one-on-ones. */
function isKnownBy(facts: Facts): boolean {
  return verdictOf(facts, new Set()) === 'yes';
}

/** The table, from the top: the first row that fits. */
function verdictOf(facts: Facts, known: ReadonlySet<string>): Verdict {
  const { owner, details, isRecurring } = facts;
  const others = otherHumans(facts);
  const [other] = others;
  const isTagged = tag.test(details.summary ?? '');
  if (details.eventType !== 'default' || other === undefined) return 'no';
  if (isUnclear(facts)) return isTagged ? 'maybe' : 'no';
  if (others.length > 1) return 'no';
  if (isTagged) return 'yes';
  const [mine, theirs] = [domainOf(owner), domainOf(other)];
  const isTogether = mine === theirs && !consumerDomains.has(mine);
  const areConsumers = consumerDomains.has(mine) && consumerDomains.has(theirs);
  if (isRecurring && (isTogether || areConsumers)) return 'yes';
  if (!isRecurring && known.has(other)) return 'yes';
  if (isRecurring) return 'maybe';
  return isTogether ? 'maybe' : 'no';
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}

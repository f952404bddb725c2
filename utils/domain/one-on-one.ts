/**
 * Is this event a one-on-one, and with whom? A table of cases, the first that fits decides; the
 * user's own answer stands above all. What cannot be told is *maybe*, and asked once.
 *
 * A Google Group is one guest like any other, however many read it. Those at googlegroups.com can
 * be told; a group at an organisation's own domain looks like a person, and only the user's "not
 * this one" corrects that.
 */
import { present } from '../present.ts';
import {
  isCalendarAddress,
  isConsumerAddress,
  isGroupAddress,
  sameOrganisation,
} from './organisation.ts';
import { isTagged } from './tags.ts';
import type { CalendarEvent, Verdict, VerdictKind, VerdictReason } from './calendar-types.ts';
import type { Address, Answer } from './types.ts';

/** The user's answer to a subject (`lineage:…` or `address:…`), if there is one. */
export type AnswerLookup = (subject: string) => Answer | undefined;

/** What a judgement needs to know besides the event. */
export interface JudgeContext {
  readonly account: Address;
  /** Every address that is the user's; the account's own need not be among them. */
  readonly ownAddresses: readonly Address[];
  readonly answers: AnswerLookup;
  /** Addresses of people whose one-on-ones are known: from other events, or from a record. */
  readonly knownPeople: ReadonlySet<Address>;
}

/** The subject of an answer about a series, or about a single event. */
export function lineageSubject(lineage: string): string {
  return `lineage:${lineage}`;
}

/** The subject of an answer about everything with somebody. */
export function addressSubject(address: Address): string {
  return `address:${address}`;
}

/** Makes answers findable by subject. Deleted ones do not count; of two, the later does. */
export function lookUpAnswers(answers: readonly Answer[]): AnswerLookup {
  const bySubject = new Map<string, Answer>();
  for (const answer of answers) {
    const known = bySubject.get(answer.subject);
    if (answer.deletedAt !== undefined) continue;
    if (known === undefined || answer.updatedAt > known.updatedAt) {
      bySubject.set(answer.subject, answer);
    }
  }
  return (subject) => bySubject.get(subject);
}

/** Who takes part, as far as the event says. */
interface Company {
  /** The user's address on this event; absent when the user is neither guest nor organizer. */
  readonly me?: Address;
  /** The other humans by address, with their names where given. */
  readonly others: ReadonlyMap<Address, string | undefined>;
  /** There may be more humans than are listed. */
  readonly isOpen: boolean;
  readonly hasGuests: boolean;
}

function companyOf(event: CalendarEvent, context: JudgeContext): Company {
  const own = new Set([context.account, ...context.ownAddresses]);
  const others = new Map<Address, string | undefined>();
  const { organizer } = event;
  const guests = event.attendees.filter((row) => !row.room && !isCalendarAddress(row.address));
  // The organizer takes part even when not on the list: Google lists only those invited.
  const everybody: readonly { address: Address; name?: string; self: boolean }[] =
    organizer === undefined || isCalendarAddress(organizer.address)
      ? guests
      : [...guests, organizer];
  let me: Address | undefined;
  let hasGroup = false;
  for (const { address, name, self } of everybody) {
    if (self || own.has(address)) me ??= address;
    else if (isGroupAddress(address)) hasGroup = true;
    else others.set(address, others.get(address) ?? name);
  }
  const bringsMore = guests.some((row) => row.additionalGuests > 0);
  return {
    ...present({ me }),
    others,
    isOpen: event.attendeesOmitted || event.guestsHidden || hasGroup || bringsMore,
    hasGuests: guests.length > 0 && (others.size > 0 || hasGroup),
  };
}

function verdictOf(
  verdict: VerdictKind,
  why: VerdictReason,
  counterpart?: Address,
  name?: string,
): Verdict {
  return {
    verdict,
    why,
    ...present({ counterpart, counterpartName: name }),
  };
}

/** The user's word on a session: of one on the series and a *never* on the person, the later. */
export function answerTo(
  session: { readonly lineage: string; readonly counterpart?: Address | undefined },
  answers: AnswerLookup,
): Answer | undefined {
  const onSeries = answers(lineageSubject(session.lineage));
  const onPerson = session.counterpart ? answers(addressSubject(session.counterpart)) : undefined;
  const never = onPerson?.answer === 'never' ? onPerson : undefined;
  if (onSeries === undefined || never === undefined) return onSeries ?? never;
  return never.updatedAt > onSeries.updatedAt ? never : onSeries;
}

/** The rows of the table for an event of exactly two humans, one of them the user. */
function judgePair(
  event: CalendarEvent,
  context: JudgeContext,
  me: Address,
  other: Address,
): readonly [VerdictKind, VerdictReason] {
  if (isTagged(event)) return ['yes', 'tagged'];
  // After a merger the user may have addresses at both organisations.
  const together = [me, context.account, ...context.ownAddresses].some((address) =>
    sameOrganisation(address, other),
  );
  if (event.seriesId !== undefined) {
    if (together) return ['yes', 'recurring-same-organisation'];
    if (isConsumerAddress(me) && isConsumerAddress(other)) return ['yes', 'recurring-consumer'];
    return ['maybe', 'recurring-other-organisation'];
  }
  if (context.knownPeople.has(other)) return ['yes', 'known-person'];
  // Interviews and ad-hoc talks look the same.
  return together ? ['maybe', 'one-off-same-organisation'] : ['no', 'other'];
}

/** Judges one event. Sparse cancelled occurrences must have been filled in before. */
export function judge(event: CalendarEvent, context: JudgeContext): Verdict {
  const { me, others, isOpen, hasGuests } = companyOf(event, context);
  const [first] = others.keys();
  const only = others.size === 1 ? first : undefined;
  const answer = answerTo({ lineage: event.lineage, counterpart: only }, context.answers);
  const counterpart = answer?.counterpart ?? only;
  const name = counterpart === undefined ? undefined : others.get(counterpart);

  if (answer !== undefined) {
    return verdictOf(answer.answer === 'yes' ? 'yes' : 'no', 'answered', counterpart, name);
  }
  if (event.eventType !== 'default') return verdictOf('no', 'not-a-meeting');
  if (isOpen) {
    return isTagged(event)
      ? verdictOf('maybe', 'guests-unknown-tagged', counterpart, name)
      : verdictOf('no', 'guests-unknown');
  }
  if (!hasGuests) return verdictOf('no', 'no-guests');
  if (others.size > (me === undefined ? 2 : 1)) return verdictOf('no', 'too-many');
  if (me === undefined || only === undefined) return verdictOf('no', 'other');
  return verdictOf(...judgePair(event, context, me, only), only, name);
}

/**
 * Judges a whole reading, each verdict in its event's place. Whose one-on-ones are known follows
 * from the reading itself, so one-offs are judged again once all else is, whatever the order.
 */
export function judgeAll(events: readonly CalendarEvent[], context: JudgeContext): Verdict[] {
  const knownPeople = new Set(context.knownPeople);
  const verdicts = events.map((event) => judge(event, context));
  for (const { verdict, counterpart } of verdicts) {
    if (verdict === 'yes' && counterpart !== undefined) knownPeople.add(counterpart);
  }
  return events.map((event, place) => {
    const verdict = verdicts[place];
    const stands =
      verdict !== undefined && (event.seriesId !== undefined || verdict.verdict === 'yes');
    return stands ? verdict : judge(event, { ...context, knownPeople });
  });
}

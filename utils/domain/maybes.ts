/** What may be a one-on-one and is asked once: "One-on-one with Ana?" */
import { DAY } from '../time.ts';
import { fold } from './folding.ts';
import { nameFromAddress } from './names.ts';
import { addressSubject, lineageSubject, type AnswerLookup } from './one-on-one.ts';
import type { Meeting, VerdictReason } from './calendar-types.ts';
import type { Address, Millis } from './types.ts';

/** What ended longer ago is not worth a question: our convention. */
const RECENT_DAYS = 14;

/** One question. */
export interface Maybe {
  /** Stays the same as long as the question does. */
  readonly key: string;
  /** The lineage an answer is about; of one-offs, the sample's. */
  readonly lineage: string;
  /** Every lineage the question is about: one, or those of several one-offs alike. */
  readonly lineages: readonly string[];
  /** Empty when the guests are not known. */
  readonly counterpart: Address;
  /** Empty when the guests are not known. */
  readonly name: string;
  readonly title: string;
  /** The occurrence to show: the next one, else the last. */
  readonly sample: Meeting;
  readonly count: number;
  readonly why: VerdictReason;
}

function keyOf(meeting: Meeting): string {
  return meeting.seriesId === undefined
    ? `one-off:${meeting.counterpart}|${fold(meeting.title)}`
    : lineageSubject(meeting.lineage);
}

/** Soonest ahead first, then what is over, latest first. */
function byNeed(now: Millis): (a: Meeting, b: Meeting) => number {
  return (a, b) => {
    const aOver = a.end <= now;
    const bOver = b.end <= now;
    if (aOver !== bOver) return aOver ? 1 : -1;
    return (aOver ? b.start - a.start : a.start - b.start) || (a.id < b.id ? -1 : 1);
  };
}

/** Meetings of one question, the one to show first. */
type Group = [Meeting, ...Meeting[]];

function questionOf(key: string, group: Readonly<Group>): Maybe {
  const [sample] = group;
  const named = group.find((meeting) => (meeting.counterpartName ?? '') !== '');
  const { counterpart } = sample;
  return {
    key,
    lineage: sample.lineage,
    lineages: [...new Set(group.map((meeting) => meeting.lineage))],
    counterpart,
    name: named?.counterpartName ?? (counterpart === '' ? '' : nameFromAddress(counterpart)),
    title: sample.title,
    sample,
    count: group.length,
    why: sample.why,
  };
}

/**
 * The questions to ask: one a series, one for one-offs with the same person and title; about what
 * is ahead or ended in the last two weeks and was not cancelled. The one needed soonest is first.
 * Answers given since the meetings were judged are respected.
 */
export function maybesOf(
  meetings: readonly Meeting[],
  now: Millis,
  answers: AnswerLookup = () => undefined,
): Maybe[] {
  const groups = new Map<string, Group>();
  const asked = meetings
    .filter((meeting) => meeting.verdict === 'maybe' && meeting.status !== 'cancelled')
    .filter((meeting) => meeting.end > now - RECENT_DAYS * DAY)
    .filter((meeting) => answers(lineageSubject(meeting.lineage)) === undefined)
    .filter((meeting) => answers(addressSubject(meeting.counterpart))?.answer !== 'never')
    .toSorted(byNeed(now));
  // Each group is met by its sample first, so the groups are in order too.
  for (const meeting of asked) {
    const key = keyOf(meeting);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [meeting]);
    else group.push(meeting);
  }
  return [...groups].map(([key, group]) => questionOf(key, group));
}

/**
 * Everything that needs a look, in one order, for every surface: home, card, marks and dashboard take
 * what they show from this list, so that they never disagree. Nothing that happened before the
 * record started, nobody on leave, and of managers and peers nothing of minutes and shares.
 */
import { dayOf } from '../time.ts';
import { rhythmAttention, sessionsAttention } from './attention-sessions.ts';
import { lengthAttention, sharesAttention, timeAttention } from './attention-team.ts';
import { ATTENTION_ORDER, type Attention } from './attention-types.ts';
import { fold } from './folding.ts';
import { isPausedOn } from './pauses.ts';
import { isPresent } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';

/** The whole list, in its order. */
export function attentionOf(records: TeamRecords): Attention[] {
  const { people, now, zone } = records;
  const today = dayOf(now, zone);
  const present = people.filter(
    (person) => isPresent(person, today) && !isPausedOn(person.record?.pauses ?? [], today),
  );
  const reports = new Set(present.filter(({ relation }) => relation === 'report'));
  const single = present.flatMap((person) => [
    ...rhythmAttention(person, records, today),
    ...sessionsAttention(person, records, today),
  ]);
  return [
    ...single,
    ...timeAttention(reports, records, single),
    ...lengthAttention(reports, records),
    ...sharesAttention(reports, records),
  ].toSorted(inOrder);
}

const PLACES = new Map(ATTENTION_ORDER.map((kind, place) => [kind, place]));

/** By what it is, then by name: nobody is ranked. */
function inOrder(a: Attention, b: Attention): number {
  return (
    (PLACES.get(a.kind) ?? 0) - (PLACES.get(b.kind) ?? 0) ||
    byWord(fold(a.person.name), fold(b.person.name)) ||
    byWord(a.id, b.id)
  );
}

function byWord(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is to be looked at of one person, in the same order: the card, and a person's page. */
export function attentionFor(all: readonly Attention[], personKey: string): Attention[] {
  return all.filter(({ person }) => person.key === personKey);
}

/** What is to be looked at of one session, in the same order: its mark, and its card. */
export function attentionAt(all: readonly Attention[], meetingId: string): Attention[] {
  return all.filter(({ sessions }) => sessions.includes(meetingId));
}

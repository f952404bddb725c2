/**
 * One session kept as two meetings: two devices met its series under different ids of Google's, and
 * their records came together. An occurrence key they share shows it.
 */
import type { Meeting } from './calendar-types.ts';

/** Meetings of one session each, the one that stays first: the one seen first of all. */
export function doubledMeetings(meetings: readonly Meeting[]): readonly (readonly Meeting[])[] {
  const byKey = new Map<string, Meeting>();
  const groups = new Map<Meeting, Meeting[]>();
  for (const meeting of meetings) {
    for (const key of meeting.aliases) {
      const other = byKey.get(key);
      if (other === undefined) byKey.set(key, meeting);
      else if (other !== meeting) unite(groups, other, meeting);
    }
  }
  return [...new Set(groups.values())].map((group) => group.toSorted(bySight));
}

function unite(groups: Map<Meeting, Meeting[]>, one: Meeting, other: Meeting): void {
  const group = groups.get(one) ?? [one];
  const joining = groups.get(other) ?? [other];
  if (group !== joining) group.push(...joining);
  for (const each of group) groups.set(each, group);
}

function bySight(one: Meeting, other: Meeting): number {
  return one.firstSeenAt - other.firstSeenAt || (one.id < other.id ? -1 : 1);
}

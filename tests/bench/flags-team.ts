/** Thirty people over ten years: weekly sessions, of which a third were moved, resized or dropped. */
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change, ChangeKind, Explanation } from '../../utils/domain/ledger-types.ts';
import type { Person } from '../../utils/domain/types.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import type { StoredTeam } from '../../utils/domain/team-records.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../utils/time.ts';
import { ME, meeting, person } from '../domain/builders.ts';
import { change, explanation, span } from '../domain/ledger-builders.ts';
import { makeRandom } from '../faults/random.ts';

export const NOW = 1_790_000_000_000;
export const ZONE = 'Europe/Berlin';
export const PEOPLE = 30;
export const WEEKS = 10 * 52;
const AHEAD = 8;

/** What is on disk after ten years. */
export interface LongTeam {
  readonly people: readonly Person[];
  readonly meetings: readonly Meeting[];
  readonly changes: readonly Change[];
  readonly explanations: readonly Explanation[];
}

/** Where a team is on disk, and when it is looked at. */
interface Setting {
  readonly account: string;
  readonly now: number;
}

/** The same at each call; so many weeks of the past, ten years unless said. */
export function longTeam(
  weeks = WEEKS,
  { account, now }: Setting = { account: ME, now: NOW },
): LongTeam {
  const [, domain] = account.split('@');
  const addressOf = (place: number): string => `person.${place}@${domain}`;
  const home = { account, calendarId: account };
  const { between, next } = makeRandom(11);
  const meetings: Meeting[] = [];
  const changes: Change[] = [];
  for (let place = 0; place < PEOPLE; place += 1) {
    for (let week = -weeks; week < AHEAD; week += 1) {
      const slot = now + week * WEEK + place * HOUR;
      const id = `${place}-${week}`;
      const chance = next();
      const before = slot - between(1, 300) * HOUR;
      const isMoved = chance < 0.2 && before < now;
      const isGone = chance >= 0.2 && chance < 0.33 && before < now;
      const start = isMoved ? slot + DAY : slot;
      meetings.push(
        meeting({
          ...home,
          id,
          aliases: [`${account}|l${place}|${slot}`],
          counterpart: addressOf(place),
          lineage: `l${place}`,
          seriesId: `l${place}`,
          originalStart: slot,
          start,
          end: start + (place % 9 === 0 ? 45 : 30) * MINUTE,
          status: isGone ? 'cancelled' : 'confirmed',
          zone: ZONE,
        }),
      );
      if (!isMoved && !isGone) continue;
      const kind: ChangeKind = isMoved ? 'moved' : 'cancelled';
      changes.push(
        change({
          account,
          id: `c${id}`,
          meetingId: id,
          counterpart: addressOf(place),
          lineage: `l${place}`,
          kind,
          from: span(slot),
          ...(isMoved && { to: span(start) }),
          after: before - 20 * MINUTE,
          before,
        }),
      );
    }
  }
  return {
    people: Array.from({ length: PEOPLE }, (_, place) =>
      person({
        account,
        id: `p${place}`,
        name: `Person Number ${place}`,
        emails: [addressOf(place)],
        relation: place < 25 ? 'report' : 'peer',
      }),
    ),
    meetings,
    changes,
    explanations: changes
      .filter((_, place) => place % 3 === 0)
      .map(({ id }, place) => explanation(id, { account, asker: place % 2 === 0 ? 'me' : 'them' })),
  };
}

/** The records as a surface has read them: the people with their sessions, the ledger, what was said. */
export function storedTeam(team: LongTeam, weeks = WEEKS): StoredTeam {
  return {
    people: gatherPeople(team.people, team.meetings),
    changes: team.changes,
    explanations: team.explanations,
    thresholds: STANDARD,
    installedAt: NOW - (weeks + 1) * WEEK,
    hasCalendar: true,
    now: NOW,
    zone: ZONE,
  };
}

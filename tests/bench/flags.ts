/** Everything that needs a look, of 30 people over ten years: against a frame, and a plain pass. */
import { attentionOf } from '../../utils/domain/attention.ts';
import { gatherPeople, type KnownPerson } from '../../utils/domain/people.ts';
import { teamRecords, type StoredTeam } from '../../utils/domain/team-records.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import { WEEK } from '../../utils/time.ts';
import { defineBench, type Side } from './bench.ts';
import { longTeam, NOW, PEOPLE, WEEKS, ZONE, type LongTeam } from './flags-team.ts';

/** What is computed while somebody waits must fit into one frame. */
const FRAME_MS = 16;

interface World {
  readonly team: LongTeam;
  readonly stored: StoredTeam;
}

/** The records as a surface has read them: the people with their sessions, the ledger, what was said. */
export function storedTeam(team: LongTeam, weeks: number): StoredTeam {
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

function open(): Promise<World> {
  const team = longTeam();
  return Promise.resolve({ team, stored: storedTeam(team, WEEKS) });
}

const ours: Side<World> = {
  name: 'every flag',
  measure: ({ stored }) => {
    const start = performance.now();
    const all = attentionOf(teamRecords(stored));
    const spent = performance.now() - start;
    const told = new Set(all.map(({ kind }) => kind));
    if (!told.has('unsteady') || !told.has('odd-length')) throw new Error('Not all was told.');
    return Promise.resolve(spent);
  },
};

/** Each record touched once, the least that any answer about them needs. */
function pass({ people, changes, explanations }: StoredTeam): number {
  const entries = Map.groupBy(changes, ({ meetingId }) => meetingId);
  const said = new Map(explanations.map((each) => [each.id, each]));
  const minutes = (person: KnownPerson): number =>
    person.meetings.reduce((sum, { id, start, end }) => {
      const spoken = entries.get(id)?.filter((each) => said.has(each.id)).length ?? 0;
      return sum + (end - start) * (spoken + 1);
    }, 0);
  return people.reduce((sum, person) => sum + minutes(person), 0);
}

export const flags = defineBench<World>({
  name: 'flags',
  says: `everything that needs a look, of ${PEOPLE} people over ten years, against a frame of ${FRAME_MS} ms`,
  rounds: 30,
  atMost: 1,
  by: 'p95',
  sides: [ours, { name: 'a frame', measure: () => Promise.resolve(FRAME_MS) }],
  open,
  close: () => Promise.resolve(),
});

export const flagsPass = defineBench<World>({
  name: 'flags-pass',
  says: 'the same, against one plain pass over the same records',
  rounds: 30,
  atMost: 4,
  sides: [
    ours,
    {
      name: 'plain pass',
      measure: ({ stored }) => {
        const start = performance.now();
        const sum = pass(stored);
        const spent = performance.now() - start;
        if (!(sum > 0)) throw new Error('Nothing was passed.');
        return Promise.resolve(spent);
      },
    },
  ],
  open,
  close: () => Promise.resolve(),
});

/** What the benchmarks of the flags do in the browser's page: all that needs a look, and a plain pass. */
import { attentionOf } from '../../utils/domain/attention.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { teamRecords, type StoredTeam } from '../../utils/domain/team-records.ts';
import { longTeam, storedTeam } from './flags-team.ts';

const stored = storedTeam(longTeam());

/** The milliseconds that everything that needs a look takes. */
function every(): number {
  const start = performance.now();
  const all = attentionOf(teamRecords(stored));
  const spent = performance.now() - start;
  const told = new Set(all.map(({ kind }) => kind));
  if (!told.has('unsteady') || !told.has('odd-length')) throw new Error('Not all was told.');
  return spent;
}

/** Each record touched once, the least that any answer about them needs. */
function touch({ people, changes, explanations }: StoredTeam): number {
  const entries = Map.groupBy(changes, ({ meetingId }) => meetingId);
  const said = new Map(explanations.map((each) => [each.id, each]));
  const minutes = (person: KnownPerson): number =>
    person.meetings.reduce((sum, { id, start, end }) => {
      const spoken = entries.get(id)?.filter((each) => said.has(each.id)).length ?? 0;
      return sum + (end - start) * (spoken + 1);
    }, 0);
  return people.reduce((sum, person) => sum + minutes(person), 0);
}

/** The milliseconds that takes. */
function pass(): number {
  const start = performance.now();
  const sum = touch(stored);
  const spent = performance.now() - start;
  if (!(sum > 0)) throw new Error('Nothing was passed.');
  return spent;
}

/** What the benchmarks call in the page. */
export const page = { every, pass };

export type FlagsPage = typeof page;

Object.assign(globalThis, { flagsPage: page });

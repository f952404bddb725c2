import { computed, type ReadonlySignal } from '@preact/signals';
import { listAllGoals } from '../db/goals.ts';
import { readTeamView, type TeamView } from '../db/team-view.ts';
import type { Goal } from '../domain/record-types.ts';
import { teamRecords, type TeamRecords } from '../domain/team-records.ts';
import { metMinutes, teamWritten, type TeamWritten } from '../domain/team-written.ts';
import type { Account } from '../domain/types.ts';
import { DAY } from '../time.ts';
import { liveQuery, type Reading } from './live-query.ts';
import { createRecordsStore, isWatched, type RecordsSource } from './recent-records.ts';

export interface TeamSource extends RecordsSource {
  readonly account: ReadonlySignal<Account | undefined>;
  /** Whether a picture is in sight that looks back further than half a year. */
  readonly isWhole: ReadonlySignal<boolean>;
}

/** What the pictures are made from: the calendar's facts, and what the user wrote. */
export interface Team {
  readonly records: TeamRecords;
  readonly written: TeamWritten;
}

/**
 * Over how many weeks minutes may be looked at for the last half year to tell all of it: as much
 * lies before them again, in which whoever is met once a quarter was met.
 */
const RECENT_WEEKS = 13;

/**
 * The record of the account in use, for the team's pictures: of the last half year for what is told
 * of the present, which is as quick after ten years as after one; of all time as soon as a picture
 * wants that.
 */
export function createTeamStore(
  source: TeamSource,
  until: AbortSignal,
): ReadonlySignal<Reading<Team>> {
  const recent = createRecentStore(source, until);
  const isWhole = computed(
    () => source.isWhole.value || (source.thresholds.value?.windowWeeks ?? 0) > RECENT_WEEKS,
  );
  const whole = createWholeStore(source, isWhole, until);
  return computed(() => (isWhole.value ? whole.value : recent.value));
}

function createRecentStore(source: TeamSource, until: AbortSignal): ReadonlySignal<Reading<Team>> {
  const records = createRecordsStore(source, until);
  const goals = liveQuery(
    ['goals'],
    () => source.account.value,
    async (account): Promise<readonly Goal[] | undefined> =>
      account === undefined ? undefined : listAllGoals(account),
    until,
  );
  // Apart from the records, which change with the minute. Of sessions the records say what is met.
  const written = computed(
    () => goals.value.state === 'ready' && goals.value.value && teamWritten([], goals.value.value),
  );
  return computed((): Reading<Team> => {
    const isFailed = source.view.value.state === 'failed' || goals.value.state === 'failed';
    if (isFailed) return { state: 'failed' };
    if (!records.value || !written.value) return { state: 'loading' };
    return { state: 'ready', value: { records: records.value, written: written.value } };
  });
}

function createWholeStore(
  source: TeamSource,
  isWanted: ReadonlySignal<boolean>,
  until: AbortSignal,
): ReadonlySignal<Reading<Team>> {
  const day = computed(() => Math.floor(source.clock.value.now / DAY) * DAY);
  const view = liveQuery(
    ['meetings', 'people', 'answers', 'changes', 'explanations', 'sessions', 'goals'],
    () => ({ account: isWanted.value ? source.account.value : undefined, at: day.value }),
    async ({ account, at }): Promise<TeamView | undefined> =>
      account === undefined ? undefined : readTeamView(account, at),
    until,
    // Going back and forth between pictures reads nothing again.
    2,
  );
  return computed((): Reading<Team> => {
    const read = view.value;
    if (read.state !== 'ready') return read;
    const { clock, sync } = source;
    const since = sync.value?.watchedSince ?? source.installedAt.value;
    const thresholds = source.thresholds.value;
    if (!read.value || since === undefined || !thresholds) return { state: 'loading' };
    const { people, changes, explanations } = read.value;
    const written = teamWritten(read.value.sessions, read.value.goals);
    const records = teamRecords({
      people,
      changes,
      explanations,
      met: metMinutes(written),
      thresholds,
      installedAt: since,
      hasCalendar: isWatched(source),
      ...clock.value,
    });
    return { state: 'ready', value: { records, written } };
  });
}

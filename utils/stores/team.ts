import { computed, type ReadonlySignal } from '@preact/signals';
import { readTeamView, type TeamView } from '../db/team-view.ts';
import { teamRecords, type TeamRecords } from '../domain/team-records.ts';
import { metMinutes, teamWritten, type TeamWritten } from '../domain/team-written.ts';
import type { Account } from '../domain/types.ts';
import { DAY } from '../time.ts';
import type { AttentionSource } from './attention.ts';
import { liveQuery, type Reading } from './live-query.ts';

export type TeamSource = Omit<AttentionSource, 'view' | 'notNow'> & {
  readonly account: ReadonlySignal<Account | undefined>;
};

/** What the pictures are made from: the calendar's facts, and what the user wrote. */
export interface Team {
  readonly records: TeamRecords;
  readonly written: TeamWritten;
}

/** The whole record of the account in use, of all time, for the team's pictures. */
export function createTeamStore(
  source: TeamSource,
  until: AbortSignal,
): ReadonlySignal<Reading<Team>> {
  const day = computed(() => Math.floor(source.clock.value.now / DAY) * DAY);
  const view = liveQuery(
    ['meetings', 'people', 'answers', 'changes', 'explanations', 'sessions', 'goals'],
    () => ({ account: source.account.value, at: day.value }),
    async ({ account, at }): Promise<TeamView | undefined> =>
      account === undefined ? undefined : readTeamView(account, at),
    until,
  );
  return computed((): Reading<Team> => {
    const read = view.value;
    if (read.state !== 'ready') return read;
    const { clock, sync, standing } = source;
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
      hasCalendar: sync.value?.watchedSince !== undefined && standing.value.kind !== 'disconnected',
      ...clock.value,
    });
    return { state: 'ready', value: { records, written } };
  });
}

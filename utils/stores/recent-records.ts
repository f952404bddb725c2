import { computed, type ReadonlySignal } from '@preact/signals';
import type { AccountView } from '../db/account-view.ts';
import { listExplanations } from '../db/explanations.ts';
import { readSessions } from '../db/sessions.ts';
import type { Explanation } from '../domain/ledger-types.ts';
import { teamRecords, type TeamRecords } from '../domain/team-records.ts';
import { metMinutes } from '../domain/team-written.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import type { SyncState } from '../domain/types.ts';
import type { SyncStanding } from '../domain/sync-age.ts';
import { STRIP_WEEKS } from '../domain/team-strip.ts';
import { WEEK } from '../time.ts';
import type { Ambient } from './clock.ts';
import { liveQuery, type Reading } from './live-query.ts';

/** What the records of the team are made from. */
export interface RecordsSource {
  readonly view: ReadonlySignal<Reading<AccountView | undefined>>;
  readonly sync: ReadonlySignal<SyncState | undefined>;
  readonly standing: ReadonlySignal<SyncStanding>;
  readonly thresholds: ReadonlySignal<Thresholds | undefined>;
  /** When the product was first used; undefined until read. */
  readonly installedAt: ReadonlySignal<number | undefined>;
  readonly clock: ReadonlySignal<Ambient>;
}

/**
 * The entries about sessions from an instant on, whatever their age: what was said of those about
 * older ones changes nothing that is told of the present.
 */
function toldIds({ meetings, changes }: AccountView, since: number): string[] {
  const told = new Set(meetings.flatMap(({ id, start }) => (start >= since ? [id] : [])));
  return changes.flatMap(({ id, meetingId }) =>
    meetingId !== undefined && told.has(meetingId) ? [id] : [],
  );
}

/** The sessions with reports whose minutes are counted: ended, and within so many weeks. */
function countedIds({ people, meetings }: AccountView, weeks: number, now: number): string[] {
  const reports = new Set(
    people.filter(({ relation }) => relation === 'report').flatMap(({ emails }) => emails),
  );
  return meetings
    .filter(({ start, end }) => end <= now && start > now - (weeks + 1) * WEEK)
    .filter(({ counterpart }) => reports.has(counterpart))
    .map(({ id }) => id);
}

/**
 * The team's records of the last half year, which all that is told of the present is made from: as
 * quick after ten years as after one. Undefined until read.
 */
export function createRecordsStore(
  source: RecordsSource,
  until: AbortSignal,
): ReadonlySignal<TeamRecords | undefined> {
  const view = computed(() =>
    source.view.value.state === 'ready' ? source.view.value.value : undefined,
  );
  // Texts: where the same entries are told and the same sessions counted, nothing is read again.
  const told = computed(() => {
    const weeks = source.thresholds.value?.windowWeeks;
    if (!view.value || weeks === undefined) return undefined;
    // The first week of the dashboard's strip is a whole one.
    const since = source.clock.peek().now - (Math.max(STRIP_WEEKS, weeks) + 1) * WEEK;
    return { account: view.value.account, ids: toldIds(view.value, since).join('\n') };
  });
  const said = liveQuery(
    ['explanations'],
    () => told.value,
    async (key): Promise<readonly Explanation[] | undefined> =>
      key && listExplanations(key.account, idsIn(key.ids)),
    until,
  );
  const counted = computed(() => {
    const weeks = source.thresholds.value?.windowWeeks;
    if (!view.value || weeks === undefined) return undefined;
    const ids = countedIds(view.value, weeks, source.clock.value.now);
    return { account: view.value.account, ids: ids.join('\n') };
  });
  const met = liveQuery(
    ['sessions'],
    () => counted.value,
    async (key): Promise<ReadonlyMap<string, number> | undefined> => {
      if (!key) return undefined;
      const sessions = await readSessions(key.account, idsIn(key.ids), source.clock.peek().now);
      return metMinutes({ sessions });
    },
    until,
  );
  return computed((): TeamRecords | undefined => {
    const explanations = said.value.state === 'ready' ? said.value.value : undefined;
    const since = source.sync.value?.watchedSince ?? source.installedAt.value;
    const thresholds = source.thresholds.value;
    const minutes = met.value.state === 'ready' ? met.value.value : undefined;
    if (!view.value || !explanations || !minutes || since === undefined || !thresholds) {
      return undefined;
    }
    return teamRecords({
      people: view.value.people,
      changes: view.value.changes,
      explanations,
      met: minutes,
      thresholds,
      installedAt: since,
      hasCalendar: isWatched(source),
      ...source.clock.value,
    });
  });
}

function idsIn(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Whether a calendar has been read, and is still. */
export function isWatched({ sync, standing }: RecordsSource): boolean {
  return sync.value?.watchedSince !== undefined && standing.value.kind !== 'disconnected';
}

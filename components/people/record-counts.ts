import { i18n } from '#i18n';

/** How much there is of and about somebody. */
export interface RecordCounts {
  readonly addresses?: number;
  readonly sessions?: number;
  readonly notes?: number;
  readonly topics?: number;
  readonly followUps?: number;
  readonly goals?: number;
  /** What was kept of sessions: prepared, held, closed. */
  readonly held?: number;
}

/** What of several people comes together. */
export function sumOf(counts: readonly RecordCounts[]): RecordCounts {
  const sum = (key: keyof RecordCounts): number =>
    counts.reduce((total, each) => total + (each[key] ?? 0), 0);
  return {
    addresses: sum('addresses'),
    sessions: sum('sessions'),
    notes: sum('notes'),
    topics: sum('topics'),
    followUps: sum('followUps'),
    goals: sum('goals'),
    held: sum('held'),
  };
}

/** "12 notes, 3 topics and 1 goal": what there is none of is left out; empty where there is none. */
export function countsWords(counts: RecordCounts, locale: string): string {
  const { notes = 0, topics = 0, followUps = 0, goals = 0, held = 0 } = counts;
  const { addresses = 0, sessions = 0 } = counts;
  const parts = [
    notes > 0 && i18n.t('recordCounts.notes', notes),
    topics > 0 && i18n.t('recordCounts.topics', topics),
    followUps > 0 && i18n.t('recordCounts.followUps', followUps),
    goals > 0 && i18n.t('recordCounts.goals', goals),
    held > 0 && i18n.t('recordCounts.held', held),
    addresses > 0 && i18n.t('recordCounts.addresses', addresses),
    sessions > 0 && i18n.t('recordCounts.sessions', sessions),
  ].filter((part) => part !== false);
  return new Intl.ListFormat(locale).format(parts);
}

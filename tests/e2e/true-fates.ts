/**
 * What became of the sessions with somebody, told from the local Google's own log and calendar:
 * what the dots of a person's page should say.
 */
import type { LogEntry } from '../fake-google/edit-log.ts';
import type { OriginalStart } from '../fake-google/event-model.ts';
import type { SeedTeam } from '../fake-google/seed-team.ts';
import type { World } from '../fake-google/world.ts';

/** What became of one session. */
export type TrueFate = 'kept' | 'moved' | 'cancelled' | 'declined' | 'shortened';

/** How many dots there are. */
const DOTS = 8;
/** What was done a week or more before the session was planning ahead, and is not counted. */
const NOTICE_HOURS = 7 * 24;

/**
 * The fates of the last sessions with somebody that have ended, oldest first, as the rule has them:
 * what was cancelled ahead is no session of the plan, and what was moved ahead is as planned. Of a
 * cancelled session of which Google shows no more than an id nobody knows when it was.
 */
export function fatesOf(
  world: World,
  team: SeedTeam,
  email: string,
  now: Temporal.Instant,
): TrueFate[] {
  const log = world.log.of({ calendar: team.me.email });
  const ended = team.events.flatMap((event) => {
    const { span, counterpart, verdict } = event;
    if (counterpart !== email || verdict !== 'yes' || span.allDay) return [];
    // Nobody promises for how long Google shows a single event that was cancelled.
    if (event.seriesId === undefined && event.status === 'cancelled') return [];
    const [start, end] = [span.start.epochMilliseconds, span.end.epochMilliseconds];
    return end <= now.epochMilliseconds ? [{ ...event, start }] : [];
  });
  const editsOf = ({ lineage, originalStart }: (typeof ended)[number]) =>
    log.filter((entry) => entry.lineage === lineage && isSame(entry.originalStart, originalStart));
  // Of a session of a series Google tells no more than when the series was last edited at all.
  const editedAt = ({ seriesId }: (typeof ended)[number]) =>
    seriesId === undefined
      ? undefined
      : log.findLast(({ idsAfter }) => idsAfter.some((id) => id.startsWith(seriesId)))?.at;
  const wasAhead = (event: (typeof ended)[number]) => isAhead(editsOf(event), editedAt(event));
  const planned = ended.filter(
    (event) => event.status !== 'cancelled' || event.isBare || !wasAhead(event),
  );
  const last = planned.toSorted((a, b) => a.start - b.start).slice(-DOTS);
  return last.map((event) => {
    const { status, seriesId } = event;
    const edits = editsOf(event);
    if (status === 'cancelled') return 'cancelled';
    if (edits.some(({ kind }) => kind === 'responded')) return 'declined';
    // Google does not keep where a single event was before, nor how long.
    if (seriesId === undefined) return 'kept';
    if (wasAhead(event)) return 'kept';
    const kinds = new Set(edits.map(({ kind }) => kind));
    // More time is nothing to be counted.
    return (['moved', 'shortened'] as const).find((kind) => kinds.has(kind)) ?? 'kept';
  });
}

/** The same as one sentence, as the page says it. */
export function sentenceOf(fates: readonly TrueFate[]): string {
  const count = (fate: TrueFate) => fates.filter((each) => each === fate).length;
  const total = fates.length === 1 ? 'last one' : `last ${fates.length}`;
  if (count('kept') === fates.length) {
    return fates.length === 1 ? `The ${total} as planned` : `The ${total} all as planned`;
  }
  const rest = (['moved', 'cancelled', 'declined', 'shortened'] as const)
    .filter((fate) => count(fate) > 0)
    .map((fate) => `${count(fate)} ${fate}`);
  return [`${count('kept')} of the ${total} as planned`, ...rest].join(', ');
}

/**
 * Whether the last thing that was done is known to have been done in time, for where the session was
 * and for where it went.
 */
function isAhead(edits: readonly LogEntry[], knownAt: Temporal.Instant | undefined): boolean {
  const last = edits.at(-1);
  if (last === undefined) return false;
  const at = knownAt ?? last.at;
  const starts = [last.from, last.to].flatMap((span) => (span && !span.allDay ? [span.start] : []));
  return starts.every(
    (start) => start.epochMilliseconds - at.epochMilliseconds >= NOTICE_HOURS * 60 * 60 * 1_000,
  );
}

function isSame(one: OriginalStart | undefined, other: OriginalStart | undefined): boolean {
  return String(instantOf(one)) === String(instantOf(other));
}

function instantOf(at: OriginalStart | undefined) {
  return at instanceof Temporal.ZonedDateTime ? at.toInstant() : at;
}

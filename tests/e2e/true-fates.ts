/**
 * What became of the sessions with somebody, told from the local Google's own log and calendar:
 * what the dots of a person's page should say.
 */
import type { OriginalStart } from '../fake-google/event-model.ts';
import type { SeedTeam } from '../fake-google/seed-team.ts';
import type { World } from '../fake-google/world.ts';

/** What became of one session. */
export type TrueFate = 'kept' | 'moved' | 'cancelled' | 'declined' | 'shortened' | 'lengthened';

/** How many dots there are. */
const DOTS = 8;

/** The fates of the last sessions with somebody that have ended, oldest first. */
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
  const last = ended.toSorted((a, b) => a.start - b.start).slice(-DOTS);
  return last.map(({ status, lineage, originalStart, seriesId }) => {
    const edits = log.filter(
      (entry) => entry.lineage === lineage && isSame(entry.originalStart, originalStart),
    );
    if (status === 'cancelled') return 'cancelled';
    if (edits.some(({ kind }) => kind === 'responded')) return 'declined';
    // Google does not keep where a single event was before, nor how long.
    if (seriesId === undefined) return 'kept';
    const kinds = new Set(edits.map(({ kind }) => kind));
    return (
      (['moved', 'shortened', 'lengthened'] as const).find((kind) => kinds.has(kind)) ?? 'kept'
    );
  });
}

/** The same as one sentence, as the page says it. */
export function sentenceOf(fates: readonly TrueFate[]): string {
  const count = (fate: TrueFate) => fates.filter((each) => each === fate).length;
  const total = fates.length === 1 ? 'last one' : `last ${fates.length}`;
  if (count('kept') === fates.length) {
    return fates.length === 1 ? `The ${total} as planned` : `The ${total} all as planned`;
  }
  const rest = (['moved', 'cancelled', 'declined', 'shortened', 'lengthened'] as const)
    .filter((fate) => count(fate) > 0)
    .map((fate) => `${count(fate)} ${fate}`);
  return [`${count('kept')} of the ${total} as planned`, ...rest].join(', ');
}

function isSame(one: OriginalStart | undefined, other: OriginalStart | undefined): boolean {
  return String(instantOf(one)) === String(instantOf(other));
}

function instantOf(at: OriginalStart | undefined) {
  return at instanceof Temporal.ZonedDateTime ? at.toInstant() : at;
}

/**
 * What Google's event ids tell. The grammar is not documented; it is what the API shows:
 * `<base>` for a single event or a series, `_R…` for a later segment of a split series (UTC without
 * the `Z`), then the occurrence's original start (UTC, or a day). Imported events have ids that
 * begin with an underscore, so an id is never split at underscores.
 */
import type { Day, Millis } from '../domain/types.ts';

const EVENT_ID = /^(.+?)(_R\d{8}(?:T\d{6})?)?(?:_(\d{8}(?:T\d{6}Z)?))?$/s;

/** An event id in its parts. */
export interface EventIdParts {
  /** What stays the same through edits and splits. */
  readonly lineage: string;
  /** The id of the series (segment) that the id names an occurrence of. */
  readonly seriesId?: string;
  /** Where the rule put the occurrence: an instant, or a day for all-day events. */
  readonly originalStart?: Millis | Day;
}

function readOriginalStart(suffix: string): Millis | Day | undefined {
  try {
    return suffix.length === 8
      ? Temporal.PlainDate.from(suffix).toString()
      : Temporal.Instant.from(suffix).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** Takes an event id apart. Any text is taken: one without a known suffix is a lineage of its own. */
export function parseEventId(id: string): EventIdParts {
  const [, base = id, segment = '', suffix] = EVENT_ID.exec(id) ?? [];
  const originalStart = suffix === undefined ? undefined : readOriginalStart(suffix);
  if (originalStart !== undefined)
    return { lineage: base, seriesId: base + segment, originalStart };
  // Digits that are no date are part of the name.
  return { lineage: suffix === undefined ? base : id };
}

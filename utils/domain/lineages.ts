/** The series of one-on-ones in two sights: which masters belong to which lineage. */
import { continues, segmentOf, wasCut } from './series.ts';
import { periodOf } from './rule-slots.ts';
import type { SeriesEvent } from './calendar-types.ts';
import type { SeriesRecord, SeriesSegment } from './ledger-types.ts';
import type { Address, Millis } from './types.ts';

/** One lineage in two sights. */
export interface LineageSight {
  /** The lineage it was first known under. */
  readonly lineage: string;
  /** Other lineages that go on where it was cut. */
  readonly aliases: readonly string[];
  readonly counterpart: Address;
  readonly since: Millis;
  /** Its segments by id, as last seen and as now seen. */
  readonly before: ReadonlyMap<string, SeriesSegment>;
  readonly now: ReadonlyMap<string, SeriesSegment>;
  /** Not known before this sight. */
  readonly isNew: boolean;
}

/** Finds the lineage that a series' or event's own lineage is part of. */
export type LineageLookup = (lineage: string) => LineageSight | undefined;

interface Draft {
  readonly lineage: string;
  readonly aliases: Set<string>;
  readonly counterpart: Address;
  readonly since: Millis;
  readonly before: Map<string, SeriesSegment>;
  readonly now: Map<string, SeriesSegment>;
  readonly isNew: boolean;
}

function draftOf(record: SeriesRecord): Draft {
  const before = new Map(record.segments.map((segment) => [segment.seriesId, segment]));
  const { lineage, counterpart, since } = record;
  const aliases = new Set(record.aliases);
  return { lineage, aliases, counterpart, since, before, now: new Map(before), isNew: false };
}

/** What a master shows now; of a sparse deleted one, what was known of it. */
function sightOf(master: SeriesEvent, known: SeriesSegment | undefined): SeriesSegment | undefined {
  const segment = segmentOf(master);
  if (segment !== undefined || known === undefined || master.status !== 'cancelled') {
    return segment ?? known;
  }
  const { updated: _, ...rest } = known;
  const updated = master.updated === undefined ? {} : { updated: master.updated };
  return { ...rest, ...updated, ended: true };
}

/** Two series may be linked when the later begins within two of the earlier's rounds. */
export function reachOf(segment: SeriesSegment): number {
  return Math.max(14, 2 * periodOf(segment));
}

function invites(master: SeriesEvent, counterpart: Address): boolean {
  const { attendees, attendeesOmitted, organizer } = master;
  return (
    counterpart === '' ||
    attendees.length === 0 ||
    attendeesOmitted === true ||
    organizer?.address === counterpart ||
    attendees.some(({ address }) => address === counterpart)
  );
}

/** The lineage that a new series goes on with, if it does. */
function predecessor(
  drafts: readonly Draft[],
  master: SeriesEvent,
  made: SeriesSegment,
): Draft | undefined {
  return drafts.find(
    ({ before, now, counterpart }) =>
      invites(master, counterpart) &&
      [...now.values()].some((segment) => {
        const old = before.get(segment.seriesId);
        const isCut = old === undefined || (segment.ended && !old.ended) || wasCut(old, segment);
        return isCut && continues(segment, made, reachOf(segment));
      }),
  );
}

/** Puts the masters now seen into the lineages known, and makes new ones of those that are new. */
export function followLineages(
  records: readonly SeriesRecord[],
  masters: readonly SeriesEvent[],
): LineageLookup {
  const drafts = records.map(draftOf);
  const byLineage = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const name of [draft.lineage, ...draft.aliases]) byLineage.set(name, draft);
  }
  const strangers: SeriesEvent[] = [];
  for (const master of masters) {
    const draft = byLineage.get(master.lineage);
    if (draft === undefined) {
      strangers.push(master);
      continue;
    }
    const segment = sightOf(master, draft.now.get(master.seriesId));
    if (segment !== undefined) draft.now.set(master.seriesId, segment);
  }
  /** The same series may be in the calendar twice, or be handed over to another organizer. */
  const byUid = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const { iCalUID } of draft.now.values()) if (iCalUID) byUid.set(iCalUID, draft);
  }
  // In their order, so that of two cuts in a row the second finds the first.
  const inOrder = strangers.toSorted((a, b) =>
    (a.wallStart ?? '') < (b.wallStart ?? '') ? -1 : 1,
  );
  for (const master of inOrder) {
    const segment = segmentOf(master);
    if (segment === undefined) continue;
    const known =
      byLineage.get(master.lineage) ??
      byUid.get(segment.iCalUID ?? '') ??
      predecessor(drafts, master, segment);
    if (known === undefined) {
      const { lineage, seriesId } = master;
      const now = new Map([[seriesId, segment]]);
      const fresh = { aliases: new Set<string>(), counterpart: '', since: 0, before: new Map() };
      const draft: Draft = { ...fresh, lineage, now, isNew: true };
      byLineage.set(lineage, draft);
      if (segment.iCalUID !== undefined) byUid.set(segment.iCalUID, draft);
    } else {
      known.now.set(master.seriesId, segment);
      if (master.lineage !== known.lineage) known.aliases.add(master.lineage);
      byLineage.set(master.lineage, known);
    }
  }
  return (lineage) => {
    const draft = byLineage.get(lineage);
    return draft && { ...draft, aliases: [...draft.aliases] };
  };
}

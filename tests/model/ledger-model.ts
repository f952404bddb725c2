/**
 * The ledger as it must be, written down a second time and as plainly as can be: a sample of the
 * calendar itself at each sync, and what differs from one to the next. Who is who after an edit of
 * a series is told by the log of edits. Nothing here comes from the product but types.
 */
import type { Calendar } from '../fake-google/calendar.ts';
import type { LogEntry } from '../fake-google/edit-log.ts';
import { compareSeries, editBound } from './compare-series.ts';
import { compareSession } from './compare-session.ts';
import type { Entry, Session, Sync } from './entry.ts';
import { isSession, meet, placesIn } from './first-sight.ts';
import { lastOf, look, nameOf } from './sight.ts';
import { sameStretch } from './stretch.ts';
import { follow, Lineages } from './whereabouts.ts';

const DAY = 24 * 3_600_000;
const FIRST_BACK = 26 * 7 * DAY;
const BACK = 35 * DAY;
const AHEAD = 60 * DAY;

/** Samples one calendar and keeps its ledger. */
export class LedgerModel {
  #entries: readonly Entry[] = [];
  #sessions: readonly Session[] = [];
  readonly #calendar: Calendar;
  readonly #lineages = new Lineages();
  /** Since when the times of a lineage are what they are: what ended before may be rewritten. */
  readonly #rewritten = new Map<string, number>();
  #last: number | undefined;
  #readAt = 0;
  #sureUntil = 0;
  #revision = -1;
  #logged = 0;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /**
   * How far ahead the last reading went that had to be made. A change that is none of our business
   * may bring one about before the day is over, or not: what begins later may have been met or not.
   */
  get sureUntil(): number {
    return this.#sureUntil;
  }

  /** A sync that goes well, now. Without a token everything counts as changed. */
  sync(hasToken = true): void {
    const { state } = this.#calendar;
    const now = state.now().epochMilliseconds;
    const since = hasToken ? this.#revision : -1;
    const isDue = now - this.#readAt >= DAY;
    if (!hasToken || isDue) this.#sureUntil = now + AHEAD;
    if (state.revision > since || isDue) {
      // Nothing may lie between two readings, however long nobody read.
      const back = this.#readAt === 0 ? FIRST_BACK : Math.max(BACK, now - this.#readAt + DAY);
      const window = { from: now - Math.min(back, FIRST_BACK), until: now + AHEAD };
      this.#read({ owner: state.id, now, after: this.#last, since, window });
      this.#readAt = now;
    }
    this.#last = now;
    this.#revision = state.revision;
  }

  #read(sync: Sync): void {
    const { state } = this.#calendar;
    const edits = state.log.of({ calendar: state.id });
    for (const edit of edits.slice(this.#logged)) this.#takeIn(edit, sync);
    this.#logged = edits.length;
    this.#entries = [...this.#entries, ...compareSeries(state, this.#sessions, sync)];
    this.#sessions = this.#sessions.flatMap((was) => {
      const sight = look(state, was.place);
      const last = lastOf(state, was.place.id);
      const edited = editBound(state, was, sight, sync);
      const { entries, session } = compareSession(was, sight, last, edited, sync);
      this.#entries = [...this.#entries, ...entries];
      return session ?? [];
    });
    this.#meetNew(sync);
    for (const { id } of state.allSeries()) this.#lineages.meet(id);
  }

  /** What the log tells of one edit. */
  #takeIn(edit: LogEntry, sync: Sync): void {
    this.#lineages.join(edit);
    this.#sessions = this.#sessions.map((one) => ({ ...one, place: follow(one.place, edit) }));
    const id = edit.idsAfter.at(-1);
    if (!isRetiming(edit) || id === undefined || !this.#lineages.has(id)) return;
    this.#rewritten.set(this.#lineages.of(id), sync.now);
  }

  #meetNew(sync: Sync): void {
    const { state } = this.#calendar;
    const known = new Set(this.#sessions.map(({ place }) => nameOf(place)));
    for (const place of placesIn(state, sync)) {
      const sight = look(state, place);
      if (known.has(nameOf(place)) || typeof sight === 'string') continue;
      const lineage = this.#lineages.of(place.id);
      if (!isSession(place, sight, sync)) continue;
      // What an edit of all events put into the past, nobody held; put ahead since, it is to come.
      const rewritten = this.#rewritten.get(lineage) ?? 0;
      const isMadeUp = sight.regular !== undefined && sight.regular.end <= rewritten;
      if (isMadeUp && (sight.cancelled || sight.span.end <= sync.now)) continue;
      const { session, entries } = meet(state, place, sight, lineage, isMadeUp, sync);
      this.#sessions = [...this.#sessions, ...(session ? [session] : [])];
      this.#entries = [...this.#entries, ...entries.filter((entry) => !this.#has(entry))];
    }
  }

  /** Whether a first sight was written down before. */
  #has({ session, kind, from, to }: Entry): boolean {
    return this.#entries.some(
      (one) =>
        one.session === session &&
        one.kind === kind &&
        sameStretch(one.from, from) &&
        (one.to && to ? sameStretch(one.to, to) : one.to === to),
    );
  }
}

/** Whether an edit of a series set its clock or its days, not only its length. */
function isRetiming({ kind, from, to }: LogEntry): boolean {
  if (kind !== 'series-moved' && kind !== 'series-moved-from') return false;
  return from?.start.toString() !== to?.start.toString();
}

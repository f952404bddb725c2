/**
 * What the calendar showed, field by field, as it stands in a backup. Google keeps no history, so it
 * cannot be read again.
 */
import type { Meeting } from '../domain/calendar-types.ts';
import type { Change, SeriesRecord, SeriesSegment, Span } from '../domain/ledger-types.ts';
import type { SyncState } from '../domain/types.ts';
import type { FieldsOf } from './field.ts';
import * as f from './field-kinds.ts';
import { allOf, anyOf, earlier, either, later, union } from './joins.ts';

const RESPONSES = ['accepted', 'tentative', 'declined', 'needsAction'] as const;

const SPAN: FieldsOf<Span> = { start: f.instant(), end: f.instant(), allDay: f.flag() };

/** One occurrence of a one-on-one as last seen. */
export const MEETING: FieldsOf<Meeting> = {
  /** A hash of the account and the first occurrence key it was seen under. */
  id: f.id(),
  account: f.id(),
  calendarId: f.id(),
  /** Every occurrence key it was seen under. */
  aliases: f.list(f.id(), union),
  /** Every event id it was seen under; the first is the newest. */
  eventIds: f.list(f.id(), union),
  lineage: f.id(),
  seriesId: f.maybe(f.id()),
  iCalUID: f.maybe(f.id()),
  /** The other's address; empty: not known. */
  counterpart: f.id(eitherCounterpart),
  counterpartName: f.maybe(f.text(either)),
  title: f.text(),
  originalStart: f.maybe(f.instantOrDay()),
  start: f.instant(),
  end: f.instant(),
  zone: f.id(),
  allDay: f.flag(),
  status: f.word(['confirmed', 'tentative', 'cancelled']),
  mine: f.word(RESPONSES),
  theirs: f.word(RESPONSES),
  organizedByMe: f.flag(),
  created: f.maybe(f.instant()),
  updated: f.maybe(f.instant()),
  sequence: f.number(),
  etag: f.id(),
  link: f.link(),
  conferenceLink: f.maybe(f.link()),
  verdict: f.word(['yes', 'maybe']),
  why: f.word([
    'answered',
    'not-a-meeting',
    'no-guests',
    'guests-unknown-tagged',
    'guests-unknown',
    'too-many',
    'tagged',
    'recurring-same-organisation',
    'recurring-consumer',
    'known-person',
    'recurring-other-organisation',
    'one-off-same-organisation',
    'other',
  ]),
  source: f.word(['api', 'page']),
  firstSeenAt: f.instant(earlier),
  lastSeenAt: f.instant(later),
  /** Its end has passed: frozen. */
  settled: f.flag(anyOf),
};

function eitherCounterpart(first = '', second = ''): string {
  return first || second;
}

/** One entry of the ledger. */
export const CHANGE: FieldsOf<Change> = {
  /** A hash of what happened to what. */
  id: f.id(),
  account: f.id(),
  /** Absent for what happened to a whole series. */
  meetingId: f.maybe(f.id(either)),
  counterpart: f.id(),
  lineage: f.id(),
  kind: f.word([
    'moved',
    'shortened',
    'lengthened',
    'cancelled',
    'restored',
    'declined-by-them',
    'declined-by-me',
    'counterpart-removed',
    'series-moved',
    'series-ended',
  ]),
  from: f.parts(SPAN),
  to: f.maybe(f.parts(SPAN)),
  /** Last seen unchanged. Of two observers, who saw it later knows more. */
  after: f.maybe(f.instant(later)),
  /** First seen changed. */
  before: f.instant(earlier),
  source: f.word(['api', 'page']),
  /** Found by the first reading: history, never an alert. */
  preInstall: f.flag(allOf),
};

const SEGMENT: FieldsOf<SeriesSegment> = {
  seriesId: f.id(),
  iCalUID: f.maybe(f.id()),
  rule: f.list(f.text()),
  wallStart: f.id(),
  zone: f.id(),
  allDay: f.flag(),
  minutes: f.number(),
  until: f.maybe(f.instantOrDay()),
  created: f.maybe(f.instant()),
  updated: f.maybe(f.instant()),
  ended: f.flag(),
};

/** A series as last seen. */
export const SERIES: FieldsOf<SeriesRecord> = {
  account: f.id(),
  calendarId: f.id(),
  lineage: f.id(),
  /** Lineages that go on where it was cut. */
  aliases: f.list(f.id(), union),
  counterpart: f.id(),
  segments: f.list(f.parts(SEGMENT)),
  /** Since when its present times are known to hold. */
  since: f.instant(later),
};

/**
 * How far a calendar was read. Of this only what is true anywhere: the token and what goes with it
 * belong to the device that read, which reads all anew after a restore.
 */
export type BackedUpSyncState = Pick<
  SyncState,
  'account' | 'calendarId' | 'window' | 'lastGoodAt' | 'zone' | 'unreadable' | 'watchedSince'
>;

export const SYNC_STATE: FieldsOf<BackedUpSyncState> = {
  account: f.id(),
  calendarId: f.id(),
  window: f.maybe(f.parts({ from: f.instant(), to: f.instant() }, either)),
  lastGoodAt: f.maybe(f.instant(later)),
  zone: f.maybe(f.id(either)),
  /** Events that could not be understood. */
  unreadable: f.count(),
  /** The first complete reading: what is older is history. */
  watchedSince: f.maybe(f.instant(earlier)),
};

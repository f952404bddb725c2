/** What the user wrote, field by field, as it stands in a backup. */
import { joinPauses } from '../domain/pauses.ts';
import type { Explanation } from '../domain/ledger-types.ts';
import type { Evidence, FollowUp, Goal, Template, Topic } from '../domain/record-types.ts';
import type { Answer, Note, Pause, Person, Written } from '../domain/types.ts';
import type { FieldsOf, Join } from './field.ts';
import * as f from './field-kinds.ts';
import {
  anyOf,
  bothTexts,
  bothWords,
  earlier,
  either,
  eitherWord,
  later,
  laterOfBoth,
  longText,
  union,
} from './joins.ts';

/** What every record the user wrote also has. */
export const WRITTEN: FieldsOf<Written> = {
  /** When it was first written. */
  createdAt: f.instant(earlier),
  /** When it was last written. */
  updatedAt: f.instant(later),
  /** A counter a device: which of two versions has seen the other. */
  version: f.version(),
  /** Texts of another version that could not be merged. */
  conflicts: f.maybe(f.list(f.text())),
  /** Deleted, but not erased yet. */
  deletedAt: f.maybe(f.instant(laterOfBoth)),
};

/** Somebody's relation is only ever set: of two, the one that is. */
const setRelation: Join<Person['relation']> = (first, second) =>
  first === undefined || first === 'unset' ? second : first;

const bothPauses: Join<Person['pauses']> = (first = [], second = []) =>
  joinPauses([...first, ...second]);

/** Dated as they were made, in one order on every device. */
const bothEvidence: Join<readonly Evidence[]> = (first, second) =>
  union(first, second).toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.text < b.text ? -1 : 1,
  );

/** Somebody the user meets one-on-one. */
export const PERSON: FieldsOf<Person> = {
  id: f.id(),
  /** Whose person: a Google account's address, or `local`. */
  account: f.id(),
  name: f.text(bothWords),
  nickname: f.maybe(f.text(either)),
  /** Every address of theirs, in lower case. */
  emails: f.list(f.id(), union),
  relation: f.word(['report', 'manager', 'peer', 'other', 'unset'], setRelation),
  /** Shown among the user's people. */
  tracked: f.flag(anyOf),
  /** Days between one-on-ones; absent: as the calendar says. */
  cadenceDays: f.maybe(f.number(either)),
  /** Usual length in minutes; absent: as the calendar says. */
  minutes: f.maybe(f.number(either)),
  timeZone: f.maybe(f.id(either)),
  startedOn: f.maybe(f.day(either)),
  pauses: f.list(f.parts<Pause>({ from: f.day(), until: f.maybe(f.day()) }), bothPauses),
  archivedAt: f.maybe(f.instant(laterOfBoth)),
  leftOn: f.maybe(f.day(laterOfBoth)),
  /** The day on which everything about them is erased. */
  eraseOn: f.maybe(f.day(laterOfBoth)),
  /** Deleted with everything. */
  deletedWhole: f.maybe(f.mark()),
  /** The entry of the ledger after which "Still meeting?" was answered. */
  endAnswered: f.maybe(f.id(either)),
  links: f.list(f.parts({ label: f.text(), url: f.link() }), union),
  /** Flags explained away until a day. */
  waivers: f.list(f.parts({ flag: f.id(), reason: f.text(), until: f.day() }), union),
  strengths: f.text(bothTexts),
  toWorkOn: f.text(bothTexts),
  obstacles: f.text(bothTexts),
  progress: f.text(bothTexts),
  motivators: f.text(bothTexts),
  goodToKnow: f.text(bothTexts),
  ...WRITTEN,
};

/** "One-on-one with Ana?" */
export const ANSWER: FieldsOf<Answer> = {
  account: f.id(),
  /** `lineage:<lineage>` or `address:<address>`. */
  subject: f.id(),
  answer: f.word(['yes', 'not-this-one', 'never']),
  /** Who the counterpart is in truth. */
  counterpart: f.maybe(f.id(either)),
  ...WRITTEN,
};

/** What was said of one entry of the ledger. */
export const EXPLANATION: FieldsOf<Explanation> = {
  /** The change's. */
  id: f.id(),
  account: f.id(),
  asker: f.maybe(f.word(['me', 'them', 'neither'], either)),
  reason: f.maybe(f.word(['ill', 'leave', 'holiday', 'customer', 'other'], either)),
  /** The meeting made in place of a cancelled one, or `none`. */
  anew: f.maybe(f.id(either)),
  ...WRITTEN,
};

/** A note about a person, or about nobody yet. */
export const NOTE: FieldsOf<Note> = {
  id: f.id(),
  account: f.id(),
  /** The person's id, or `inbox`. */
  personId: f.id(),
  /** The session it is of. */
  meetingId: f.maybe(f.id(either)),
  kind: f.word(['session', 'coaching', 'quick', 'praise']),
  /** Markdown. */
  text: f.text(longText),
  /** Captured as a quick note. */
  captured: f.maybe(f.mark()),
  ...WRITTEN,
};

/** Something to talk about. */
export const TOPIC: FieldsOf<Topic> = {
  id: f.id(),
  account: f.id(),
  personId: f.id(),
  side: f.word(['theirs', 'mine']),
  text: f.text(bothWords),
  /** Its place among the topics of its side. */
  order: f.number(),
  state: f.word(['open', 'discussed', 'dropped']),
  closedAt: f.maybe(f.instant()),
  meetingId: f.maybe(f.id(either)),
  /** Captured as a quick note. */
  captured: f.maybe(f.mark()),
  ...WRITTEN,
};

/** Something promised. */
export const FOLLOW_UP: FieldsOf<FollowUp> = {
  id: f.id(),
  account: f.id(),
  personId: f.id(),
  owner: f.word(['me', 'them']),
  text: f.text(bothWords),
  due: f.maybe(f.day(either)),
  /** `help`: the answer to "How can I help you to be more successful?". */
  origin: f.word(['session', 'help']),
  meetingId: f.maybe(f.id(either)),
  state: f.word(['open', 'done', 'dropped']),
  closedAt: f.maybe(f.instant()),
  /** Captured as a quick note. */
  captured: f.maybe(f.mark()),
  ...WRITTEN,
};

/** A development need or a goal. */
export const GOAL: FieldsOf<Goal> = {
  id: f.id(),
  account: f.id(),
  personId: f.id(),
  kind: f.word(['need', 'goal']),
  text: f.text(bothWords),
  state: f.word(['focus', 'parked', 'achieved', 'dropped']),
  /** Since when it is in this state. */
  since: f.day(),
  /** When to look at it again; empty: not said. */
  reviewOn: f.dayOrNone(eitherWord),
  nextStep: f.text(bothTexts),
  /** Dated observations. */
  evidence: f.list(f.parts({ at: f.day(), text: f.text() }), bothEvidence),
  ...WRITTEN,
};

/** Topics to be used again. */
export const TEMPLATE: FieldsOf<Template> = {
  id: f.id(),
  account: f.id(),
  name: f.text(bothWords),
  side: f.word(['theirs', 'mine']),
  topics: f.list(f.text(), union),
  ...WRITTEN,
};

import {
  followUpText,
  goalText,
  helpText,
  noteText,
  personText,
  questionText,
  templateText,
  topicText,
  type SearchText,
} from '../domain/search-records.ts';
import { INBOX, type Account, type Millis } from '../domain/types.ts';
import { openDatabase, type Database } from './open.ts';
import type { StoreName } from './schema.ts';

/** The stores whose texts can be found. */
export const SEARCHED_STORES = [
  'notes',
  'agenda',
  'followUps',
  'goals',
  'people',
  'sessions',
  'questions',
  'templates',
] as const satisfies readonly StoreName[];

/** Notes a slice: some 7 ms to read. All in one take longer, since none is made ready meanwhile. */
const SLICE = 250;

/**
 * Everything an account's user ever wrote and has not deleted, in slices, each of them older than
 * the one before; what is about somebody deleted went with them. What is written meanwhile may be
 * missing, and is announced. The zone says when a day begins.
 */
export async function* readSearchTexts(
  account: Account,
  zone: string,
): AsyncGenerator<readonly SearchText[]> {
  const db = await openDatabase();
  const { few, gone } = await readFew(db, account, zone);
  const isThere = ({ personId = INBOX }: SearchText) => personId === INBOX || !gone.has(personId);
  for await (const { begin, end, texts } of readSlices(db, account)) {
    const fewOfThen = few.filter(({ at }) => at >= begin && at < end);
    yield [...texts, ...fewOfThen].filter(isThere);
  }
}

/** What was written from one instant on and before another. */
interface Slice {
  readonly begin: Millis;
  readonly end: Millis;
  readonly texts: readonly SearchText[];
}

/**
 * The slices, newest first. While one is made ready, the next is on its way from the disk, and where
 * the one after that begins is looked for.
 */
async function* readSlices(db: Database, account: Account): AsyncGenerator<Slice> {
  let end = Number.POSITIVE_INFINITY;
  let begin = await findBegin(db, account, end);
  let reading = readSlice(db, account, begin, end);
  let finding = findBegin(db, account, begin);
  while (begin > Number.NEGATIVE_INFINITY) {
    const [slice, before] = await Promise.all([reading, finding]);
    [begin, end] = [before, begin];
    reading = readSlice(db, account, begin, end);
    finding = findBegin(db, account, begin);
    // Whoever stops listening hears of no trouble either.
    for (const one of [reading, finding]) one.catch(() => undefined);
    yield slice;
  }
  yield await reading;
}

/** People, goals, questions and templates, which are few, and who was deleted. */
async function readFew(
  db: Database,
  account: Account,
  zone: string,
): Promise<{ readonly few: readonly SearchText[]; readonly gone: ReadonlySet<string> }> {
  const tx = db.transaction(['goals', 'people', 'questions', 'templates']);
  const [goals, people, questions, templates] = await Promise.all([
    tx.objectStore('goals').index('byPerson').getAll(wholeOf(account)),
    tx.objectStore('people').index('byAccount').getAll(account),
    tx.objectStore('questions').index('byAccount').getAll(account),
    tx.objectStore('templates').index('byAccount').getAll(account),
  ]);
  const dead = people.filter((person) => !isLiving(person));
  return {
    few: [
      ...goals.filter(isLiving).map((goal) => goalText(goal, zone)),
      ...people.filter(isLiving).map(personText),
      ...questions.filter(isLiving).map(questionText),
      ...templates.filter(isLiving).map(templateText),
    ].map(withInstant),
    gone: new Set(dead.map(({ id }) => id)),
  };
}

/** Since when the newest notes before an instant are from; everything of one instant is together. */
async function findBegin(db: Database, account: Account, end: Millis): Promise<Millis> {
  if (end === Number.NEGATIVE_INFINITY) return end;
  const notesByTime = db.transaction('notes').store.index('byAccount');
  const newest = await notesByTime.openKeyCursor(timeOf(account, -Infinity, end), 'prev');
  const last = await newest?.advance(SLICE - 1);
  return last ? last.key[1] : Number.NEGATIVE_INFINITY;
}

/**
 * The notes, topics, follow-ups and answers from some time. How one can help is asked in sessions
 * that were started: their index is by time as well.
 */
async function readSlice(
  db: Database,
  account: Account,
  begin: Millis,
  end: Millis,
): Promise<Slice> {
  const tx = db.transaction(['notes', 'agenda', 'followUps', 'sessions']);
  const range = timeOf(account, begin, end);
  const [notes, topics, followUps, sessions] = await Promise.all([
    tx.objectStore('notes').index('byAccount').getAll(range),
    tx.objectStore('agenda').index('byAccount').getAll(range),
    tx.objectStore('followUps').index('byAccount').getAll(range),
    tx.objectStore('sessions').index('byStarted').getAll(range),
  ]);
  return {
    begin,
    end,
    texts: [
      ...notes.filter(isLiving).map(noteText),
      ...topics.filter(isLiving).map(topicText),
      ...followUps.filter(isLiving).map(followUpText),
      ...sessions.filter(isLiving).flatMap(helpText),
    ].map(withInstant),
  };
}

/** The furthest instant a calendar knows, from 1970 on either side. */
const FURTHEST: Millis = 8.64e15;

/** When it was written; where damage left no instant, it is the oldest, and found all the same. */
function withInstant(text: SearchText): SearchText {
  return Number.isSafeInteger(text.at) && Math.abs(text.at) <= FURTHEST ? text : { ...text, at: 0 };
}

function wholeOf(account: Account): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}

/** From an instant on and before another; either may be infinite. */
function timeOf(account: Account, begin: Millis, end: Millis): IDBKeyRange {
  return IDBKeyRange.bound([account, begin], [account, end], false, true);
}

function isLiving({ deletedAt }: { readonly deletedAt?: Millis }): boolean {
  return deletedAt === undefined;
}

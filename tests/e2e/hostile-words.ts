/** Words that break what is careless with them, put into every record that holds words. */
import type { Page } from 'puppeteer-core';
import { MINUTE } from '../../utils/time.ts';
import { followUp, goal, note, ownQuestion, session, topic } from '../domain/record-builders.ts';
import { putRecords, stored } from './stored.ts';
import { dumpDatabase, restoreDatabase } from './whole-database.ts';

/** What a browser would make something of, were it not shown as text. */
const MARKUP =
  '<img src="https://calendar.google.com/hostile.png" onerror="alert(1)"><script>alert(2)</script>' +
  '<iframe src="https://calendar.google.com/hostile"></iframe>"><svg onload=alert(3)>{{7*7}}&lt;b&gt;';
/** Marks that turn round what follows and are never closed, a script that runs the other way. */
const TURNED = '\u202Eturned \u2066round\u2067 שלום مرحبا \u200F\uFEFF\u0000\u0007 end';
/** Signs of many code points, one of them with a pile of accents, and half a pair. */
const SIGNS = `👩🏽‍🚀🇵🇱🏴‍☠️👨‍👩‍👧‍👦 Z${'\u0321\u0353\u0345'.repeat(40)} \uD83D 漢字かな`;
/** A word nothing can break. */
const UNBROKEN = 'W'.repeat(2_000);

/** Each of the hostile words, by what it tries. */
export const HOSTILE = { MARKUP, TURNED, SIGNS, UNBROKEN } as const;
const WORDS = Object.values(HOSTILE);

/** A note as long as a book's chapter, without an end of a line. */
export const CHAPTER = `Chapter ${'<b>on and on</b> '.repeat(6_300)}`.slice(0, 100_000);

/** The next of them for each that is asked for. */
const wordsAt = (at: number): string => WORDS[at % WORDS.length] ?? '';

/**
 * Gives the first people names of these words, one each, and writes all of them about each in
 * every kind of record; gives the people's ids. One of the people has the long note.
 */
export async function writeHostileWords(page: Page, account: string): Promise<string[]> {
  const now = Temporal.Now.instant().epochMilliseconds;
  const own = (await stored(page, 'people')).filter((each) => each.account === account);
  const first = own.find(({ name }) => name === 'Ana Ruiz');
  const people = [...(first ? [first] : []), ...own.filter((each) => each !== first)];
  const named = people.slice(0, WORDS.length).map((each, at) => ({
    ...each,
    name: wordsAt(at),
    nickname: wordsAt(at),
    strengths: wordsAt(at),
    toWorkOn: wordsAt(at + 1),
    obstacles: wordsAt(at + 2),
    progress: wordsAt(at + 3),
    motivators: UNBROKEN,
    goodToKnow: WORDS.join(' '),
    links: [
      { label: MARKUP, url: 'https://docs.example.com/"onclick="alert(4)' },
      { label: UNBROKEN, url: `https://docs.example.com/${UNBROKEN}` },
    ],
    waivers: [],
  }));
  await putRecords(page, 'people', named);
  const rows = named.flatMap(({ id: personId }, who) =>
    WORDS.map((text, at) => ({
      id: `hostile-${who}-${at}`,
      text,
      written: { account, personId, createdAt: now - at * MINUTE, updatedAt: now - at * MINUTE },
    })),
  );
  await putRecords(
    page,
    'agenda',
    rows.flatMap(({ id, text, written }, order) => [
      topic({ ...written, id: `${id}-theirs`, text, order }),
      topic({ ...written, id: `${id}-mine`, text, order, side: 'mine' }),
      topic({ ...written, id: `${id}-old`, text, order, state: 'discussed', closedAt: now }),
    ]),
  );
  await putRecords(
    page,
    'followUps',
    rows.flatMap(({ id, text, written }) => [
      followUp({ ...written, id: `${id}-me`, text, due: '2026-01-05' }),
      followUp({ ...written, id: `${id}-them`, text, owner: 'them' }),
    ]),
  );
  await putRecords(
    page,
    'goals',
    rows.map(({ id, text, written }, at) =>
      goal({
        ...written,
        id,
        text,
        nextStep: text,
        evidence: [{ at: '2026-02-03', text }],
        state: at % WORDS.length === 0 ? 'focus' : 'parked',
      }),
    ),
  );
  await putRecords(page, 'notes', [
    ...rows.map(({ id, text, written }) => note({ ...written, id, text, kind: 'coaching' })),
    ...rows
      .slice(0, 1)
      .map(({ written }) =>
        note({ ...written, id: 'chapter', text: CHAPTER, createdAt: now - 3 * MINUTE }),
      ),
    ...WORDS.map((text, at) =>
      note({ account, personId: 'inbox', id: `inbox-${at}`, text, createdAt: now, updatedAt: now }),
    ),
  ]);
  await putRecords(
    page,
    'questions',
    WORDS.map((text, at) => ownQuestion({ account, id: `own-${at}`, text })),
  );
  await putRecords(
    page,
    'templates',
    WORDS.map((name, at) => ({
      id: `template-${at}`,
      account,
      name,
      side: 'mine' as const,
      topics: [...WORDS],
      createdAt: now,
      updatedAt: now,
      version: { here: 1 },
    })),
  );
  await writeSession(page, account, named[0]);
  // Their second copies would bring the old names back.
  await restoreDatabase(page, await dumpDatabase(page));
  return named.map(({ id }) => id);
}

/** The last session of somebody, closed with words of theirs. */
async function writeSession(
  page: Page,
  account: string,
  who: { readonly id: string; readonly emails: readonly string[] } | undefined,
): Promise<void> {
  const now = Temporal.Now.instant().epochMilliseconds;
  const held = (await stored(page, 'meetings'))
    .filter(({ counterpart, end }) => counterpart === who?.emails[0] && end < now)
    .toSorted((a, b) => b.start - a.start)[0];
  if (!who || !held) throw new Error('There was no session to write of.');
  const asked = WORDS.map((text, at) => ({ id: `own-${at}`, at: held.start, text }));
  const help = { asked: 'yes', answer: WORDS.join(' ') } as const;
  const of = { account, personId: who.id, meetingId: held.id, startedAt: held.start };
  await putRecords(page, 'sessions', [
    session({ ...of, closedAt: held.end, met: 'yes', minutes: 20, help, questions: asked }),
  ]);
}

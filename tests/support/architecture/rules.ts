/**
 * Who may import whom. This table is the whole of it: add a row for a new folder, an entry for a
 * new need, and a reason that somebody who trips over it can learn from.
 *
 * An entry is a folder (`utils/domain`: everything in it), a file (`utils/time.ts`), a package or
 * one of its paths (`idb`, `zod/v4/core`, `wxt/utils/*`), or an alias of WXT (`#i18n`). With `type:`
 * in front only `import type` is allowed. A folder may always import itself.
 */
export interface FolderRule {
  readonly folder: string;
  readonly may: readonly string[];
  /** More for single files, by name or by how the name begins (`twin*`). */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** Names of the language or the browser that must not be mentioned, such as `Temporal.Now`. */
  readonly neverMention?: readonly string[];
  /** Words of the product that must not appear in code, lower case, as a part of any name. */
  readonly neverName?: readonly string[];
  readonly why: string;
}

/** Small helpers that depend on nothing; what tells the time is not among them. */
const SMALL = ['utils/time.ts', 'utils/result.ts', 'utils/present.ts'];
/** The vocabulary: files of types alone. */
const TYPES = ['utils/domain/types.ts', 'utils/domain/calendar-types.ts'];
const LOG = 'utils/log.ts';
const CLOCK = 'utils/clock.ts';
const SIGNALS = ['@preact/signals'];
const PREACT = ['preact', 'preact/*'];
const MERGE = 'utils/text-merge';
const WORDS = ['#i18n', 'utils/i18n'];

/** What every page is: wiring between stores and components. */
const PAGE = {
  may: [
    'utils/stores',
    'utils/actions',
    'utils/last-drawn',
    'components',
    'utils/domain',
    'utils/messaging',
    'type:utils/settings',
    ...SMALL,
    LOG,
    CLOCK,
    ...WORDS,
    ...PREACT,
    ...SIGNALS,
    'wxt/browser',
  ],
  why: 'a page wires stores to components; what comes from Google reaches it through the database',
} as const;

export const RULES: readonly FolderRule[] = [
  {
    folder: 'utils/domain',
    may: SMALL,
    neverMention: ['Temporal.Now', 'browser', 'chrome', 'document', 'window', 'navigator'],
    why: 'the rules are pure: no packages, no browser, and the clock is passed in',
  },
  {
    folder: 'utils/schema',
    may: ['zod/v4/core'],
    why: 'schemas are made here, once, of the core of zod: the rest of it is twice as large and not used',
  },
  {
    folder: MERGE,
    may: ['node-diff3'],
    why: 'merging texts knows nothing but texts: the database and the fields being typed in both do it',
  },
  {
    folder: 'utils/google',
    may: [...TYPES, ...SMALL, 'utils/schema', 'googleapis/build/src/apis/*'],
    only: {
      'auth.ts': ['wxt/browser', 'wxt/utils/storage'],
      'token-store.ts': ['wxt/browser', 'wxt/utils/storage'],
    },
    why: 'it knows Google and nothing of what is done with the answers; the browser is reached in auth.ts and token-store.ts only',
  },
  {
    folder: 'utils/calendar-page',
    may: SMALL,
    neverMention: ['browser', 'chrome'],
    why: "it is plain DOM code, to be tested on any page: no extension API's",
  },
  {
    folder: 'utils/db',
    may: ['utils/domain', 'utils/schema', MERGE, ...SMALL, LOG, 'idb'],
    only: { 'twin*': ['wxt/browser', 'wxt/utils/storage'] },
    why: 'the database serves every surface, so it knows none; storage.local is for the twin alone',
  },
  {
    folder: 'utils/backup',
    may: ['utils/db', 'utils/domain', 'utils/schema', MERGE, ...SMALL, LOG],
    only: {
      'entry-ids.ts': ['utils/sync/change-id.ts'],
      'settle-ledger.ts': ['utils/sync/change-id.ts'],
    },
    why: 'a backup is the database written down, checked when it comes back, where the ledger is numbered as sync does',
  },
  {
    folder: 'utils/settings',
    may: [...TYPES, 'utils/schema'],
    only: { 'setting.ts': ['wxt/browser'] },
    why: 'settings are items with defaults, which everybody may read: they depend on nothing',
  },
  {
    folder: 'utils/messaging',
    may: [...TYPES, ...SMALL, LOG, 'utils/schema', 'wxt/browser'],
    why: 'the protocol is a contract between contexts: it knows no side of it',
  },
  {
    folder: 'utils/i18n',
    may: [...TYPES, ...SMALL, '#i18n'],
    only: { 'create-i18n.ts': ['wxt/browser'], 'locale.ts': ['wxt/browser'] },
    why: 'words and formats depend on nothing but the languages, which create-i18n.ts and locale.ts ask the browser for',
  },
  {
    folder: 'utils/sync',
    may: ['utils/google', 'utils/domain', 'utils/db', 'utils/settings', ...SMALL, LOG, CLOCK],
    why: 'sync brings the calendar into the database and knows no surface; give it what it needs of the browser',
  },
  {
    folder: 'utils/stores',
    may: [
      'utils/db',
      'utils/domain',
      'utils/settings',
      'utils/messaging',
      'utils/backup',
      ...SIGNALS,
      ...SMALL,
      LOG,
      CLOCK,
    ],
    why: 'a store reads the database for a view: Google and sync are the worker’s, looks are the components’',
  },
  {
    folder: 'utils/last-drawn',
    may: [...SMALL, LOG, CLOCK],
    only: {
      'keep-last.ts': ['utils/db/announce.ts', ...SIGNALS],
      'kept-drawing.ts': ['wxt/browser'],
    },
    why: 'it is what a page begins with, so it stays small: it knows elements and nothing of what they say',
  },
  {
    folder: 'utils/actions',
    may: [
      'utils/stores',
      'utils/domain',
      'components/people/day-draft.ts',
      'type:components',
      ...WORDS,
      'type:@preact/signals',
    ],
    why: 'what several pages do, with its words and its way back; it shows nothing itself',
  },
  {
    folder: 'components/ui',
    may: [...WORDS, 'utils/time.ts', ...PREACT, 'type:@preact/signals', 'components/styles'],
    neverName: [
      'agenda',
      'cadence',
      'coaching',
      'counterpart',
      'followup',
      'meeting',
      'oneonone',
      'people',
      'reschedul',
    ],
    why: 'these are building blocks without domain words: they would serve any product',
  },
  {
    folder: 'components',
    may: ['utils/domain', MERGE, ...SMALL, ...WORDS, ...PREACT, 'type:@preact/signals'],
    only: { 'markdown*': ['marked'] },
    why: 'components take props and give callbacks: no database, no browser, nothing of Google',
  },
  {
    folder: 'entrypoints/background',
    may: [
      'utils/sync',
      'utils/db',
      'utils/domain',
      'utils/settings',
      'utils/messaging',
      'utils/backup',
      ...SMALL,
      LOG,
      CLOCK,
      ...WORDS,
      'wxt/browser',
      'wxt/utils/*',
    ],
    why: 'the worker wires events to sync; Google is reached through utils/sync, and there is no screen here',
  },
  {
    folder: 'entrypoints/sidepanel',
    ...PAGE,
    only: { 'panel.ts': ['utils/calendar-page/page-words.ts'] },
  },
  { folder: 'entrypoints/popup', ...PAGE },
  {
    folder: 'entrypoints/prep',
    ...PAGE,
    // What the calendar's page means by its words is read here, so that the content script is small.
    may: [
      ...PAGE.may,
      'utils/calendar-page/event-id.ts',
      'utils/calendar-page/marks-style.ts',
      'utils/calendar-page/page-words.ts',
    ],
  },
  { folder: 'entrypoints/dashboard', ...PAGE },
  { folder: 'entrypoints/look-back', ...PAGE },
  {
    folder: 'entrypoints/last-drawn',
    may: ['utils/last-drawn', 'wxt/utils/*'],
    why: 'it runs before everything else in a page, so it stays small: no zod, no idb, no Preact',
  },
  {
    folder: 'entrypoints/backup-maker',
    may: ['utils/backup', 'utils/messaging', 'utils/schema', ...SMALL, LOG, CLOCK, 'wxt/browser'],
    why: 'it makes a file of the database for the worker, and nobody sees it',
  },
  {
    folder: 'entrypoints/calendar.content',
    may: ['utils/calendar-page', 'type:utils/messaging', 'wxt/browser', 'wxt/utils/*'],
    why: 'it runs in Google’s page at every load, so it stays small: no zod, no idb, no Preact',
  },
];

/** Files that are measured and searched for circles, but may import what they like. */
export const FREE_FILES = [/^tests\//, /^[^/]+\.config\.ts$/];

/** Files that a tool wants a default export of. */
export const DEFAULT_EXPORTS = [/^entrypoints\//, /^[^/]+\.config\.ts$/];

/** Files that import what cannot be known by reading them, each with the reason. */
export const UNKNOWN_IMPORTS: Readonly<Record<string, string>> = {
  'entrypoints/last-drawn/index.ts': 'the build tells it which code the page it stands in has',
};

/** Lines a file may have, and from which on it is mentioned. Tests are tables and may be longer. */
export const LINES = { aim: 150, cap: 250 };

/** Files beyond the cap, each with the reason why it is one file all the same. */
export const LONG_FILES: Readonly<Record<string, string>> = {};

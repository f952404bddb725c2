/** Holds the whole project against the import table, and the table's checker against plants. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findViolations } from './support/architecture/check.ts';
import { parseSource } from './support/architecture/parse.ts';
import { LINES, LONG_FILES, RULES, UNKNOWN_IMPORTS } from './support/architecture/rules.ts';
import { ROOT } from './support/install.mjs';

/** The violations of made-up files: path → text. */
function plant(files: Record<string, string>): readonly string[] {
  return findViolations(Object.entries(files).map(([path, text]) => parseSource(path, text)));
}

/** Files that many plants import. */
const AROUND = {
  'utils/domain/types.ts': 'export interface Person { name: string }',
  'utils/domain/notice.ts': 'export const notice = 1;',
  'utils/db/notes.ts': 'export const notes = 1;',
  'utils/settings/items.ts': 'export const items = 1; export type Items = number;',
  'utils/google/calendar.ts': 'export const calendar = 1;',
};

const SOURCES = globSync(
  ['{components,entrypoints,utils,tests}/**/*.{ts,tsx,mts,mjs,html}', '*.ts'],
  { cwd: ROOT },
)
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.d.ts') && !path.endsWith('.d.mts'));
const ASSETS = globSync('{components,entrypoints,public,utils,tests}/**/*.{css,svg,png,json,yml}', {
  cwd: ROOT,
}).map((path) => path.replaceAll('\\', '/'));

describe('the architecture', () => {
  const sources = SOURCES.map((path) => parseSource(path, readFileSync(`${ROOT}/${path}`, 'utf8')));

  it('is kept by every file', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(findViolations(sources, ASSETS)).toEqual([]);
  });

  it('has no exception that is needed no more', () => {
    const long = sources.filter(({ lines }) => lines > LINES.cap).map(({ path }) => path);
    expect(Object.keys(LONG_FILES).filter((path) => !long.includes(path))).toEqual([]);
    const unknown = sources.filter(({ unreadable }) => unreadable.length > 0);
    const paths = unknown.map(({ path }) => path);
    expect(Object.keys(UNKNOWN_IMPORTS).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('is mentioned where files grow', () => {
    const growing = sources.filter(
      ({ path, lines }) => lines > LINES.aim && !path.includes('.test.'),
    );
    for (const { path, lines } of growing) {
      process.stdout.write(`${path} has ${lines} lines; ${LINES.aim} are the aim.\n`);
    }
    expect(RULES.every(({ why }) => why.length > 20)).toBe(true);
  });
});

describe('the checker', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a static import',
      { 'components/people/Card.tsx': "import { notes } from '../../utils/db/notes.ts';" },
      /^components\/people\/Card\.tsx:1 imports .* which components may not: components take props/,
    ],
    [
      'an import by alias',
      { 'utils/stores/people.ts': "\nimport { calendar } from '@/utils/google/calendar.ts';" },
      /^utils\/stores\/people\.ts:2 imports .* which utils\/stores may not/,
    ],
    [
      'a dynamic import',
      { 'entrypoints/popup/main.tsx': "void import('~/utils/db/notes.ts');" },
      /which entrypoints\/popup may not/,
    ],
    [
      'an import of types',
      { 'utils/domain/cadence.ts': "import type { X } from '../db/notes.ts';" },
      /which utils\/domain may not: the rules are pure/,
    ],
    [
      'a type by import()',
      { 'utils/domain/cadence.ts': "export type X = import('../db/notes.ts').X;" },
      /which utils\/domain may not/,
    ],
    [
      'an export from',
      {
        'utils/domain/cadence.ts': "export { notes } from '../db/notes.ts';\nexport const a = 1;",
      },
      /which utils\/domain may not/,
    ],
    [
      'a package',
      { 'utils/domain/cadence.ts': "import { z } from 'zod/v4/core'; export const a = z;" },
      /imports "zod\/v4\/core", which utils\/domain may not/,
    ],
    [
      'a package from its heavy root',
      { 'utils/db/schema.ts': "import { z } from 'zod'; export const a = z;" },
      /imports "zod", which utils\/db may not/,
    ],
    [
      'the browser where only one file may have it',
      { 'utils/google/calendar.ts': "import { browser } from 'wxt/browser';" },
      /imports "wxt\/browser", which utils\/google may not/,
    ],
    [
      'values where only types are allowed',
      { 'entrypoints/popup/App.tsx': "import { items } from '../../utils/settings/items.ts';" },
      /its types are allowed: use "import type"/,
    ],
    [
      'another entry point',
      {
        'entrypoints/popup/App.tsx': "import { panel } from '../sidepanel/App.tsx';",
        'entrypoints/sidepanel/App.tsx': 'export const panel = 1;',
      },
      /another entry point/,
    ],
    [
      'another entry point in HTML',
      {
        'entrypoints/popup/index.html': '<script type="module" src="../sidepanel/main.tsx">',
        'entrypoints/sidepanel/main.tsx': 'export const panel = 1;',
      },
      /another entry point/,
    ],
    [
      'a helper that is not small',
      {
        'utils/log.ts': "import { now } from './time.ts'; export const a = now;",
        'utils/time.ts': 'export const now = 1;',
      },
      /the small helpers in utils\/ import nothing/,
    ],
    [
      'a folder without a row',
      { 'utils/new/a.ts': "import { notice } from '../domain/notice.ts';" },
      /its folder has no row/,
    ],
    ['a missing file', { 'utils/domain/a.ts': "import { b } from './b.ts';" }, /is not there\./],
    [
      'a missing extension',
      { 'utils/domain/a.ts': "import { notice } from './notice';" },
      /is not there: write "notice\.ts"/,
    ],
    [
      'a test in the product',
      {
        'utils/domain/a.ts': "import { b } from '../../tests/b.ts';",
        'tests/b.ts': 'export const b = 1;',
      },
      /no part of the product/,
    ],
    [
      'an import that cannot be known',
      { 'utils/domain/a.ts': 'export const load = (name: string) => import(name);' },
      /cannot be known by reading/,
    ],
    [
      'a whole folder at once',
      { 'components/people/a.ts': "export const all = import.meta.glob('../../utils/db/*');" },
      /cannot be known by reading/,
    ],
    [
      'a clock of its own',
      { 'utils/domain/a.ts': 'export const now = () => Temporal.Now.instant();' },
      /:1 mentions Temporal\.Now/,
    ],
    [
      'a browser that nobody imported',
      { 'utils/calendar-page/a.ts': 'export const id = () => chrome.runtime.id;' },
      /mentions chrome/,
    ],
    [
      'a domain word in a building block',
      { 'components/ui/Row.tsx': 'export const Row = (p: { meetingTitle: string }) => p;' },
      /says "meetingTitle": these are building blocks/,
    ],
    [
      'the domain in a building block',
      {
        'components/ui/Row.tsx': "import type { Day } from '../../utils/domain/types.ts';",
      },
      /which components\/ui may not/,
    ],
    [
      'a barrel',
      { 'utils/domain/index.ts': "export * from './notice.ts';" },
      /only hands on other files' exports/,
    ],
    [
      'a barrel in two steps',
      { 'utils/domain/all.ts': "import { notice } from './notice.ts';\nexport { notice };" },
      /only hands on other files' exports/,
    ],
    ['a default export', { 'utils/domain/a.ts': 'export default 1;' }, /has a default export/],
    [
      'a circle',
      {
        'utils/domain/a.ts': "import { b } from './b.ts'; export const a = b;",
        'utils/domain/b.ts': "import type { c } from './c.ts'; export const b = 1;",
        'utils/domain/c.ts': "import { a } from './a.ts'; export const c = a;",
      },
      /^utils\/domain\/a\.ts → utils\/domain\/b\.ts → utils\/domain\/c\.ts → utils\/domain\/a\.ts is/,
    ],
    ['a long file', { 'utils/domain/a.ts': 'let a;\n'.repeat(251) }, /has 251 lines/],
  ])('finds %s', (_, files, sentence) => {
    const found = plant({ ...AROUND, ...files });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  it('is content with what the table allows', () => {
    const found = plant({
      ...AROUND,
      'utils/time.ts': 'export const DAY = 1;',
      'utils/domain/a.ts': "import { DAY } from '../time.ts'; export const a = DAY;",
      'utils/google/auth.ts': "import { browser } from 'wxt/browser'; export const b = browser.a;",
      'utils/db/twin-store.ts': "import { storage } from 'wxt/utils/storage'; storage.a;",
      'utils/google/events.ts':
        "import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3'; calendar_v3.a;",
      'entrypoints/popup/App.tsx':
        "import type { Items } from '../../utils/settings/items.ts'; export type A = Items;",
      'entrypoints/popup/index.html': '<script type="module" src="./App.tsx"></script>',
      'entrypoints/background/index.ts':
        "import { notes } from '~/utils/db/notes.ts'; export default notes;",
      'components/ui/Row.tsx': '// Serves a person as well as a meeting.\nexport const Row = 1;',
      'components/people/Card.tsx':
        "import { Row } from '../ui/Row.tsx'; export const Card = (browser: string) => browser + Row;",
      'tests/db/notes.test.ts': "import { notes } from '../../utils/db/notes.ts'; notes;",
    });
    expect(found).toEqual([]);
  });
});

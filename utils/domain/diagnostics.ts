/**
 * What somebody may pass on when something does not work: versions, kinds, counts and times. It is
 * made of codes, in one language for whoever reads it, and of nothing that anybody wrote.
 */
import { MINUTE } from '../time.ts';
import type { Millis, SyncState } from './types.ts';

/** Yes, no, or not known. */
type Flag = boolean | undefined;

/** One line of the log: a fixed sentence, and the class of an error. */
export interface LoggedLine {
  readonly at: Millis;
  readonly sentence: string;
  readonly error?: string;
}

/** What came of backups. */
export interface BackupFacts {
  readonly isOn: boolean;
  readonly isEncrypted: boolean;
  readonly hasFolder: boolean;
  readonly files: number;
  readonly trouble?: { readonly kind: string; readonly at: Millis } | undefined;
}

/** What is known; what is absent could not be found out. */
export interface DiagnosticFacts {
  readonly at: Millis;
  /** The product's version. */
  readonly product: string;
  /** What the browser says of itself to every page. */
  readonly agent: string;
  readonly language: string;
  readonly database?:
    | { readonly version: number; readonly records: Readonly<Record<string, number>> }
    | undefined;
  readonly databaseTrouble?: string | undefined;
  readonly restored?: number | undefined;
  /** In bytes. */
  readonly storage?:
    | { readonly used: number; readonly room: number; readonly isPersisted: boolean }
    | undefined;
  readonly connection?: { readonly state: string; readonly access: string } | undefined;
  readonly sync?: SyncState | undefined;
  readonly permissions: readonly string[];
  /** The calendar's page beside the panel; absent: there is none, or nothing of ours in it. */
  readonly page?:
    | Readonly<Record<'app' | 'account' | 'grid' | 'card' | 'letsIn', Flag>>
    | undefined;
  readonly backups?: BackupFacts | undefined;
  readonly log: readonly LoggedLine[];
}

/** The facts as lines of text. */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { database, storage, connection, page, backups } = facts;
  return [
    `Vis-à-vis ${code(facts.product)}, ${when(facts.at)}`,
    line('browser', plain(facts.agent)),
    line('language', code(facts.language)),
    line(
      'database',
      database ? `version ${database.version}` : 'not read',
      facts.databaseTrouble !== undefined && `trouble ${code(facts.databaseTrouble)}`,
      facts.restored !== undefined && `restored ${facts.restored}`,
    ),
    database && line('records', ...Object.entries(database.records).map(counted)),
    storage &&
      line(
        'storage',
        `${megabytes(storage.used)} used`,
        `${megabytes(storage.room)} left`,
        `persistent ${yes(storage.isPersisted)}`,
      ),
    line('account', connection ? `${code(connection.state)}, ${code(connection.access)}` : 'none'),
    ...syncLines(facts.sync),
    line('permissions', ...facts.permissions.map(plain)),
    line('calendar page', ...(page ? Object.entries(page).map(flagged) : ['not beside the panel'])),
    backups && backupLine(backups),
    ...facts.log.map(({ at, sentence, error }) =>
      line('log', when(at), plain(sentence), error !== undefined && code(error)),
    ),
  ]
    .filter((each) => each !== undefined)
    .join('\n');
}

function syncLines(sync: SyncState | undefined): readonly string[] {
  if (!sync) return [line('sync', 'never')];
  const { lastTrouble: trouble } = sync;
  return [
    line(
      'sync',
      `last read ${sync.lastGoodLocal === undefined ? 'never' : when(sync.lastGoodLocal)}`,
      `left out ${sync.unreadable}`,
      `bell ${yes(sync.token !== undefined)}`,
    ),
    ...(trouble
      ? [
          line(
            'sync trouble',
            code(trouble.kind),
            trouble.reason !== undefined && code(trouble.reason),
            when(trouble.at),
          ),
        ]
      : []),
  ];
}

function backupLine({ isOn, isEncrypted, hasFolder, files, trouble }: BackupFacts): string {
  return line(
    'backups',
    isOn ? 'on' : 'off',
    `encrypted ${yes(isEncrypted)}`,
    `folder ${yes(hasFolder)}`,
    `files ${files}`,
    trouble && `trouble ${code(trouble.kind)} ${when(trouble.at)}`,
  );
}

function line(name: string, ...parts: readonly (string | false | undefined)[]): string {
  return `${name}: ${parts.filter((part) => typeof part === 'string').join(', ')}`;
}

/** One word of a known alphabet; anything else is not told, whatever it is. */
function code(text: string): string {
  return /^[\w.-]{1,40}$/.test(text) ? text : '?';
}

/** A sentence of ours or the browser's: without what makes an address of a person. */
function plain(text: string): string {
  return /^[\w .,:;()/*'‑-]{1,200}$/.test(text) ? text : '?';
}

const counted = ([store, count]: readonly [string, number]): string => `${code(store)} ${count}`;
const flagged = ([name, flag]: readonly [string, Flag]): string => `${name} ${yes(flag)}`;

function yes(flag: Flag): string {
  if (flag === undefined) return '?';
  return flag ? 'yes' : 'no';
}

/** To the minute, and in UTC: nobody's zone is told. */
function when(at: Millis): string {
  if (!Number.isSafeInteger(at)) return '?';
  const minute = Math.floor(at / MINUTE) * MINUTE;
  return `${Temporal.Instant.fromEpochMilliseconds(minute).toString().slice(0, 16)}Z`;
}

function megabytes(bytes: number): string {
  return Number.isFinite(bytes) ? `${(bytes / 1_000_000).toFixed(1)} MB` : '?';
}

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HistoryEntry, Said } from '../../utils/domain/history.ts';
import type { Millis } from '../../utils/domain/types.ts';
import { useAmbient } from '../ui/ambient.ts';
import { HistoryEmpty } from './HistoryEmpty.tsx';
import { HistoryRow } from './HistoryRow.tsx';
import { HistoryTrouble, HistoryWait } from './HistoryStates.tsx';
import { watchedWords } from './watched-words.ts';
import '../ui/section.css';
import './history.css';

/** How many entries there are at first, and how many more at a time. */
const FIRST = 3;
const STEP = 30;

/** What is known of the history: not yet, this, or that it cannot be read. */
export type HistoryReading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly entries: readonly HistoryEntry[] }
  | { readonly state: 'failed' };

/** From when to when somebody's calendar was watched. */
export interface Watched {
  /** The first complete reading; absent before there is one. */
  readonly since?: Millis;
  /** The last one, where it is watched no more. */
  readonly until?: Millis;
}

export interface HistoryProps {
  readonly reading: HistoryReading;
  readonly watched: Watched;
  /** The other human's name, short. */
  readonly name: string;
  readonly calendarZone?: string | undefined;
  /** The entry of the ledger to show; a new object shows it again. */
  readonly sought?: { readonly changeId: string } | undefined;
  readonly onSay: (entry: HistoryEntry, said: Said) => void;
  readonly onReload: () => void;
}

/** The ledger of one person, newest first, and where it begins. */
export function History(props: HistoryProps) {
  const { reading } = props;
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {i18n.t('history.title')}
        </h2>
      </div>
      {reading.state === 'loading' && <HistoryWait />}
      {reading.state === 'failed' && <HistoryTrouble onReload={props.onReload} />}
      {reading.state === 'ready' && <Entries {...props} entries={reading.entries} />}
    </section>
  );
}

function Entries(props: HistoryProps & { readonly entries: readonly HistoryEntry[] }) {
  const { entries, sought } = props;
  const ambient = useAmbient();
  const before = useId();
  const list = useRef<HTMLDivElement>(null);
  const [limit, setLimit] = useState(FIRST);
  /** Which entry gets the focus once it is there. */
  const [wanted, setWanted] = useState<string>();
  const [led, setLed] = useState<HistoryProps['sought']>();
  useEffect(() => {
    // Once for each time one is sought: not again with every new entry.
    if (sought === undefined || sought === led) return;
    const place = entries.findIndex((entry) => isAbout(entry, sought.changeId));
    const found = entries[place];
    if (found === undefined) return;
    setLed(sought);
    if (place >= FIRST) setLimit((known) => Math.max(known, Math.ceil((place + 1) / STEP) * STEP));
    setWanted(found.id);
  }, [sought, led, entries]);
  useEffect(() => {
    if (wanted === undefined) return;
    focusEntry(list.current, wanted);
    setWanted(undefined);
  }, [wanted, limit]);

  const watched = watchedWords(props.watched, ambient);
  if (entries.length === 0) return <HistoryEmpty watched={watched} />;
  // One entry over the limit is shown rather than told.
  const foldable = entries.length > FIRST + 1;
  const shown = foldable ? entries.slice(0, limit) : entries;
  const seen = shown.filter(({ change }) => !change.preInstall);
  const found = shown.filter(({ change }) => change.preInstall);
  const isBeginning = shown.length === entries.length || found.length > 0;
  const rows = (some: readonly HistoryEntry[]) =>
    some.map((entry) => (
      <li key={entry.id}>
        <HistoryRow
          entry={entry}
          name={props.name}
          calendarZone={props.calendarZone}
          onSay={(said) => props.onSay(entry, said)}
        />
      </li>
    ));
  const more = (): void => {
    const next = Math.max(STEP, limit + (limit > FIRST ? STEP : 0));
    setWanted(entries[limit]?.id);
    setLimit(next);
  };
  return (
    <div ref={list}>
      {seen.length > 0 && <ul class="section-list">{rows(seen)}</ul>}
      {isBeginning && (
        <p class="history-since" id={before}>
          {seen.length === 0 && watched !== undefined && `${i18n.t('history.nothing')} `}
          {watched}
          {found.length > 0 && ` ${i18n.t('history.before')}`}
        </p>
      )}
      {found.length > 0 && (
        <ul class="section-list" aria-labelledby={before}>
          {rows(found)}
        </ul>
      )}
      {shown.length < entries.length && (
        <button class="section-more" type="button" onClick={more}>
          {limit === FIRST ? i18n.t('ui.more', [entries.length - FIRST]) : i18n.t('history.older')}
        </button>
      )}
      {foldable && limit > FIRST && (
        <button class="section-more" type="button" onClick={() => setLimit(FIRST)}>
          {i18n.t('ui.fewer')}
        </button>
      )}
    </div>
  );
}

function isAbout({ change, others }: HistoryEntry, changeId: string): boolean {
  return change.id === changeId || others.some(({ id }) => id === changeId);
}

function focusEntry(list: HTMLElement | null, id: string): void {
  const row = list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`);
  row?.querySelector<HTMLElement>('.explanation-fold')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { NO_FILTER, type SearchFilter } from '../../utils/domain/search-filter.ts';
import { MOST_HITS, type Found, type Hit } from '../../utils/domain/search.ts';
import { INBOX } from '../../utils/domain/types.ts';
import { isolate, numberWords } from '../../utils/i18n/text.ts';
import { HistoryTrouble } from '../history/HistoryStates.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { useFocusFirst } from '../ui/use-keys.ts';
import { SearchField } from './SearchField.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchHit } from './SearchHit.tsx';
import { SearchNothing } from './SearchNothing.tsx';
import './search.css';

export interface SearchViewProps {
  readonly typed: string;
  readonly filter: SearchFilter;
  /** What that finds. `reading`: more may follow; `failed`: it could not be read. */
  readonly result: Found & { readonly state: 'reading' | 'ready' | 'failed' };
  /** Everybody on record, listed or not. */
  readonly people: readonly KnownPerson[];
  readonly onType: (text: string) => void;
  readonly onFilter: (filter: SearchFilter) => void;
  /** Wants more of the hits there are. */
  readonly onMore: () => void;
  readonly onOpen: (hit: Hit) => void;
  readonly onReload: () => void;
  readonly onBack: () => void;
  /** Buttons at the end of the title's line. */
  readonly actions?: ComponentChildren;
}

/** The hit that Enter opens: this one, else the one at this place. */
interface Active {
  readonly id?: string;
  readonly at: number;
}

/**
 * Search over everything ever written. The focus stays in the field: arrows move through the hits,
 * Enter opens the place, Escape clears and then leaves.
 */
export function SearchView(props: SearchViewProps) {
  const { typed, filter, result, people } = props;
  const { hits, total, state } = result;
  const { locale } = useAmbient();
  const [active, setActive] = useState<Active>({ at: 0 });
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // After the page, which puts the focus on its title.
  useFocusFirst(field, true);
  const named = hits.findIndex((hit) => hit.id === active.id);
  const at = named < 0 ? Math.min(active.at, hits.length - 1) : named;
  const shown = hits.length > 0;
  const hasMore = hits.length < Math.min(total, MOST_HITS);
  const isTyped = typed.trim() !== '';
  const isMissed = isTyped && state === 'ready' && !shown;

  useEffect(() => {
    // Moved to by an arrow; the first is in sight without.
    if (active.at > 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at, active]);

  function move(step: 1 | -1): void {
    if (step === 1 && at === hits.length - 1 && hasMore) {
      props.onMore();
      setActive({ at: at + 1 });
      return;
    }
    const next = (at + step + hits.length) % hits.length;
    const hit = hits[next];
    if (hit !== undefined) setActive({ id: hit.id, at: next });
  }

  function type(text: string): void {
    setActive({ at: 0 });
    props.onType(text);
  }

  function hold(to: SearchFilter): void {
    setActive({ at: 0 });
    props.onFilter(to);
  }

  function open(): void {
    const hit = hits[at];
    if (hit !== undefined) props.onOpen(hit);
  }

  const nameOf = (key: string): string | undefined =>
    key === INBOX ? i18n.t('search.inbox') : people.find(({ record }) => record?.id === key)?.name;

  return (
    <Page title={i18n.t('search.title')} onBack={props.onBack} actions={props.actions}>
      <div class="search">
        <search class="search-head">
          <SearchField
            field={field}
            typed={typed}
            listId={shown ? `${id}-list` : undefined}
            activeId={shown ? `${id}-${at}` : undefined}
            onType={type}
            onMove={move}
            onEnter={open}
            onLeave={props.onBack}
          />
          <SearchFilters filter={filter} people={people} onFilter={hold} />
        </search>
        <p class={`search-count${isMissed ? ' search-count-none' : ''}`} role="status">
          {isMissed && i18n.t('search.nothing', [isolate(typed.trim())])}
          {shown &&
            state === 'ready' &&
            i18n.t('search.count', total, [numberWords(total, locale)])}
          {isTyped && state === 'reading' && !shown && (
            <span class="search-reading">{i18n.t('ui.loading')}</span>
          )}
        </p>
        {state === 'failed' && <HistoryTrouble onReload={props.onReload} />}
        {!isTyped && <EmptyState>{i18n.t('search.rule')}</EmptyState>}
        {isMissed && (
          <SearchNothing
            filter={filter}
            person={filter.person === undefined ? undefined : nameOf(filter.person)}
            onClearFilter={() => hold(NO_FILTER)}
          />
        )}
        {shown && (
          <div
            class="search-hits"
            id={`${id}-list`}
            role="listbox"
            aria-label={i18n.t('search.hits')}
          >
            {hits.map((hit, index) => (
              <SearchHit
                key={hit.id}
                id={`${id}-${index}`}
                hit={hit}
                name={hit.personId && (nameOf(hit.personId) ?? i18n.t('search.removed'))}
                isActive={index === at}
                onOpen={() => props.onOpen(hit)}
              />
            ))}
          </div>
        )}
        {hasMore && (
          <Button kind="quiet" onClick={props.onMore}>
            {i18n.t('search.more')}
          </Button>
        )}
        {!hasMore && total > hits.length && (
          <p class="search-most">{i18n.t('search.most', [hits.length])}</p>
        )}
      </div>
    </Page>
  );
}

import { i18n } from '#i18n';
import { isOpen, type SearchFilter } from '../../utils/domain/search-filter.ts';
import { isolate, unbroken } from '../../utils/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { kindsWords, timeWords } from './search-words.ts';

export interface SearchNothingProps {
  readonly filter: SearchFilter;
  /** The name of whom the filter holds to. */
  readonly person: string | undefined;
  readonly onClearFilter: () => void;
}

/** Nothing was found: what may have kept it out, and what finds more. */
export function SearchNothing({ filter, person, onClearFilter }: SearchNothingProps) {
  if (isOpen(filter)) return <EmptyState>{i18n.t('search.shorter')}</EmptyState>;
  const held = [
    ...(person === undefined ? [] : [isolate(person)]),
    ...(filter.kind === undefined ? [] : [kindsWords(filter.kind)]),
    ...(filter.time === 'any' ? [] : [unbroken(timeWords(filter.time))]),
  ];
  return (
    <EmptyState
      action={
        <Button small onClick={onClearFilter}>
          {i18n.t('search.clearFilters')}
        </Button>
      }
    >
      {i18n.t('search.filtered', [held.join(' · ')])}
    </EmptyState>
  );
}

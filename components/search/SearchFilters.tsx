import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { SEARCH_TIMES, type SearchFilter } from '../../utils/domain/search-filter.ts';
import { SEARCH_KINDS } from '../../utils/domain/search-records.ts';
import { INBOX } from '../../utils/domain/types.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Select } from '../ui/Select.tsx';
import { kindsWords, timeWords } from './search-words.ts';
import './search.css';

export interface SearchFiltersProps {
  readonly filter: SearchFilter;
  readonly people: readonly KnownPerson[];
  readonly onFilter: (filter: SearchFilter) => void;
}

/** The value of "everybody" and "everything": no id and no kind is empty. */
const ALL = '';

/** Whose, what kind, and from when: each one choice, all of them held to. */
export function SearchFilters({ filter, people, onFilter }: SearchFiltersProps) {
  const { locale } = useAmbient();
  const { person = ALL, kind = ALL, time } = filter;
  // Nothing can be written about somebody who is not on record.
  const known = people
    .flatMap(({ record, name }) =>
      record === undefined ? [] : [{ value: record.id, label: name }],
    )
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <div class="search-filters">
      <Select
        small
        label={i18n.t('search.person')}
        value={person}
        options={[
          { value: ALL, label: i18n.t('search.anybody') },
          ...known,
          { value: INBOX, label: i18n.t('search.inbox') },
        ]}
        onChange={(chosen) => {
          const { person: _, ...rest } = filter;
          onFilter(chosen === ALL ? rest : { ...rest, person: chosen });
        }}
      />
      <Select
        small
        label={i18n.t('search.kind')}
        value={kind}
        options={[
          { value: ALL, label: i18n.t('search.anyKind') },
          ...SEARCH_KINDS.map((each) => ({ value: each, label: kindsWords(each) })),
        ]}
        onChange={(chosen) => {
          const { kind: _, ...rest } = filter;
          onFilter(chosen === ALL ? rest : { ...rest, kind: chosen });
        }}
      />
      <Select
        small
        label={i18n.t('search.time')}
        value={time}
        options={SEARCH_TIMES.map((each) => ({ value: each, label: timeWords(each) }))}
        onChange={(chosen) => onFilter({ ...filter, time: chosen })}
      />
    </div>
  );
}

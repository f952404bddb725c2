import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fold } from '../../utils/domain/folding.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Day } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { moveFocus } from '../ui/move-focus.ts';
import { Section } from '../ui/Section.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { ArchivedPeople } from './ArchivedPeople.tsx';
import { todayOf } from './day-draft.ts';
import { PersonRow } from './PersonRow.tsx';
import '../ui/field.css';
import './people.css';

/** From this many people on there is a field to find one: our convention. */
const FILTER_FROM = 8;

export interface PeopleListProps {
  /** Those on the user's list. Sorted by name here, nothing else: nobody is ranked. */
  readonly people: readonly KnownPerson[];
  /** Those off the list; behind a fold, with whoever left the team. */
  readonly archived?: readonly KnownPerson[];
  readonly connected: boolean;
  /** How many are shown before one asks for more: few where the list is one of several. */
  readonly limit?: number;
  readonly onOpen: (person: KnownPerson) => void;
  readonly onAdd: () => void;
}

/** Everybody the user meets one-on-one. */
export function PeopleList(props: PeopleListProps) {
  const { people, archived = [], connected, limit = 5, onOpen, onAdd } = props;
  const ambient = useAmbient();
  const today = todayOf(ambient);
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const query = fold(wanted.trim());
  const sought = (all: readonly KnownPerson[]): KnownPerson[] =>
    all
      .filter((person) => query === '' || fold(person.name).includes(query))
      .toSorted((a, b) => a.name.localeCompare(b.name, ambient.locale));
  const shown = sought(people.filter((person) => !hasLeft(person, today)));
  const folded = sought([...archived, ...people.filter((person) => hasLeft(person, today))]);
  useKeys(list, (event, within) => moveFocus(event, within, '.person-row'));
  const row = (person: KnownPerson) => (
    <PersonRow person={person} connected={connected} onOpen={() => onOpen(person)} />
  );
  return (
    <div class="people" ref={list}>
      <Section
        title={i18n.t('people.title')}
        items={shown}
        itemKey={(person) => person.key}
        limit={query === '' ? limit : shown.length}
        action={
          <Button kind="quiet" small icon="add" onClick={onAdd}>
            {i18n.t('people.add')}
          </Button>
        }
        empty={emptyWords(wanted.trim(), folded.length)}
        {...(people.length + archived.length >= FILTER_FROM && {
          intro: (
            <input
              class="field-input person-filter"
              type="search"
              value={wanted}
              placeholder={i18n.t('people.find')}
              aria-label={i18n.t('people.find')}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          ),
        })}
      >
        {row}
      </Section>
      <ArchivedPeople people={folded} sought={query !== ''}>
        {row}
      </ArchivedPeople>
    </div>
  );
}

/** In the team no more, as of a day. */
function hasLeft({ record }: KnownPerson, today: Day): boolean {
  return record?.leftOn !== undefined && record.leftOn <= today;
}

/** Never nothing at all: the field that finds somebody stays while one types. */
function emptyWords(wanted: string, folded: number): string {
  if (wanted === '') return i18n.t('people.none');
  return folded > 0 ? '' : i18n.t('people.noMatch', [isolate(wanted)]);
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fold } from '../../utils/domain/folding.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { moveFocus } from '../ui/move-focus.ts';
import { Section } from '../ui/Section.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { PersonRow } from './PersonRow.tsx';
import '../ui/field.css';
import './people.css';

/** From this many people on there is a field to find one: our convention. */
const FILTER_FROM = 8;

export interface PeopleListProps {
  /** Those on the user's list. Sorted by name here, nothing else: nobody is ranked. */
  readonly people: readonly KnownPerson[];
  readonly connected: boolean;
  readonly onOpen: (person: KnownPerson) => void;
  readonly onAdd: () => void;
}

/** Everybody the user meets one-on-one. `/` goes to the field that finds somebody. */
export function PeopleList({ people, connected, onOpen, onAdd }: PeopleListProps) {
  const { locale } = useAmbient();
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => focusOnSlash(field), []);
  const query = fold(wanted.trim());
  const shown = people
    .filter((person) => query === '' || fold(person.name).includes(query))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
  useKeys(list, (event, within) => moveFocus(event, within, '.person-row'));
  return (
    <div ref={list}>
      <Section
        title={i18n.t('people.title')}
        items={shown}
        itemKey={(person) => person.key}
        limit={query === '' ? 5 : shown.length}
        action={
          <Button kind="quiet" small icon="add" onClick={onAdd}>
            {i18n.t('people.add')}
          </Button>
        }
        empty={query === '' ? i18n.t('people.none') : i18n.t('people.noMatch', [wanted.trim()])}
        {...(people.length >= FILTER_FROM && {
          intro: (
            <input
              ref={field}
              class="field-input person-filter"
              type="search"
              value={wanted}
              placeholder={i18n.t('people.find')}
              aria-label={i18n.t('people.find')}
              aria-keyshortcuts="/"
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          ),
        })}
      >
        {(person) => (
          <PersonRow person={person} connected={connected} onOpen={() => onOpen(person)} />
        )}
      </Section>
    </div>
  );
}

function focusOnSlash(field: { readonly current: HTMLInputElement | null }): () => void {
  const listening = new AbortController();
  document.addEventListener(
    'keydown',
    (event) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea');
      if (event.key !== '/' || typing || !field.current) return;
      event.preventDefault();
      field.current.focus();
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}

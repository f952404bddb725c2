import type { ComponentChild } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { Icon } from '../ui/Icon.tsx';
import './people.css';

export interface ArchivedPeopleProps {
  readonly people: readonly KnownPerson[];
  /** These are what was looked for: shown without unfolding. */
  readonly sought: boolean;
  readonly children: (person: KnownPerson) => ComponentChild;
}

/** Those of the past, folded away. */
export function ArchivedPeople({ people, sought, children }: ArchivedPeopleProps) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  if (people.length === 0) return null;
  const open = unfolded || sought;
  return (
    <section class="people-archived" aria-labelledby={id}>
      <h3>
        <button
          class="people-fold"
          type="button"
          id={id}
          aria-expanded={open}
          onClick={() => setUnfolded(!open)}
        >
          <Icon name={open ? 'down' : 'chevron'} size={16} directional={!open} />
          {i18n.t('people.archived')}
          <span class="section-count"> {people.length}</span>
        </button>
      </h3>
      {open && (
        <ul class="section-list">
          {people.map((person) => (
            <li key={person.key}>{children(person)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

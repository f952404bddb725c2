import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { Monogram } from '../ui/Monogram.tsx';
import './quick-note.css';

export interface NameCompletionProps {
  readonly id: string;
  readonly people: readonly KnownPerson[];
  /** Which of them Enter takes. */
  readonly active: number;
  readonly onTake: (person: KnownPerson) => void;
}

/** The names an `@` may become. The focus stays in the field, which says which one is active. */
export function NameCompletion({ id, people, active, onTake }: NameCompletionProps) {
  return (
    <div class="names" id={id} role="listbox" aria-label={i18n.t('quickNote.names')}>
      {people.map((person, index) => (
        <div
          key={person.key}
          id={`${id}-${index}`}
          class="names-item"
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          // Taken at the press, before it can move the focus out of the field.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(person);
          }}
        >
          <Monogram name={person.name} />
          <span class="names-words">
            <bdi>{person.name}</bdi>
            {person.emails[0] !== undefined && (
              <span class="names-address">{person.emails[0]}</span>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}

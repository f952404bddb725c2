import { i18n } from '#i18n';
import type { Person } from '../../utils/domain/types.ts';
import { Button } from '../ui/Button.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Section } from '../ui/Section.tsx';
import './people.css';

export interface DeletedPeopleProps {
  /** Who was deleted within the last day. */
  readonly people: readonly Person[];
  readonly onBringBack: (person: Person) => void;
}

/** Whoever was deleted with everything, for as long as it can be undone. */
export function DeletedPeople({ people, onBringBack }: DeletedPeopleProps) {
  return (
    <Section title={i18n.t('deletedPeople.title')} items={people} itemKey={({ id }) => id}>
      {(person) => (
        <div class="deleted-person tip-scope">
          <bdi class="deleted-person-name">{person.name}</bdi>
          <span class="deleted-person-when">
            <RelativeTime at={person.deletedAt ?? person.updatedAt} />
          </span>
          <Button
            small
            label={i18n.t('deletedPeople.bringBackPerson', [person.name])}
            onClick={() => onBringBack(person)}
          >
            {i18n.t('deletedPeople.bringBack')}
          </Button>
        </div>
      )}
    </Section>
  );
}

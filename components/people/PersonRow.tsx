import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { cadenceWords } from '../../utils/i18n/length-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Icon } from '../ui/Icon.tsx';
import { Monogram } from '../ui/Monogram.tsx';
import { Parts } from '../ui/Parts.tsx';
import { leaveWords, leftWords } from './leave-words.ts';
import { nextWords } from './person-words.ts';
import { relationWords } from './relations.ts';
import './people.css';

export interface PersonRowProps {
  readonly person: KnownPerson;
  /** Without a calendar nobody has a next session: nothing is said of it. */
  readonly connected: boolean;
  readonly onOpen: () => void;
}

/** Somebody in the list of people: name, rhythm or leave, next session. */
export function PersonRow({ person, connected, onOpen }: PersonRowProps) {
  const ambient = useAmbient();
  const { relation, cadenceDays } = person;
  const left = leftWords(person, ambient);
  const leave = leaveWords(person.record?.pauses ?? [], ambient);
  const hasSessions = connected || person.meetings.length > 0;
  const parts = [
    relation === 'unset' ? '' : relationWords(relation),
    ...(left.length > 0
      ? left
      : [
          // On leave the rhythm does not count.
          leave ?? (cadenceDays === undefined ? '' : cadenceWords(cadenceDays)),
          hasSessions ? nextWords(person, ambient) : '',
        ]),
  ].filter((part) => part !== '');
  return (
    <button class="person-row" type="button" data-person={person.key} onClick={onOpen}>
      <Monogram name={person.name} />
      <span class="person-row-main">
        <span class="person-row-name">
          <bdi>{person.name}</bdi>
        </span>
        <span class="person-row-note">
          {parts.length === 0 ? i18n.t('people.nothingYet') : <Parts parts={parts} />}
        </span>
      </span>
      <Icon name="chevron" size={16} directional />
    </button>
  );
}

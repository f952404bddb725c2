import { i18n } from '#i18n';
import { isolate } from '../../utils/i18n/text.ts';
import { cadenceWords, minutesWords } from '../../utils/i18n/length-words.ts';
import { relationOptions } from '../people/relations.ts';
import { Parts } from '../ui/Parts.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { FoundChoice } from './found-choice.ts';
import './first-run.css';

export interface FoundRowProps {
  readonly choice: FoundChoice;
  readonly onChange: (choice: FoundChoice) => void;
}

/** Somebody found in the calendar: in or out, and what they are to the user. */
export function FoundRow({ choice, onChange }: FoundRowProps) {
  const { person, tracked, relation } = choice;
  const name = isolate(person.name);
  const facts = [
    person.cadenceDays === undefined ? '' : cadenceWords(person.cadenceDays),
    person.minutes === undefined ? '' : minutesWords(person.minutes),
    person.cadenceDays !== undefined || person.meetings.length === 0
      ? ''
      : i18n.t('firstRun.confirm.sessions', person.meetings.length),
  ].filter((fact) => fact !== '');
  return (
    <div class={tracked ? 'found' : 'found found-out'}>
      <Switch
        label={i18n.t('firstRun.confirm.include', [name])}
        checked={tracked}
        onChange={(checked) => onChange({ ...choice, tracked: checked })}
      />
      <span class="found-main">
        <span class="found-name">
          <bdi>{person.name}</bdi>
        </span>
        <span class="found-note">
          <Parts parts={facts.length === 0 ? [person.emails[0] ?? ''] : facts} />
        </span>
      </span>
      <Select
        small
        label={i18n.t('facts.relationAsk', [name])}
        value={relation}
        disabled={!tracked}
        options={[{ value: 'unset', label: i18n.t('relation.unset') }, ...relationOptions()]}
        onChange={(chosen) => onChange({ ...choice, relation: chosen })}
      />
    </div>
  );
}

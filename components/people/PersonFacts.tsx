import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Relation } from '../../utils/domain/types.ts';
import { cadenceWords, minutesWords } from '../../utils/i18n/length-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Select } from '../ui/Select.tsx';
import { FigureSelect } from './FigureSelect.tsx';
import { PersonAddresses } from './PersonAddresses.tsx';
import { relationOptions, relationWords } from './relations.ts';
import '../ui/section.css';
import './facts.css';

/** What the user says of somebody; `null` goes back to what the calendar says. */
export interface FactsChange {
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly relation?: Relation;
  readonly tracked?: boolean;
  readonly cadenceDays?: number | null;
  readonly minutes?: number | null;
}

export interface PersonFactsProps {
  readonly person: KnownPerson;
  readonly shortName: string;
  /** What the calendar itself shows, for the way back to it; absent where it shows nothing. */
  readonly calendarCadenceDays?: number | undefined;
  readonly calendarMinutes?: number | undefined;
  readonly onChange: (change: FactsChange) => void;
  /** Inside something that has a title of its own. */
  readonly untitled?: boolean;
}

const CADENCES = [7, 14, 21, 28];
const LENGTHS = [15, 20, 25, 30, 45, 50, 60, 90];

/** What somebody is to the user, the rhythm and length (inferred, editable), the addresses. */
export function PersonFacts(props: PersonFactsProps) {
  const { person, shortName, onChange, untitled = false, ...calendar } = props;
  const id = useId();
  return (
    <section class="facts" {...(!untitled && { 'aria-labelledby': id })}>
      {!untitled && (
        <h2 class="section-title" id={id}>
          {i18n.t('facts.title')}
        </h2>
      )}
      <div class="facts-row">
        <span class="facts-label">{i18n.t('facts.relation')}</span>
        <Select
          plain
          small
          label={i18n.t('facts.relationAsk', [isolate(shortName)])}
          value={person.relation}
          options={[{ value: 'unset', label: relationWords('unset') }, ...relationOptions()]}
          onChange={(relation) => onChange({ relation })}
        />
      </div>
      <div class="facts-row">
        <span class="facts-label">{i18n.t('facts.cadence')}</span>
        <FigureSelect
          label={i18n.t('facts.cadence')}
          value={person.cadenceDays}
          from={person.cadenceFrom}
          inCalendar={calendar.calendarCadenceDays}
          choices={CADENCES}
          words={cadenceWords}
          onChange={(cadenceDays) => onChange({ cadenceDays })}
        />
      </div>
      <div class="facts-row">
        <span class="facts-label">{i18n.t('facts.minutes')}</span>
        <FigureSelect
          label={i18n.t('facts.minutes')}
          value={person.minutes}
          from={person.minutesFrom}
          inCalendar={calendar.calendarMinutes}
          choices={LENGTHS}
          words={minutesWords}
          onChange={(minutes) => onChange({ minutes })}
        />
      </div>
      <div class="facts-row">
        <span class="facts-label">{i18n.t('facts.addresses')}</span>
        <PersonAddresses emails={person.emails} onChange={(emails) => onChange({ emails })} />
      </div>
    </section>
  );
}

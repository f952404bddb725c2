import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { TeamRow } from '../../utils/domain/team-figures.ts';
import { waiverWords } from '../attention/waiver-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { FocusCell } from './FocusCell.tsx';
import { PersonButton } from './PersonButton.tsx';
import { Strip } from './Strip.tsx';
import { minutesOfWords, timeWords } from './team-words.ts';
import type { TeamViewProps } from './view-props.ts';

interface TeamRowLineProps extends Pick<TeamViewProps, 'onSessions' | 'onOpenPerson'> {
  readonly row: TeamRow;
  /** When the next session is. */
  readonly next: string;
  readonly focus: Goal | undefined;
}

/** One report: who, the strip, minutes, the focus. */
export function TeamRowLine({ row, next, focus, onSessions, onOpenPerson }: TeamRowLineProps) {
  const ambient = useAmbient();
  const { person, time, strip, waivers } = row;
  return (
    <li class="team-row">
      <div class="team-who">
        <PersonButton name={person.name} onOpen={() => onOpenPerson(person)} />
        <span class="team-next">{row.next ? i18n.t('team.next', [next]) : next}</span>
      </div>
      <Strip name={person.name} weeks={strip} />
      <div class="team-time">
        <Button
          kind="quiet"
          small
          onClick={() => onSessions(minutesOfWords(time), time.calendar.sessions)}
        >
          {timeWords(time)}
        </Button>
        {waivers.map((waiver) => (
          <span class="team-next" key={waiver.rule}>
            {waiverWords(waiver, ambient)}
          </span>
        ))}
      </div>
      <FocusCell name={person.name} focus={focus} onOpen={() => onOpenPerson(person, 'growth')} />
    </li>
  );
}

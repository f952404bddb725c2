import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { UpcomingRow } from '../../utils/domain/upcoming.ts';
import { calendarDays, dayAndTime, relativeWords } from '../../utils/i18n/relative-words.ts';
import { summaryWords } from '../agenda/summary-words.ts';
import { preparationIn, type KeptSessions, type OpenAgenda } from '../sessions/SessionList.tsx';
import { FateMark } from '../sessions/FateMark.tsx';
import { fateWords } from '../sessions/fate-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Parts } from '../ui/Parts.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import '../sessions/session-row.css';
import './popup.css';

export interface PopupNextProps {
  readonly next?: UpcomingRow;
  /** There is a calendar to know it from. */
  readonly known: boolean;
  /** What is open with each person; absent: not read yet. */
  readonly agenda?: OpenAgenda | undefined;
  /** What is kept of the sessions, by meeting: which are ready. */
  readonly kept?: KeptSessions | undefined;
  readonly onOpen: (person: KnownPerson) => void;
}

/** "Next: Ana Ruiz in 25 min", and the way to Ana's page. */
export function PopupNext({ next, known, agenda, kept, onOpen }: PopupNextProps) {
  const ambient = useAmbient();
  if (next === undefined) {
    return known ? <p class="popup-none">{i18n.t('popup.nothingAhead')}</p> : null;
  }
  const { meeting, person, fate, running } = next;
  const today = calendarDays(ambient.now, meeting.start, ambient.zone) === 0;
  const far = running ? i18n.t('time.now') : relativeWords(meeting.start, ambient);
  const parts = [
    <RelativeTime
      key="when"
      at={meeting.start}
      words={today ? far : dayAndTime(meeting.start, ambient, meeting.allDay)}
    />,
    agenda && summaryWords(preparationIn(agenda, kept, next), ambient.locale),
    fate !== 'as-planned' && (
      <span class="session-fate" key="fate">
        <FateMark fate={fate} />
        {fateWords(next, shortName(person.name, []), ambient)}
      </span>
    ),
  ].filter((part) => part !== undefined && part !== false);
  return (
    <section class="popup-next tip-scope" aria-label={i18n.t('popup.next')}>
      <div class="popup-next-main">
        <p class="popup-next-label">{i18n.t('popup.next')}</p>
        <p class="popup-next-name">
          <bdi>{person.name}</bdi>
        </p>
        <p class="popup-next-when">
          <Parts parts={parts} />
        </p>
      </div>
      <Button label={i18n.t('popup.openPerson', [person.name])} onClick={() => onOpen(person)}>
        {i18n.t('popup.open')}
      </Button>
    </section>
  );
}

import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { UpcomingRow } from '../../utils/domain/upcoming.ts';
import { calendarDays, dayAndTime, relativeWords } from '../../utils/i18n/relative-words.ts';
import { FateMark } from '../sessions/FateMark.tsx';
import { fateWords } from '../sessions/fate-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import '../sessions/session-row.css';
import './popup.css';

export interface PopupNextProps {
  readonly next?: UpcomingRow;
  /** There is a calendar to know it from. */
  readonly known: boolean;
  readonly onOpen: (person: KnownPerson) => void;
}

/** "Next: Ana Ruiz in 25 min", and the way to Ana's page. */
export function PopupNext({ next, known, onOpen }: PopupNextProps) {
  const ambient = useAmbient();
  if (next === undefined) {
    return known ? <p class="popup-none">{i18n.t('popup.nothingAhead')}</p> : null;
  }
  const { meeting, person, fate, running } = next;
  const today = calendarDays(ambient.now, meeting.start, ambient.zone) === 0;
  const far = running ? i18n.t('time.now') : relativeWords(meeting.start, ambient);
  return (
    <section class="popup-next tip-scope" aria-label={i18n.t('popup.next')}>
      <div class="popup-next-main">
        <p class="popup-next-label">{i18n.t('popup.next')}</p>
        <p class="popup-next-name">
          <bdi>{person.name}</bdi>
        </p>
        <p class="popup-next-when">
          <RelativeTime
            at={meeting.start}
            words={today ? far : dayAndTime(meeting.start, ambient, meeting.allDay)}
          />
          {fate !== 'as-planned' && (
            <span class="session-fate">
              <FateMark fate={fate} />
              {fateWords(next, shortName(person.name, []), ambient)}
            </span>
          )}
        </p>
      </div>
      <Button label={i18n.t('popup.openPerson', [person.name])} onClick={() => onOpen(person)}>
        {i18n.t('popup.open')}
      </Button>
    </section>
  );
}

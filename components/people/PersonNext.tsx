import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { sessionFate, type SessionLedger } from '../../utils/domain/reschedules.ts';
import { nextSession } from '../../utils/domain/upcoming.ts';
import { clockRange } from '../../utils/i18n/clock-words.ts';
import { dayAndTime, relativeWords } from '../../utils/i18n/relative-words.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import { FateMark } from '../sessions/FateMark.tsx';
import { fateWords } from '../sessions/fate-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import '../sessions/session-row.css';
import './person-page.css';

export interface PersonNextProps {
  readonly person: KnownPerson;
  readonly shortName: string;
  readonly ledger: SessionLedger;
}

/** The next session of somebody: when, how far, what was changed, and the way to it. */
export function PersonNext({ person, shortName, ledger }: PersonNextProps) {
  const ambient = useAmbient();
  const next = nextSession(person, ambient.now);
  if (next === undefined) {
    return (
      <div class="person-next person-next-none">
        <EmptyState source={i18n.t('person.noneAheadSource')}>
          {i18n.t('person.noneAhead')}
        </EmptyState>
      </div>
    );
  }
  const running = next.start <= ambient.now;
  const session = sessionFate(next, ledger.get(next.id));
  return (
    <div class="person-next tip-scope">
      <div class="person-next-main">
        <p class="person-next-when">
          <RelativeTime
            at={next.start}
            words={capitalise(dayAndTime(next.start, ambient, next.allDay), ambient.locale)}
          />
          <span class="person-next-far">
            {running ? i18n.t('time.now') : relativeWords(next.start, ambient)}
          </span>
        </p>
        <p class="person-next-note">
          {!next.allDay && <span>{clockRange(next.start, next.end, ambient)}</span>}
          {session.fate !== 'as-planned' && (
            <span class="session-fate">
              <FateMark fate={session.fate} />
              {fateWords(session, shortName, ambient)}
            </span>
          )}
        </p>
      </div>
      {next.link !== '' && (
        <ExternalLink href={next.link}>{i18n.t('person.openInCalendar')}</ExternalLink>
      )}
    </div>
  );
}

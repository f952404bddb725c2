import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import { mayBeNext } from '../../utils/domain/next-session.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { UpcomingRow } from '../../utils/domain/upcoming.ts';
import { clockTime } from '../../utils/i18n/clock-words.ts';
import { isolate, unbroken } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { listed } from '../../utils/i18n/list-words.ts';
import './home.css';

export interface MorningLineProps {
  /** Today's sessions, over or not. */
  readonly today: readonly UpcomingRow[];
  /** Everybody on the user's list: of two with one first name the line says more. */
  readonly people: readonly KnownPerson[];
}

/**
 * Whom the user still meets today, in one line: "Today: Ana 14:00, Ben 16:30". Nothing where that is
 * nobody. The badge's title says the same.
 */
export function MorningLine({ today, people }: MorningLineProps) {
  const ambient = useAmbient();
  const names = people.map(({ name }) => name);
  const ahead = today.filter(({ meeting }) => mayBeNext(meeting, ambient.now));
  if (ahead.length === 0) return null;
  const list = ahead.map(({ person, meeting }) => {
    const name = isolate(shortName(person.name, names));
    return unbroken(`${name} ${clockTime(meeting.start, ambient)}`);
  });
  return (
    <p class="home-line">
      <span class="home-line-words">{i18n.t('morning.today', [listed(list, ambient.locale)])}</span>
    </p>
  );
}

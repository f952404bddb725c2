import { i18n } from '#i18n';
import { keptSession } from '../../utils/domain/kept.ts';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { TeamRecords } from '../../utils/domain/team-records.ts';
import { exactTime } from '../../utils/i18n/clock-words.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { fateWords } from '../sessions/fate-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PersonButton } from './PersonButton.tsx';

/** A number that was asked about: its words, and the sessions it counts. */
export interface AskedNumber {
  readonly words: string;
  readonly sessions: readonly string[];
}

export interface SessionsBehindProps {
  readonly asked: AskedNumber | undefined;
  readonly records: TeamRecords;
  readonly onOpenPerson: (person: KnownPerson) => void;
  readonly onClose: () => void;
}

/** The sessions behind a number, by start; each leads to its person. */
export function SessionsBehind({ asked, records, onOpenPerson, onClose }: SessionsBehindProps) {
  const ambient = useAmbient();
  const wanted = new Set(asked?.sessions);
  const rows = records.people
    .flatMap((person) =>
      person.meetings
        .filter(({ id }) => wanted.has(id))
        .map((meeting) => ({ person, kept: keptSession(meeting, person, records) })),
    )
    .toSorted((a, b) => a.kept.meeting.start - b.kept.meeting.start);
  return (
    <Dialog
      title={asked?.words ?? i18n.t('dashboard.behind')}
      open={asked !== undefined}
      onClose={onClose}
      actions={<Button onClick={onClose}>{i18n.t('ui.close')}</Button>}
    >
      {rows.length === 0 && <p>{i18n.t('dashboard.behindNone')}</p>}
      <ul class="behind">
        {rows.map(({ person, kept }) => (
          <li key={kept.meeting.id}>
            <PersonButton name={person.name} onOpen={() => onOpenPerson(person)} />
            <span>{exactTime(kept.meeting.start, ambient)}</span>
            <span class="behind-note">
              {!kept.meeting.allDay && `${minutesWords(minutesOf(kept.meeting))} · `}
              {fateWords(kept, person.name, ambient)}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

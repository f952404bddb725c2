import { i18n } from '#i18n';
import type { FollowUp, Topic } from '../../utils/domain/record-types.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { isolate, unbroken } from '../../utils/i18n/text.ts';
import { startOfDay } from '../../utils/time.ts';
import { useAmbient } from '../ui/ambient.ts';
import type { HelpAnswer } from './timeline.ts';
import './session-note.css';

export interface SessionListsProps {
  readonly topics: readonly Topic[];
  readonly followUps: readonly FollowUp[];
  readonly help?: HelpAnswer | undefined;
  /** The other human's name, short. */
  readonly name: string;
}

/** What was ticked, answered and promised in a session: the part of its note that writes itself. */
export function SessionLists({ topics, followUps, help, name }: SessionListsProps) {
  const { zone, ...ambient } = useAmbient();
  const kept = followUps.filter(({ state }) => state !== 'dropped');
  const talked = topics.filter(({ state }) => state !== 'dropped');
  if (talked.length + kept.length === 0 && help === undefined) return null;
  return (
    <div class="session-lists">
      {talked.length > 0 && (
        <div>
          <p class="session-lists-title">{i18n.t('notes.talkedAbout')}</p>
          <ul class="session-lists-items" aria-label={i18n.t('notes.talkedAbout')}>
            {talked.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {help !== undefined && (
        <div data-record={help.meetingId}>
          <p class="session-lists-title">{i18n.t('notes.help')}</p>
          <p dir="auto">{help.text}</p>
        </div>
      )}
      {kept.length > 0 && (
        <div>
          <p class="session-lists-title">{i18n.t('notes.promised')}</p>
          <ul class="session-lists-items" aria-label={i18n.t('notes.promised')}>
            {kept.map(({ id, owner, text, due }) => (
              <li key={id} dir="auto">
                {owner === 'them' && `${i18n.t('notes.byThem', [isolate(name)])} `}
                {text}
                {due !== undefined && (
                  <span class="session-lists-due">
                    {' · '}
                    {i18n.t('notes.due', [
                      unbroken(dayWords(startOfDay(due, zone), { ...ambient, zone })),
                    ])}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { clockLine } from '../../../components/live-session/clock-line.ts';
import { HelpQuestion } from '../../../components/live-session/HelpQuestion.tsx';
import { Key } from '../../../components/live-session/Key.tsx';
import { LiveTopics } from '../../../components/live-session/LiveTopics.tsx';
import { SessionNote } from '../../../components/notes/SessionNote.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import { discussedIn } from '../../../utils/domain/agenda.ts';
import { madeIn } from '../../../utils/domain/follow-ups.ts';
import { liveClock, talkMoment } from '../../../utils/domain/live-session.ts';
import type { Topic } from '../../../utils/domain/record-types.ts';
import { clockTime } from '../../../utils/i18n/clock-words.ts';
import { settleConflict } from '../../../utils/actions/settle-conflict.ts';
import { tickTopic } from '../../../utils/stores/agenda.ts';
import { makePromise } from '../../../utils/stores/follow-ups.ts';
import { noteHelp, restSession } from '../../../utils/stores/live-session.ts';
import { sessionNoteId, typeNote } from '../../../utils/stores/notes.ts';
import { useCoaching } from './coaching.tsx';
import { openInWindow } from './open-in-window.ts';
import { useSessionKeys } from './session-keys.ts';
import { talkQuestion } from './talk-question.tsx';
import type { SessionPart } from './session-part.ts';

const EMPTY = { text: '', version: {} };

/** A session while it is held: the clock, what to talk about, the note, aids folded away. */
export function HoldPart(props: SessionPart) {
  const { part, meeting, session, place } = props;
  const { panel, account, who, name, record, person } = part;
  const { undo, drafts } = panel;
  const ambient = { ...panel.clock.value, locale: panel.locale };
  const body = useRef<HTMLDivElement>(null);
  const clock = liveClock(session ?? { clock: [] }, meeting, ambient.now);
  const help = session?.help ?? {};
  const topics = openTopics(record.topics);
  const note = record.notes.find(({ id }) => id === sessionNoteId(meeting.id));
  const draftKey = `${person.key}/help/${meeting.id}`;
  const coaching = useCoaching(props);
  const talk = talkQuestion(props, talkMoment(clock, help));
  const isHelpShown = clock.askHelp && help.asked !== 'skipped';
  const tick = (topic: Topic): void =>
    void undo.run(() => tickTopic(topic, meeting.id), i18n.t('done.topicDiscussed'));
  const skipHelp = (): void => void undo.run(() => noteHelp(place, { asked: 'skipped' }));
  const close = (): void => {
    void undo.run(() => restSession(place));
    panel.go({ view: 'session', key: person.key, meetingId: meeting.id, closing: true });
  };
  const focusOn = (selector: string): void =>
    body.current?.querySelector<HTMLElement>(selector)?.focus();
  useSessionKeys(
    new Map([
      ...coaching.keys,
      ...talk.keys,
      ...topics.slice(0, 9).map((topic, at) => [String(at + 1), () => tick(topic)] as const),
      ['n', () => focusOn('.live-note textarea, .live-note .note-edit button')],
      ['c', close],
      ...(isHelpShown
        ? ([
            ['h', () => focusOn('.live-help textarea')],
            ['k', skipHelp],
          ] as const)
        : []),
    ]),
  );
  return (
    <Page
      title={person.name}
      onBack={() => panel.go({ view: 'home', from: person.key })}
      under={
        <div class="live-head">
          <span class="live-clock">{clockLine(clock)}</span>
          <span class="live-muted">{i18n.t('live.until', [clockTime(meeting.end, ambient)])}</span>
        </div>
      }
    >
      <div class="live-body" ref={body}>
        {isHelpShown && (
          <HelpQuestion
            name={name}
            help={help}
            draft={drafts.kept.value?.[draftKey] ?? ''}
            onDraft={(text) => drafts.keep(draftKey, text)}
            onAnswer={(answer) => void undo.run(() => noteHelp(place, { asked: 'yes', answer }))}
            onPromise={(text) =>
              void undo.run(
                () =>
                  makePromise(account, who, {
                    owner: 'me',
                    text,
                    origin: 'help',
                    meetingId: meeting.id,
                  }),
                i18n.t('live.promised'),
              )
            }
            onSkip={skipHelp}
          />
        )}
        {talk.line}
        <LiveTopics
          name={name}
          topics={topics}
          onTick={tick}
          onConflict={({ id }, passage, choice) =>
            settleConflict(panel, { store: 'agenda', id, field: 'text' }, passage, choice)
          }
        />
        <div class="live-note">
          <SessionNote
            key={meeting.id}
            recordId={sessionNoteId(meeting.id)}
            start={meeting.start}
            name={name}
            topics={discussedIn(record.topics, meeting.id)}
            followUps={madeIn(record.followUps, meeting.id)}
            stored={note ?? EMPTY}
            conflicts={note?.conflicts}
            onConflict={(passage, choice) => {
              const id = sessionNoteId(meeting.id);
              settleConflict(panel, { store: 'notes', id, field: 'text' }, passage, choice);
            }}
            onSave={(base, text) => {
              const id = sessionNoteId(meeting.id);
              const of = { account, id, who, kind: 'session', meetingId: meeting.id } as const;
              return typeNote(of, base, text);
            }}
          />
        </div>
        {coaching.part}
        <div class="live-row">
          <Button kind="primary" onClick={close}>
            {i18n.t('live.end')}
          </Button>
          <Key>C</Key>
          <Button kind="quiet" icon="external" onClick={openInWindow}>
            {i18n.t('live.ownWindow')}
          </Button>
        </div>
      </div>
    </Page>
  );
}

/** What is still to be talked about: theirs first. */
function openTopics(topics: readonly Topic[]): readonly Topic[] {
  return topics
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => (a.side === b.side ? a.order - b.order : a.side === 'theirs' ? -1 : 1));
}

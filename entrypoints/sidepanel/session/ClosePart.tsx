import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CloseSession } from '../../../components/live-session/CloseSession.tsx';
import { Key } from '../../../components/live-session/Key.tsx';
import { PersonNext } from '../../../components/people/PersonNext.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import { closeDraft } from '../../../utils/domain/closing.ts';
import { bySession } from '../../../utils/domain/reschedules.ts';
import type { Session } from '../../../utils/domain/session-types.ts';
import { bandOf, countTalk, TALK_BANDS } from '../../../utils/domain/talk-balance.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import {
  closeSession,
  guessTalk,
  sayMet,
  startSession,
} from '../../../utils/stores/live-session.ts';
import { FollowUpsPart } from '../person/FollowUpsPart.tsx';
import { useSessionKeys } from './session-keys.ts';
import { talkQuestion } from './talk-question.tsx';
import type { SessionPart } from './session-part.ts';

const MET = ['yes', 'shorter', 'no'] as const;

/**
 * What is stored, or what was said a moment ago and is still on its way there: the next digit answers
 * the next question, however fast it is typed, so it is asked for at the key and not as drawn.
 */
function useAhead<Value>(stored: Value | undefined) {
  const saidRef = useRef<Value | undefined>(undefined);
  const [, draw] = useState<Value>();
  useEffect(() => {
    saidRef.current = undefined;
  }, [stored]);
  return {
    get: () => saidRef.current ?? stored,
    say: (value: Value) => {
      saidRef.current = value;
      draw(() => value);
    },
  };
}

/** The close: one screen, all of it optional. */
export function ClosePart(props: SessionPart) {
  const { part, meeting, session, place } = props;
  const { panel, view, name, person } = part;
  const { undo } = panel;
  const { now } = panel.clock.value;
  const ledger = useMemo(() => bySession(view.changes), [view.changes]);
  const draft = closeDraft(meeting, session, now);
  const counted = session && bandOf(countTalk(session.taps, session.clock, now));
  const aheadMet = useAhead(session?.met);
  const aheadGuess = useAhead(session?.talk.guess);
  const sayMetOf = (said: NonNullable<Session['met']>, minutes: number | undefined): void => {
    aheadMet.say(said);
    void undo.run(() => sayMet(place, said, minutes));
  };
  const sayGuess = (band: (typeof TALK_BANDS)[number]): void => {
    aheadGuess.say(band);
    void undo.run(() => guessTalk(place, band));
  };
  const done = (): void => {
    void undo.run(() => closeSession(place), i18n.t('close.done', [isolate(name)]));
    panel.go({ view: 'person', key: person.key });
  };
  const isHeld = session?.startedAt !== undefined && session.closedAt === undefined;
  // Closed later, nobody is asked any more.
  const talk = talkQuestion(props, isHeld ? 'closing' : undefined);
  const goOn = (): void => {
    void undo.run(() => startSession(place));
    panel.go({ view: 'session', key: person.key, meetingId: meeting.id });
  };
  const minutesOf = (said: NonNullable<Session['met']>): number | undefined => {
    if (said === 'no') return undefined;
    if (said === 'yes') return draft.met === 'yes' ? draft.minutes : draft.planned;
    return draft.minutes ?? Math.round(draft.planned / 2);
  };
  const digit = (at: number): void => {
    const said = MET[at];
    const band = TALK_BANDS[at];
    const met = aheadMet.get();
    if (met === undefined) {
      if (said !== undefined) sayMetOf(said, minutesOf(said));
    } else if (met !== 'no' && aheadGuess.get() === undefined && band !== undefined) sayGuess(band);
  };
  const digits = TALK_BANDS.map((_, at) => [String(at + 1), () => digit(at)] as const);
  useSessionKeys(
    new Map([...digits, ...talk.keys, ['d', done], ...(isHeld ? [['b', goOn] as const] : [])]),
  );
  return (
    <Page
      title={i18n.t('close.title', [isolate(name)])}
      onBack={() => panel.go({ view: 'home', from: person.key })}
    >
      {talk.line}
      <CloseSession
        name={name}
        draft={draft}
        met={aheadMet.get()}
        minutes={session?.minutes}
        guess={aheadGuess.get()}
        counted={counted}
        onMet={sayMetOf}
        onGuess={sayGuess}
      />
      <FollowUpsPart part={part} />
      <PersonNext
        person={{ ...person, meetings: person.meetings.filter(({ id }) => id !== meeting.id) }}
        shortName={name}
        ledger={ledger}
      />
      <div class="live-row">
        <Button kind="primary" onClick={done}>
          {i18n.t('close.finish')}
        </Button>
        <Key>D</Key>
        {isHeld && (
          <>
            <Button kind="quiet" onClick={goOn}>
              {i18n.t('close.goOn')}
            </Button>
            <Key>B</Key>
          </>
        )}
      </div>
    </Page>
  );
}

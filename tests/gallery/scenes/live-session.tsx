import { i18n } from '#i18n';
import {
  CloseSession,
  type CloseSessionProps,
} from '../../../components/live-session/CloseSession.tsx';
import { Coaching } from '../../../components/live-session/Coaching.tsx';
import { DayQuestion } from '../../../components/live-session/DayQuestion.tsx';
import { HelpQuestion } from '../../../components/live-session/HelpQuestion.tsx';
import { LiveTopics } from '../../../components/live-session/LiveTopics.tsx';
import { ReadyCheck } from '../../../components/live-session/ReadyCheck.tsx';
import { SessionLine } from '../../../components/live-session/SessionLine.tsx';
import { TalkQuestion } from '../../../components/live-session/TalkQuestion.tsx';
import { Talk } from '../../../components/live-session/Talk.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import { topic } from '../../domain/record-builders.ts';
import { nothing, type Scenes } from '../scene.ts';

const LONG = 'Bartholomew-Maximilian Featherstonehaugh';

function lines(name: string) {
  return (
    <Page title="Vis-à-vis">
      <SessionLine name={name} kind="running" clock="12 min left" hasKey onOpen={nothing} />
      <SessionLine name={name} kind="start" onOpen={nothing} />
      <SessionLine name={name} kind="close" onOpen={nothing} onSkip={nothing} />
    </Page>
  );
}

function held(name: string, topics: readonly string[], answer?: string) {
  return (
    <Page
      title={name}
      onBack={nothing}
      under={
        <div class="live-head">
          <span class="live-clock">4 min left</span>
          <span class="live-muted">until 14:30</span>
        </div>
      }
    >
      <HelpQuestion
        name={name}
        help={answer === undefined ? {} : { asked: 'yes', answer }}
        draft=""
        onDraft={nothing}
        onAnswer={nothing}
        onPromise={nothing}
        onSkip={nothing}
      />
      {answer !== undefined && (
        <TalkQuestion
          kind="closing"
          question="What have we not talked about that we should have?"
          onAsked={nothing}
          onAnother={nothing}
        />
      )}
      <LiveTopics
        name={name}
        topics={topics.map((text, at) =>
          topic({ id: String(at), text, side: at < 2 ? 'theirs' : 'mine' }),
        )}
        onTick={nothing}
        onConflict={nothing}
      />
      <Talk name={name} speaking="them" onTap={nothing} />
      <Coaching
        step="options"
        onStep={nothing}
        question="What would you do if nobody had to agree to it?"
        isAsked={false}
        onAsked={nothing}
        onAnother={nothing}
        onAdd={nothing}
        kind="options"
        whatElse={2}
        onWhatElse={nothing}
      />
    </Page>
  );
}

function close(name: string, props: Partial<CloseSessionProps>) {
  return (
    <Page title={i18n.t('close.title', [name])} onBack={nothing}>
      <CloseSession
        name={name}
        draft={{ planned: 30 }}
        met={undefined}
        minutes={undefined}
        guess={undefined}
        counted={undefined}
        onMet={nothing}
        onGuess={nothing}
        {...props}
      />
    </Page>
  );
}

/** A session while it is held, and its close. */
export const liveSessionScenes: Scenes = {
  'live-lines': { render: () => lines('Ana') },
  'live-lines-name': { render: () => lines(LONG), also: ['rtl'] },
  'live-prepare': {
    render: () => (
      <Page title="Ana Ruiz">
        <DayQuestion
          question="What would make next month easier for you?"
          onAnother={nothing}
          onAsked={nothing}
        />
        <ReadyCheck readiness="looked" words="Ready for today 14:00" onChange={nothing} />
      </Page>
    ),
    widths: [280],
  },
  'live-held': {
    render: () => held('Ana', ['Conference budget', 'On-call load', 'Praise: the write-up']),
    widths: [280, 720],
    also: ['forced'],
  },
  'live-held-empty': { render: () => held(LONG, []) },
  'live-answered': { render: () => held('Ana', ['On-call load'], 'Fewer meetings on Mondays') },
  'live-close': { render: () => close('Ana', {}) },
  'live-close-shorter': { render: () => close(LONG, { met: 'shorter', minutes: 12 }) },
  'live-close-gap': { render: () => close('Ana', { met: 'yes', guess: 'most', counted: 'half' }) },
};

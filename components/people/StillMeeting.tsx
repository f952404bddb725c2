import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Millis, Pause } from '../../utils/domain/types.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { isolate, unbroken } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LeftTeam, type Leaving } from './LeftTeam.tsx';
import { PausePerson } from './PausePerson.tsx';
import type { RecordCounts } from './record-counts.ts';
import '../ui/button.css';
import './still-meeting.css';

export interface StillMeetingProps {
  /** The person's name, short. */
  readonly name: string;
  /** When the series' last session was, where it is known. */
  readonly lastAt?: Millis | undefined;
  readonly pauses: readonly Pause[];
  /** What there is about them, for "Left my team"; absent until counted. */
  readonly counts?: RecordCounts | undefined;
  /** Google's own page for a new event, ready filled. */
  readonly bookUrl: string;
  /** The page for a new event was opened. */
  readonly onBook: () => void;
  readonly onPauses: (pauses: readonly Pause[]) => void;
  readonly onLeft: (leaving: Leaving) => void;
  /** Not asked again for this series. */
  readonly onSkip: () => void;
}

/** A series ended: asked once what that means. */
export function StillMeeting(props: StillMeetingProps) {
  const { name, lastAt } = props;
  const ambient = useAmbient();
  const [saying, setSaying] = useState<'nothing' | 'leave' | 'left'>('nothing');
  const id = useId();
  const close = (): void => setSaying('nothing');
  return (
    <section class="still-meeting" aria-labelledby={id}>
      <h2 class="still-meeting-title" id={id}>
        {i18n.t('stillMeeting.question', [isolate(name)])}
      </h2>
      <p class="still-meeting-why">
        {lastAt === undefined
          ? i18n.t('stillMeeting.endedBare')
          : i18n.t('stillMeeting.ended', [unbroken(dayWords(lastAt, ambient))])}
      </p>
      <div class="still-meeting-answers">
        <a
          class="button button-outlined button-small"
          href={props.bookUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={i18n.t('stillMeeting.bookLabel', [isolate(name)])}
          onClick={props.onBook}
        >
          <span>{i18n.t('stillMeeting.book')}</span>
          <Icon name="external" size={16} directional />
        </a>
        <Button small onClick={() => setSaying('leave')}>
          {i18n.t('stillMeeting.leave')}
        </Button>
        <Button small onClick={() => setSaying('left')}>
          {i18n.t('stillMeeting.left')}
        </Button>
        <Button small kind="quiet" onClick={props.onSkip}>
          {i18n.t('stillMeeting.skip')}
        </Button>
      </div>
      <PausePerson
        name={name}
        pauses={props.pauses}
        open={saying === 'leave'}
        onClose={close}
        onChange={props.onPauses}
      />
      <LeftTeam
        name={name}
        counts={props.counts}
        open={saying === 'left'}
        onClose={close}
        onChange={(leaving) => {
          if (leaving !== undefined) props.onLeft(leaving);
        }}
      />
    </section>
  );
}

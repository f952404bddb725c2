import { i18n } from '#i18n';
import type { Anew } from '../../utils/domain/history.ts';
import { Button } from '../ui/Button.tsx';
import { spanWords, type HistoryAmbience } from './span-words.ts';
import './history.css';

export interface MadeAnewProps {
  readonly anew: Anew;
  readonly ambience: HistoryAmbience;
  /** The meeting that was made in its place, `none`, or `null`: to be asked again. */
  readonly onSay: (anew: string | null) => void;
}

/** "Made anew for Thu 12 Mar?": asked once, claimed only once the user said so. */
export function MadeAnew({ anew, ambience, onSay }: MadeAnewProps) {
  const { meeting } = anew;
  const when = meeting && spanWords(meeting, { ...ambience, dayZone: meeting.zone });
  if (anew.state === 'confirmed') {
    const words =
      when === undefined ? i18n.t('madeAnew.confirmedBare') : i18n.t('madeAnew.confirmed', [when]);
    return (
      <div class="history-anew">
        <p>{words}</p>
        <Button
          kind="quiet"
          small
          label={`${i18n.t('madeAnew.change')}: ${words}`}
          onClick={() => onSay(null)}
        >
          {i18n.t('madeAnew.change')}
        </Button>
      </div>
    );
  }
  const question = i18n.t('madeAnew.question', [when ?? '']);
  return (
    <div class="history-anew" role="group" aria-label={question}>
      <p>{question}</p>
      <Button small onClick={() => onSay(anew.meeting.id)}>
        {i18n.t('madeAnew.yes')}
      </Button>
      <Button small onClick={() => onSay('none')}>
        {i18n.t('madeAnew.no')}
      </Button>
    </div>
  );
}

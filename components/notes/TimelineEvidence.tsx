import { i18n } from '#i18n';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Markdown } from './markdown.tsx';
import type { EvidenceWin } from './wins.ts';
import './timeline.css';

/** Evidence of a goal among the notes: a win of its day. It is changed where the goal is. */
export function TimelineEvidence({ at, text, goal }: EvidenceWin) {
  const ambient = useAmbient();
  const when = dayWords(at, ambient);
  const label = i18n.t('notes.when', { kind: i18n.t('notes.win'), when });
  return (
    <article class="timeline-note" aria-label={label}>
      <div class="timeline-head tip-scope">
        <p class="timeline-kind">
          <span class="win-mark">{i18n.t('notes.win')}</span>
          <span class="timeline-when">
            <RelativeTime at={at} words={when} />
          </span>
        </p>
      </div>
      <div class="timeline-body">
        <Markdown text={text} />
        <p class="win-for" dir="auto">
          {i18n.t('notes.winFor', [goal])}
        </p>
      </div>
    </article>
  );
}

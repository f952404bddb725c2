import { exactTime } from '../../utils/i18n/clock-words.ts';
import { relativeWords } from '../../utils/i18n/relative-words.ts';
import { useAmbient } from './ambient.ts';
import { Tip } from './Tip.tsx';

export interface RelativeTimeProps {
  readonly at: number;
  /** Other words for the instant, such as "Tue 14:00"; the distance by default. */
  readonly words?: string;
}

/** An instant as people say it; exact on hover, on focus of what it stands in, and when heard. */
export function RelativeTime({ at, words }: RelativeTimeProps) {
  const ambient = useAmbient();
  const iso = Temporal.Instant.fromEpochMilliseconds(at).toString();
  return (
    <Tip words={exactTime(at, ambient)}>
      <time dateTime={iso}>{words ?? relativeWords(at, ambient)}</time>
    </Tip>
  );
}

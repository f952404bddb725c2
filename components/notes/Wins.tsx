import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Note } from '../../utils/domain/types.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Section } from '../ui/Section.tsx';
import { Markdown } from './markdown.tsx';
import { winsOf } from './wins.ts';
import './wins.css';

export interface WinsProps {
  /** The person's notes; those of praise count. */
  readonly notes: readonly Note[];
  /** The person's goals and needs, for the evidence they have. */
  readonly goals: readonly Goal[];
  /** How many are shown before "+2 more". */
  readonly limit?: number;
}

/** Praise, and what shows that goals move, as one dated list, newest first. */
export function Wins({ notes, goals, limit = 10 }: WinsProps) {
  const ambient = useAmbient();
  return (
    <Section
      title={i18n.t('notes.wins')}
      items={winsOf(notes, goals, ambient.zone)}
      itemKey={({ id }) => id}
      limit={limit}
      empty={i18n.t('notes.winsEmpty')}
    >
      {({ at, text, goal }) => (
        <article class="win">
          <p class="win-when">
            <RelativeTime at={at} words={dayWords(at, ambient)} />
          </p>
          <Markdown text={text} />
          {goal !== undefined && (
            <p class="win-for" dir="auto">
              {i18n.t('notes.winFor', [goal])}
            </p>
          )}
        </article>
      )}
    </Section>
  );
}

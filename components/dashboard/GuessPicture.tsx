import { i18n } from '#i18n';
import { TALK_GAPS, type PersonTalk } from '../../utils/domain/team-talk.ts';
import { isolate } from '../../utils/i18n/text.ts';
import type { ChartActions } from '../charts/use-marks.ts';
import { PartsLegend } from '../charts/PartsLegend.tsx';
import { Picture } from '../charts/Picture.tsx';
import { SplitRows } from '../charts/SplitRows.tsx';
import { gapWords } from './talk-view-words.ts';

interface GuessPictureProps {
  readonly rows: readonly PersonTalk[];
  readonly onOpen: ChartActions['open'];
}

/** How guesses compare with what the taps came to, in bands. */
export function GuessPicture({ rows, onOpen }: GuessPictureProps) {
  const title = i18n.t('teamTalk.guess');
  const names = TALK_GAPS.map(gapWords);
  const known = rows.filter((row) => bothOf(row) > 0);
  const sum = (gap: (typeof TALK_GAPS)[number]): number =>
    known.reduce((total, { gaps }) => total + gaps[gap].value, 0);
  const both = known.reduce((total, row) => total + bothOf(row), 0);
  return (
    <Picture
      title={title}
      sentence={
        both === 0
          ? i18n.t('teamTalk.guessNone')
          : i18n.t('teamTalk.guessWords', {
              both,
              same: sum('as-guessed'),
              over: sum('over'),
              under: sum('under'),
            })
      }
      caveat={i18n.t('teamTalk.guessCaveat')}
      isEmpty={both === 0}
      onOpen={onOpen}
      table={() => ({
        head: [i18n.t('dashboard.person'), ...names],
        rows: known.map(({ person, gaps }) => [
          person.name,
          ...TALK_GAPS.map((gap) => String(gaps[gap].value)),
        ]),
      })}
    >
      {both > 0 && (
        <>
          <PartsLegend names={names} />
          <SplitRows
            label={title}
            rows={known.map((row) => ({
              key: row.person.key,
              name: row.person.name,
              end: i18n.t('teamTalk.guessEnd', bothOf(row)),
              parts: TALK_GAPS.map((gap) => {
                const { value, sessions } = row.gaps[gap];
                const name = isolate(row.person.name);
                const words = { name, what: gapWords(gap), count: value };
                return { value, sessions, words: i18n.t('teamTalk.partMark', words) };
              }),
            }))}
          />
        </>
      )}
    </Picture>
  );
}

function bothOf({ gaps }: PersonTalk): number {
  return TALK_GAPS.reduce((total, gap) => total + gaps[gap].value, 0);
}

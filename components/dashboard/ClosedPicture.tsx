import { i18n } from '#i18n';
import { CLOSINGS, type PersonTalk } from '../../utils/domain/team-talk.ts';
import type { Day } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import type { ChartActions } from '../charts/use-marks.ts';
import { PartsLegend } from '../charts/PartsLegend.tsx';
import { Picture } from '../charts/Picture.tsx';
import { SplitRows } from '../charts/SplitRows.tsx';
import { wholeDay } from '../people/day-draft.ts';
import { useAmbient } from '../ui/ambient.ts';
import { closingWords } from './talk-view-words.ts';

interface ClosedPictureProps {
  readonly rows: readonly PersonTalk[];
  readonly since: Day;
  readonly onOpen: ChartActions['open'];
}

/** Which sessions of each report were closed, and what the close said. */
export function ClosedPicture({ rows, since, onOpen }: ClosedPictureProps) {
  const ambient = useAmbient();
  const title = i18n.t('teamTalk.closed');
  const names = CLOSINGS.map(closingWords);
  const total = rows.reduce((sum, row) => sum + row.total.value, 0);
  const closed = rows.reduce((sum, row) => sum + closedOf(row), 0);
  const from = wholeDay(since, ambient);
  return (
    <Picture
      title={title}
      sentence={
        total === 0
          ? i18n.t('teamTalk.closedNone')
          : i18n.t('teamTalk.closedWords', { closed, total, from })
      }
      caveat={i18n.t('teamTalk.closedCaveat')}
      isEmpty={total === 0}
      onOpen={onOpen}
      table={() => ({
        head: [i18n.t('dashboard.person'), ...names],
        rows: rows.map(({ person, closing }) => [
          person.name,
          ...CLOSINGS.map((each) => String(closing[each].value)),
        ]),
      })}
    >
      {total > 0 && (
        <>
          <PartsLegend names={names} />
          <SplitRows
            label={title}
            rows={rows.map((row) => ({
              key: row.person.key,
              name: row.person.name,
              end: i18n.t('teamKept.shareEnd', { part: closedOf(row), total: row.total.value }),
              parts: CLOSINGS.map((each) => {
                const { value, sessions } = row.closing[each];
                const name = isolate(row.person.name);
                const words = { name, what: closingWords(each), count: value };
                return { value, sessions, words: i18n.t('teamTalk.partMark', words) };
              }),
            }))}
          />
        </>
      )}
    </Picture>
  );
}

function closedOf({ total, closing }: PersonTalk): number {
  return total.value - closing.open.value;
}

import { i18n } from '#i18n';
import type { FatesOf } from '../../utils/domain/team-figures.ts';
import type { Day } from '../../utils/domain/types.ts';
import type { ChartActions } from '../charts/use-marks.ts';
import { Columns } from '../charts/Columns.tsx';
import { PartsLegend } from '../charts/PartsLegend.tsx';
import { Picture } from '../charts/Picture.tsx';
import { shortDay, wholeDay } from '../people/day-draft.ts';
import { useAmbient } from '../ui/ambient.ts';
import { partsOf } from './fate-parts.ts';
import { recordWords } from './team-words.ts';

interface FatesPictureProps {
  readonly parts: readonly FatesOf[];
  readonly counted: Pick<FatesOf, 'counts' | 'total'>;
  readonly since: Day;
  /** When the record started. */
  readonly recordFrom: Day;
  readonly onOpen: ChartActions['open'];
}

/** Sessions over time by what became of them. */
export function FatesPicture({ parts, counted, since, recordFrom, onOpen }: FatesPictureProps) {
  const ambient = useAmbient();
  const total = counted.total.value;
  const title = i18n.t('teamKept.over');
  const legend = [
    i18n.t('teamKept.asPlanned'),
    i18n.t('teamKept.changed'),
    i18n.t('teamKept.away'),
  ];
  const words = (part: FatesOf): string => {
    const { kept, changed: moved, away } = partsOf(part);
    const from = wholeDay(part.from, ambient);
    return i18n.t('teamKept.column', { from, to: wholeDay(part.to, ambient), kept, moved, away });
  };
  return (
    <Picture
      title={title}
      sentence={
        total === 0
          ? i18n.t('teamKept.overNone')
          : i18n.t('teamKept.overWords', {
              kept: counted.counts['as-planned'].value,
              total,
              from: wholeDay(since, ambient),
            })
      }
      {...(parts.some(({ isHistory }) => isHistory) && {
        caveat: recordWords(recordFrom, ambient),
      })}
      onOpen={onOpen}
      table={() => ({
        head: [i18n.t('teamKept.time'), ...legend],
        rows: parts.map((part) => {
          const { kept, changed, away } = partsOf(part);
          return [shortDay(part.from, ambient), String(kept), String(changed), String(away)];
        }),
      })}
    >
      <PartsLegend names={legend} />
      <Columns
        label={title}
        columns={parts.map((part) => {
          const { kept, changed, away } = partsOf(part);
          return {
            key: part.from,
            parts: [kept, changed, away],
            words: words(part),
            sessions: part.total.sessions,
            name: shortDay(part.from, ambient),
          };
        })}
      />
    </Picture>
  );
}

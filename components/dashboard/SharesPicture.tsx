import { i18n } from '#i18n';
import { BASE_RATES, type FatesOf } from '../../utils/domain/team-figures.ts';
import { BarRows } from '../charts/BarRows.tsx';
import type { ChartActions } from '../charts/use-marks.ts';
import { Picture } from '../charts/Picture.tsx';
import { cancelledOf } from './fate-parts.ts';

interface SharesPictureProps {
  readonly counted: Pick<FatesOf, 'counts' | 'total'>;
  readonly locale: string;
  readonly onOpen: ChartActions['open'];
}

/** How many of a hundred were moved or cancelled, with the published rates as thin lines. */
export function SharesPicture({ counted, locale, onOpen }: SharesPictureProps) {
  const total = counted.total.value;
  if (total === 0) return null;
  const percent = (share: number, digits = 0): string =>
    share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: digits });
  const title = i18n.t('teamKept.share');
  const shares = [
    { what: i18n.t('teamKept.moved'), figure: counted.counts.moved, rate: BASE_RATES.moved },
    {
      what: i18n.t('teamKept.cancelled'),
      figure: cancelledOf(counted),
      rate: BASE_RATES.cancelled,
    },
  ];
  return (
    <Picture
      title={title}
      sentence={i18n.t('teamKept.shareWords', {
        moved: counted.counts.moved.value,
        cancelled: cancelledOf(counted).value,
        total,
      })}
      caveat={i18n.t('teamKept.shareCaveat')}
      onOpen={onOpen}
      table={() => ({
        head: [
          title,
          i18n.t('teamKept.count'),
          i18n.t('teamKept.columnShare'),
          i18n.t('teamKept.columnRate'),
        ],
        rows: shares.map(({ what, figure, rate }) => [
          what,
          String(figure.value),
          percent(figure.value / total),
          percent(rate, 1),
        ]),
      })}
    >
      <BarRows
        label={title}
        most={1}
        bars={shares.map(({ what, figure, rate }) => ({
          key: what,
          name: what,
          value: figure.value / total,
          line: rate,
          end: i18n.t('teamKept.shareEnd', { part: figure.value, total }),
          words: i18n.t('teamKept.shareMark', {
            what,
            part: figure.value,
            total,
            percent: percent(figure.value / total),
            rate: percent(rate, 1),
          }),
          sessions: figure.sessions,
        }))}
      />
    </Picture>
  );
}

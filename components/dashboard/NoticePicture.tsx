import { i18n } from '#i18n';
import type { Figure, NoticeBucket } from '../../utils/domain/team-figures.ts';
import { BarRows } from '../charts/BarRows.tsx';
import type { ChartActions } from '../charts/use-marks.ts';
import { Picture } from '../charts/Picture.tsx';
import { bucketWords } from './team-words.ts';

interface NoticePictureProps {
  /** Of changes, or of bookings. */
  readonly of: 'changed' | 'booked';
  readonly figures: Readonly<Record<NoticeBucket, Figure>>;
  /** The notice asked for. */
  readonly noticeDays: number;
  readonly onOpen: ChartActions['open'];
}

/** From little notice to much. */
const BUCKETS: readonly NoticeBucket[] = ['after', 'day', 'two-days', 'week', 'longer', 'unknown'];

/** How much notice there was, as a distribution. */
export function NoticePicture({ of, figures, noticeDays, onOpen }: NoticePictureProps) {
  const total = BUCKETS.reduce((sum, bucket) => sum + figures[bucket].value, 0);
  const isChanged = of === 'changed';
  const title = isChanged ? i18n.t('teamKept.changedNotice') : i18n.t('teamKept.bookedNotice');
  const rows = BUCKETS.map((bucket) => {
    const { value, sessions } = figures[bucket];
    return { bucket, what: bucketWords(bucket, noticeDays), value, sessions };
  });
  return (
    <Picture
      title={title}
      sentence={
        isChanged
          ? i18n.t('teamKept.changedNoticeWords', total)
          : i18n.t('teamKept.bookedNoticeWords', total)
      }
      isEmpty={total === 0}
      onOpen={onOpen}
      table={() => ({
        head: [i18n.t('teamKept.notice'), i18n.t('teamKept.count')],
        rows: rows.map(({ what, value }) => [what, String(value)]),
      })}
    >
      {total > 0 && (
        <BarRows
          label={title}
          bars={rows.map(({ bucket, what, value, sessions }) => ({
            key: bucket,
            name: what,
            value,
            end: String(value),
            words: i18n.t('teamKept.bucketMark', { what, count: value }),
            sessions,
          }))}
        />
      )}
    </Picture>
  );
}

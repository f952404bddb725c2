import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countsWords, type RecordCounts } from '../people/record-counts.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import '../settings/settings.css';
import './your-data.css';

const YEARS = ['0', '1', '2', '3', '5', '7', '10'] as const;
type Years = (typeof YEARS)[number];

export interface RetentionProps {
  /** What holds now; 0: everything is kept. */
  readonly years: number;
  /** What is older than so many years. */
  readonly onCount: (years: number) => Promise<RecordCounts>;
  readonly onKeep: (years: number) => void;
}

/** How long it is kept: what would be deleted is told before it is. */
export function Retention({ years, onCount, onKeep }: RetentionProps) {
  const { locale } = useAmbient();
  const current = YEARS.find((each) => Number(each) === years) ?? '0';
  const [chosen, setChosen] = useState<Years>(current);
  const [counts, setCounts] = useState<RecordCounts | undefined>(undefined);
  const isChanged = chosen !== current;
  useEffect(() => {
    let isOld = false;
    setCounts(undefined);
    if (isChanged && chosen !== '0') {
      void onCount(Number(chosen)).then((counted) => {
        if (!isOld) setCounts(counted);
      });
    }
    return () => {
      isOld = true;
    };
  }, [chosen, isChanged, onCount]);
  const what = counts && countsWords(counts, locale);
  return (
    <section class="settings-group" aria-labelledby="data-retention">
      <h2 class="settings-title" id="data-retention">
        {i18n.t('retention.title')}
      </h2>
      <p class="settings-words">{i18n.t('retention.words')}</p>
      {years > 0 && <p>{i18n.t('retention.on', years)}</p>}
      <Select
        label={i18n.t('retention.label')}
        value={chosen}
        options={YEARS.map((value) => ({
          value,
          label:
            value === '0' ? i18n.t('retention.forever') : i18n.t('retention.years', Number(value)),
        }))}
        onChange={setChosen}
      />
      {what !== undefined && (
        <p role="status">
          {what === '' ? i18n.t('retention.previewNone') : i18n.t('retention.preview', [what])}
        </p>
      )}
      {isChanged && (chosen === '0' || what !== undefined) && (
        <div class="settings-actions">
          <Button
            kind={what === undefined || what === '' ? 'outlined' : 'danger'}
            onClick={() => onKeep(Number(chosen))}
          >
            {chosen === '0'
              ? i18n.t('ui.save')
              : what === ''
                ? i18n.t('retention.applyNone')
                : i18n.t('retention.apply')}
          </Button>
        </div>
      )}
    </section>
  );
}

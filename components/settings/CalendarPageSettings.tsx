import { i18n } from '#i18n';
import { useAmbient } from '../ui/ambient.ts';
import { Banner } from '../ui/Banner.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Switch } from '../ui/Switch.tsx';
import './settings.css';
import { listed } from '../../utils/i18n/list-words.ts';

/** A part of Google's page that was looked for and not found. */
export type MissingPart = 'app' | 'account' | 'grid' | 'card';

export interface CalendarPageSettingsProps {
  /** Undefined: not said yet. */
  readonly opening: 'always' | 'click' | undefined;
  readonly onOpening: (opening: 'always' | 'click') => void;
  readonly marks: boolean;
  readonly onMarks: (shown: boolean) => void;
  /** What was not found of the calendar's page beside the panel. */
  readonly missing: readonly MissingPart[];
  /** That page does not let the card in. */
  readonly refused: boolean;
}

/** How the calendar's page is used, and what is not understood of it. */
export function CalendarPageSettings(props: CalendarPageSettingsProps) {
  const { locale } = useAmbient();
  const { missing, refused } = props;
  return (
    <section class="settings-group" aria-labelledby="settings-calendar-page">
      <h2 class="settings-title" id="settings-calendar-page">
        {i18n.t('calendarPage.title')}
      </h2>
      {missing.length > 0 && (
        <Banner tone="trouble" title={i18n.t('calendarPage.notUnderstood')}>
          {i18n.t('calendarPage.notUnderstoodWords', [listed(missing.map(partWords), locale)])}
        </Banner>
      )}
      {refused && (
        <Banner tone="trouble" title={i18n.t('calendarPage.refused')}>
          {i18n.t('calendarPage.refusedWords')}
        </Banner>
      )}
      <div class="settings-row">
        <div>
          <p>{i18n.t('calendarPage.marks')}</p>
          <p class="settings-words">{i18n.t('calendarPage.marksWords')}</p>
        </div>
        <Switch
          label={i18n.t('calendarPage.marks')}
          checked={props.marks}
          onChange={props.onMarks}
        />
      </div>
      <p>{i18n.t('calendarPage.opening')}</p>
      <Segmented
        label={i18n.t('calendarPage.opening')}
        value={props.opening}
        options={[
          { value: 'always', label: i18n.t('prep.always') },
          { value: 'click', label: i18n.t('prep.onClick') },
        ]}
        onChange={props.onOpening}
      />
    </section>
  );
}

function partWords(part: MissingPart): string {
  switch (part) {
    case 'app':
      return i18n.t('calendarPage.missingApp');
    case 'account':
      return i18n.t('calendarPage.missingAccount');
    case 'grid':
      return i18n.t('calendarPage.missingGrid');
    case 'card':
      return i18n.t('calendarPage.missingCard');
  }
}

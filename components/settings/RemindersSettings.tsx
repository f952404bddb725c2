import { i18n } from '#i18n';
import type { QuietHours } from '../../utils/domain/reminders.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import './settings.css';

export interface RemindersSettingsProps {
  readonly isOn: boolean;
  readonly quiet: QuietHours;
  readonly withNames: boolean;
  /** The browser lets notifications be shown. */
  readonly isAllowed: boolean;
  /** It was asked just now, and it, or the user, said no. */
  readonly isDenied: boolean;
  /** Asks the browser first where it does not allow them: call it straight from the click. */
  readonly onSwitch: (isOn: boolean) => void;
  readonly onQuiet: (quiet: QuietHours) => void;
  readonly onNames: (withNames: boolean) => void;
}

/** Whether the user is reminded to prepare; off at first. */
export function RemindersSettings(props: RemindersSettingsProps) {
  const { isOn, quiet, isAllowed, isDenied } = props;
  return (
    <section class="settings-group" aria-labelledby="settings-reminders">
      <h2 class="settings-title" id="settings-reminders">
        {i18n.t('reminders.title')}
      </h2>
      <div class="settings-row">
        <div>
          <p>{i18n.t('reminders.switch')}</p>
          <p class="settings-words">{i18n.t('reminders.words')}</p>
          {!isOn && !isAllowed && <p class="settings-words">{i18n.t('reminders.asks')}</p>}
        </div>
        <Switch label={i18n.t('reminders.switch')} checked={isOn} onChange={props.onSwitch} />
      </div>
      {isDenied && (
        <p class="field-error" role="alert">
          {i18n.t('reminders.denied')}
        </p>
      )}
      {isOn && !isAllowed && (
        <Banner
          tone="trouble"
          title={i18n.t('reminders.lost')}
          actions={
            <Button onClick={() => props.onSwitch(true)}>{i18n.t('reminders.allow')}</Button>
          }
        >
          {i18n.t('reminders.lostWords')}
        </Banner>
      )}
      {isOn && (
        <>
          <fieldset class="settings-times">
            <legend>{i18n.t('reminders.quiet')}</legend>
            <p class="settings-words">{i18n.t('reminders.quietWords')}</p>
            <TimeField
              label={i18n.t('reminders.from')}
              value={quiet.from}
              onChange={(from) => props.onQuiet({ ...quiet, from })}
            />
            <TimeField
              label={i18n.t('reminders.until')}
              value={quiet.until}
              onChange={(until) => props.onQuiet({ ...quiet, until })}
            />
            {quiet.from === quiet.until && (
              <p class="settings-words">{i18n.t('reminders.neverQuiet')}</p>
            )}
          </fieldset>
          <div class="settings-row">
            <div>
              <p>{i18n.t('reminders.names')}</p>
              <p class="settings-words">{i18n.t('reminders.namesWords')}</p>
            </div>
            <Switch
              label={i18n.t('reminders.names')}
              checked={props.withNames}
              onChange={props.onNames}
            />
          </div>
        </>
      )}
    </section>
  );
}

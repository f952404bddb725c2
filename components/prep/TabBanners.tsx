import { i18n } from '#i18n';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';

export interface ReloadTabProps {
  readonly onReload: () => void;
  readonly onNotNow: () => void;
}

/** Said once: the calendar's tab was open before the extension was, so nothing of ours is in it. */
export function ReloadTab({ onReload, onNotNow }: ReloadTabProps) {
  return (
    <Banner
      tone="info"
      title={i18n.t('calendarPage.reloadTitle')}
      actions={
        <>
          <Button small onClick={onReload}>
            {i18n.t('calendarPage.reload')}
          </Button>
          <Button small kind="quiet" onClick={onNotNow}>
            {i18n.t('calendarPage.notNow')}
          </Button>
        </>
      }
    >
      {i18n.t('calendarPage.reloadWords')}
    </Banner>
  );
}

export interface OtherAccountProps {
  readonly shown: string;
  readonly connected: string;
}

/** Why there are no cards: the calendar beside the panel is not the one that is read. */
export function OtherAccount({ shown, connected }: OtherAccountProps) {
  return (
    <Banner tone="info" title={i18n.t('calendarPage.otherAccount')}>
      {i18n.t('calendarPage.otherAccountWords', { shown, connected })}
    </Banner>
  );
}

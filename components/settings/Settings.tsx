import { i18n } from '#i18n';
import { Page } from '../ui/Page.tsx';
import { AccountSettings } from './AccountSettings.tsx';
import type { AccountSettingsProps } from './AccountSettings.tsx';
import { AnswersSettings } from './AnswersSettings.tsx';
import type { AnswersSettingsProps } from './AnswersSettings.tsx';
import { ClientIdForm } from './ClientIdForm.tsx';
import type { ClientIdFormProps } from './ClientIdForm.tsx';
import { SyncSettings } from './SyncSettings.tsx';
import type { SyncSettingsProps } from './SyncSettings.tsx';
import './settings.css';

export interface SettingsProps {
  readonly account: Omit<AccountSettingsProps, 'onCopy'>;
  readonly client: Omit<ClientIdFormProps, 'onCopy'>;
  readonly sync: Omit<SyncSettingsProps, 'onCopy' | 'version'>;
  readonly answers: AnswersSettingsProps;
  readonly version: string;
  /** Copies a text to the clipboard. */
  readonly onCopy: (text: string) => void;
  readonly onBack: () => void;
}

/** Everything that is set once: a view inside the side panel. */
export function Settings(props: SettingsProps) {
  const { onCopy, version } = props;
  return (
    <Page title={i18n.t('settings.title')} onBack={props.onBack}>
      <div class="settings">
        <AccountSettings {...props.account} onCopy={onCopy} />
        <SyncSettings {...props.sync} onCopy={onCopy} version={version} />
        <AnswersSettings {...props.answers} />
        <section class="settings-group" aria-labelledby="settings-client">
          <h2 class="settings-title" id="settings-client" tabIndex={-1}>
            {i18n.t('clientId.title')}
          </h2>
          <p class="settings-words">{i18n.t('clientId.words')}</p>
          <ClientIdForm {...props.client} onCopy={onCopy} />
        </section>
        <section class="settings-group" aria-labelledby="settings-about">
          <h2 class="settings-title" id="settings-about">
            {i18n.t('settings.about.title')}
          </h2>
          <p class="settings-words">{i18n.t('settings.about.version', [version])}</p>
          <p class="settings-words">{i18n.t('settings.about.promise')}</p>
        </section>
      </div>
    </Page>
  );
}

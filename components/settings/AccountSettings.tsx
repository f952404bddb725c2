import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SignInFailure } from '../../utils/domain/types.ts';
import { SignInTrouble } from '../sync/SignInTrouble.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './settings.css';

export interface AccountSettingsProps {
  /** The account in use, and whether it can be read; absent before the first sign-in. */
  readonly connection?: {
    readonly account: string;
    readonly state: 'connected' | 'expired' | 'signed-out';
    readonly access: 'owned' | 'all';
  };
  readonly connecting: boolean;
  readonly failure?: SignInFailure;
  readonly clientId: string;
  readonly extensionId: string;
  /** Sign in; `choose`: with another account; `access: all`: with the wider scope. */
  readonly onConnect: (how: { access: 'owned' | 'all'; choose: boolean }) => void;
  readonly onSignOut: () => void;
  readonly onCopy: (text: string) => void;
}

/** The Google account: connect, again or another one, read more calendars, sign out. */
export function AccountSettings(props: AccountSettingsProps) {
  const { connection, failure } = props;
  const [leaving, setLeaving] = useState(false);
  const access = connection?.access ?? 'owned';
  const usual = { access, choose: false };
  // What is tried again is what was tried: another account stays another one.
  const [tried, setTried] = useState<typeof usual>();
  const connect = (how: typeof usual): void => {
    setTried(how);
    props.onConnect(how);
  };
  return (
    <section class="settings-group" aria-labelledby="settings-account">
      <h2 class="settings-title" id="settings-account">
        {i18n.t('settings.account.title')}
      </h2>
      <p class="settings-words">{stateWords(connection)}</p>
      {failure !== undefined && (
        <SignInTrouble
          failure={failure}
          clientId={props.clientId}
          extensionId={props.extensionId}
          onRetry={() => props.onConnect(tried ?? usual)}
          onCopy={props.onCopy}
          onEditClient={() => document.getElementById('settings-client')?.focus()}
        />
      )}
      <div class="settings-actions">
        {connection?.state !== 'connected' && (
          <Button kind="primary" busy={props.connecting} onClick={() => connect(usual)}>
            {connection === undefined
              ? i18n.t('settings.account.connect')
              : i18n.t('settings.account.reconnect')}
          </Button>
        )}
        {connection !== undefined && (
          <Button onClick={() => connect({ access, choose: true })}>
            {i18n.t('settings.account.another')}
          </Button>
        )}
        {connection !== undefined && connection.state !== 'signed-out' && (
          <Button kind="quiet" onClick={() => setLeaving(true)}>
            {i18n.t('settings.account.signOut')}
          </Button>
        )}
      </div>
      {connection !== undefined && connection.access === 'owned' && (
        <div class="settings-card">
          <h3>{i18n.t('settings.access.title')}</h3>
          <p class="settings-words">{i18n.t('settings.access.words')}</p>
          <Button small onClick={() => connect({ access: 'all', choose: false })}>
            {i18n.t('settings.access.allow')}
          </Button>
        </div>
      )}
      {connection?.access === 'all' && (
        <p class="settings-words">{i18n.t('settings.access.all')}</p>
      )}
      <Dialog
        title={i18n.t('settings.signOut.title')}
        open={leaving}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button kind="quiet" onClick={() => setLeaving(false)}>
              {i18n.t('ui.cancel')}
            </Button>
            <Button
              kind="primary"
              onClick={() => {
                setLeaving(false);
                props.onSignOut();
              }}
            >
              {i18n.t('settings.account.signOut')}
            </Button>
          </>
        }
      >
        <p>{i18n.t('settings.signOut.stays')}</p>
        <p>{i18n.t('settings.signOut.goes')}</p>
      </Dialog>
    </section>
  );
}

function stateWords(connection: AccountSettingsProps['connection']): string {
  if (connection === undefined) return i18n.t('settings.account.none');
  const { account, state } = connection;
  if (state === 'connected') return i18n.t('settings.account.connected', [account]);
  if (state === 'expired') return i18n.t('settings.account.expired', [account]);
  return i18n.t('settings.account.signedOut', [account]);
}

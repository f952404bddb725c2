import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Settings } from '../../components/settings/Settings.tsx';
import type { Answer } from '../../utils/domain/types.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { withdrawAnswer } from '../../utils/stores/answers.ts';
import { EXTENSION_ID, GUIDE_URL, REDIRECT_URI } from './addresses.ts';
import type { Panel } from './panel.ts';

interface SettingsViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
}

/** Settings, on the account in use. */
export function SettingsView({ panel, view }: SettingsViewProps) {
  const { account, signIn, toast } = panel;
  const connection = account.connection.value;
  const sync = account.sync.value;
  const reading = account.reading.value;
  const failure = signIn.failure.value;

  async function signOut(): Promise<void> {
    const revoked = await signIn.signOut();
    toast.show(revoked ? i18n.t('settings.signOut.done') : i18n.t('settings.signOut.notRevoked'));
  }

  async function withdraw(answer: Answer): Promise<void> {
    await withdrawAnswer(view.account, answer);
    toast.show(i18n.t('settings.answers.undone'));
  }

  return (
    <Settings
      account={{
        ...(connection && { connection }),
        connecting: signIn.connecting.value,
        ...(failure && { failure }),
        clientId: signIn.clientId.value,
        extensionId: EXTENSION_ID,
        onConnect: (how) => void signIn.connect(how),
        onSignOut: () => void signOut(),
      }}
      client={{
        clientId: signIn.ownClientId.value,
        redirectUri: REDIRECT_URI,
        guideUrl: GUIDE_URL,
        onSave: (clientId) => void signIn.saveClientId(clientId),
      }}
      sync={{
        standing: account.standing.value,
        ...(reading && { reading }),
        ...(sync && { sync }),
        onRepair: panel.repair,
      }}
      answers={{ answers: view.refused, onUndo: (answer) => void withdraw(answer) }}
      version={browser.runtime.getManifest().version}
      onCopy={(text) => panel.copy(text, i18n.t('ui.copied'))}
      onBack={() => panel.go({ view: 'home' })}
    />
  );
}

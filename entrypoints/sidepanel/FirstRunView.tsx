import { i18n } from '#i18n';
import type { FoundChoice } from '../../components/first-run/found-choice.ts';
import { FirstRun } from '../../components/first-run/FirstRun.tsx';
import type { AccountView } from '../../utils/stores/account.ts';
import { editPeople, refOf } from '../../utils/stores/people.ts';
import { addPersonTo } from '../../utils/actions/add-person.ts';
import { EXTENSION_ID, GUIDE_URL, REDIRECT_URI } from './addresses.ts';
import type { Panel } from './panel.ts';
import { restoreProps } from './your-data/restore-props.ts';

interface FirstRunViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
}

/** First run, on the account in use. */
export function FirstRunView({ panel, view }: FirstRunViewProps) {
  const { account, firstRun, signIn } = panel;
  const step = firstRun.state.value?.step ?? 'begin';
  const connection = account.connection.value;
  const reading = account.reading.value;
  const failure = signIn.failure.value;
  const connected = account.standing.value.kind !== 'disconnected';

  async function confirm(choices: readonly FoundChoice[]): Promise<void> {
    const sayings = choices.map(({ person, tracked, relation }) => ({
      who: refOf(person),
      facts: { tracked, relation },
    }));
    await panel.undo.run(() => editPeople(view.account, sayings));
    firstRun.go('done');
    panel.go({ view: 'home' });
  }

  return (
    <FirstRun
      step={step === 'done' ? 'confirm' : step}
      onStep={firstRun.go}
      restore={restoreProps(panel)}
      pinned={panel.pinned.value}
      connect={{
        ...(connected && connection && { account: connection.account }),
        connecting: signIn.connecting.value,
        ...(failure && { failure }),
        clientId: signIn.clientId.value,
        ownClientId: signIn.ownClientId.value,
        redirectUri: REDIRECT_URI,
        guideUrl: GUIDE_URL,
        extensionId: EXTENSION_ID,
        onConnect: () => void signIn.connect({ access: 'owned', choose: false }),
        onSaveClientId: (clientId) => void signIn.saveClientId(clientId),
        onCopy: (text) => panel.copy(text, i18n.t('ui.copied')),
      }}
      confirm={{
        found: view.people,
        ...(reading && { reading }),
        connected,
        onConfirm: (choices) => void confirm(choices),
        onAddPerson: (person) => void addPersonTo(panel, view.account, person),
      }}
      onSkip={() => {
        firstRun.leave();
        panel.go({ view: 'home' });
      }}
    />
  );
}

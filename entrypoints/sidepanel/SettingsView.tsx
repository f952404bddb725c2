import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { CalendarPageSettingsProps } from '../../components/settings/CalendarPageSettings.tsx';
import { Settings } from '../../components/settings/Settings.tsx';
import type { Answer } from '../../utils/domain/types.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { withdrawAnswer } from '../../utils/stores/answers.ts';
import { EXTENSION_ID, GUIDE_URL, LICENCES_URL, REDIRECT_URI } from './addresses.ts';
import { reportProps } from './report-props.ts';
import { ownWordsProps } from './own-words-props.ts';
import { rulesProps } from './rules-props.ts';
import { PanelActions } from './PanelActions.tsx';
import type { Panel } from './panel.ts';
import { useSought } from './use-sought.ts';

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
  const route = panel.route.value;
  const ownWords = ownWordsProps(panel, view.account);
  const isRead = ownWords.questions !== undefined && ownWords.templates !== undefined;
  useSought(route, route.view === 'settings' ? route.sought : undefined, isRead);

  async function signOut(): Promise<void> {
    const revoked = await signIn.signOut();
    toast.show(revoked ? i18n.t('settings.signOut.done') : i18n.t('settings.signOut.notRevoked'));
  }

  function withdraw(answer: Answer): void {
    void panel.undo.run(
      () => withdrawAnswer(view.account, answer),
      i18n.t('settings.answers.undone'),
    );
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
      {...rulesProps(panel, view)}
      {...ownWords}
      calendarPage={calendarPageOf(panel)}
      reminders={panel.reminders.value}
      answers={{ answers: view.refused, onUndo: withdraw }}
      onYourData={() => panel.go({ view: 'your-data' })}
      report={reportProps(panel)}
      licencesUrl={LICENCES_URL}
      version={browser.runtime.getManifest().version}
      onCopy={(text) => panel.copy(text, i18n.t('ui.copied'))}
      onBack={() => panel.go({ view: 'home' })}
      actions={<PanelActions panel={panel} />}
    />
  );
}

/** How the calendar's page beside the panel is, and what the user wants there. */
function calendarPageOf({ card, calendarTab, shownAccount }: Panel): CalendarPageSettingsProps {
  const opening = card.opening.value;
  const answer = calendarTab.value?.answer;
  const missing = (['app', 'grid', 'card'] as const).filter((part) => answer?.[part] === false);
  const isNobodys = answer !== undefined && shownAccount.value === undefined;
  return {
    opening: opening === 'ask' ? undefined : opening,
    onOpening: card.setOpening,
    marks: card.marks.value ?? true,
    onMarks: card.setMarks,
    missing: isNobodys ? ['account', ...missing] : missing,
    refused: answer?.refused === true,
  };
}

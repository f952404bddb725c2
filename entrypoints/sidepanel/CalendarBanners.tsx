import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { OpenedLine } from '../../components/prep/OpenedLine.tsx';
import { OtherAccount, ReloadTab } from '../../components/prep/TabBanners.tsx';
import { findPerson } from '../../utils/domain/people.ts';
import type { Panel } from './panel.ts';

/** What the calendar beside the panel has to say: whose event was opened, what keeps the card away. */
export function CalendarBanners({ panel }: { readonly panel: Panel }) {
  return (
    <>
      <TabBanner panel={panel} />
      <Waiting panel={panel} />
    </>
  );
}

function TabBanner({ panel }: { readonly panel: Panel }) {
  const tab = panel.calendarTab.value;
  const connection = panel.account.connection.value;
  const version = browser.runtime.getManifest().version;
  if (tab === undefined) return null;
  if (tab.answer === undefined) {
    const said = panel.card.reloadSaid.value;
    if (said === undefined || said === version) return null;
    const say = (): void => panel.card.sayReload(version);
    return (
      <ReloadTab
        onReload={() => {
          say();
          void browser.tabs.reload(tab.tabId);
        }}
        onNotNow={say}
      />
    );
  }
  const shown = panel.shownAccount.value;
  if (!connection || shown === undefined || shown === connection.account) return null;
  return <OtherAccount shown={shown} connected={connection.account} />;
}

function Waiting({ panel }: { readonly panel: Panel }) {
  const key = panel.follow.waiting.value;
  const view = panel.account.view.value;
  if (key === undefined || view.state !== 'ready' || !view.value) return null;
  const person = findPerson(view.value.people, key);
  if (!person) return null;
  return (
    <OpenedLine
      words={i18n.t('prep.opened', [person.name])}
      onShow={panel.follow.show}
      onClose={panel.follow.dismiss}
    />
  );
}

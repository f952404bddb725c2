import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { ReportProblemProps } from '../../components/settings/ReportProblem.tsx';
import type { PageFacts } from '../../utils/stores/diagnostics.ts';
import { REPORT_URL } from './addresses.ts';
import type { Panel } from './panel.ts';

/** The details of how things stand, for a report. */
export function reportProps(panel: Panel): ReportProblemProps {
  return {
    text: panel.diagnostics.text.value,
    reportUrl: REPORT_URL === '' ? undefined : REPORT_URL,
    onRead: () => void readDetails(panel),
  };
}

/** Copies them at once: where nothing can be read there are no settings to show them in. */
export async function copyDetails(panel: Panel): Promise<void> {
  await readDetails(panel);
  panel.copy(panel.diagnostics.text.value ?? '', i18n.t('ui.copied'));
}

/** Reads them anew. */
async function readDetails({ diagnostics, calendarTab, shownAccount }: Panel): Promise<void> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const answer = calendarTab.value?.answer;
  const { app, grid, card, refused } = answer ?? {};
  const page: PageFacts['page'] = answer && {
    app,
    account: shownAccount.value !== undefined,
    grid,
    card,
    letsIn: refused === undefined ? undefined : !refused,
  };
  await diagnostics.read({
    product: browser.runtime.getManifest().version,
    agent: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    permissions: [...permissions, ...origins],
    page,
  });
}

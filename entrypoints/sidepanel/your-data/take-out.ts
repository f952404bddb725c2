import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { documentMarkdown } from '../../../components/look-back/document-markdown.ts';
import { figureRows, ledgerRows } from '../../../components/your-data/csv-tables.ts';
import type { TakeOutProps } from '../../../components/your-data/TakeOut.tsx';
import { csvOf } from '../../../utils/domain/csv.ts';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { personDocument } from '../../../utils/domain/person-document.ts';
import { dayOf } from '../../../utils/time.ts';
import type { AccountView } from '../../../utils/stores/account.ts';
import { readDocument, readDocuments, readLedger } from '../../../utils/stores/your-data.ts';
import type { Panel } from '../panel.ts';
import { saveText } from './save-file.ts';

/** Export, wired. */
export function takeOutProps(panel: Panel, view: AccountView): TakeOutProps {
  const { now, zone } = panel.clock.value;
  const ambience = { now, zone, locale: panel.locale };
  const today = dayOf(now, zone);

  async function markdown(person: KnownPerson | undefined, isWhole: boolean): Promise<void> {
    const id = person?.record?.id;
    const one = id === undefined ? undefined : await readDocument(view.account, id);
    const sources = one ? [one] : await readDocuments(view.account);
    const texts = sources.map((source) =>
      documentMarkdown(personDocument(source, { zone, isWhole }), ambience),
    );
    const name = person?.name ?? i18n.t('takeOut.fileEverybody');
    saveText(texts.join('\n---\n\n'), 'text/markdown', `${name} ${today}.md`);
  }

  async function ledger(): Promise<void> {
    const { changes, explanations } = await readLedger(view.account);
    const rows = ledgerRows(changes, explanations, view.people, zone);
    saveText(csvOf(rows), 'text/csv', `${i18n.t('takeOut.fileChanges')} ${today}.csv`);
  }

  async function figures(): Promise<void> {
    const { changes } = await readLedger(view.account);
    const rows = figureRows(view.people, changes, now, zone);
    saveText(csvOf(rows), 'text/csv', `${i18n.t('takeOut.fileFigures')} ${today}.csv`);
  }

  return {
    people: view.people.filter(({ record }) => record !== undefined),
    onMarkdown: (person, withPrivate) => void markdown(person, withPrivate),
    onLedger: () => void ledger(),
    onFigures: () => void figures(),
    onLookBack: openLookBack,
  };
}

/** Opens the page that looks back on somebody, in a tab. */
export function openLookBack({ record }: KnownPerson): void {
  if (!record) return;
  const query = new URLSearchParams({ person: record.id });
  void browser.tabs.create({ url: browser.runtime.getURL(`/look-back.html?${query}`) });
}

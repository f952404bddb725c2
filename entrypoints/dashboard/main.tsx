import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/last-drawn.css';
import { App } from './App.tsx';
import { createDashboard } from './dashboard.ts';
import { setLanguage } from '../../utils/i18n/locale.ts';
import { keepLast } from '../../utils/last-drawn/keep-last.ts';
import { stageOf } from './stage.ts';

setLanguage(document);

const root = document.getElementById('app');
if (root) {
  // A tab's page is closed with everything it holds.
  const until = new AbortController().signal;
  const page = createDashboard(until);
  render(<App page={page} />, root);
  const { account, clock } = page;
  const stage = stageOf(page);
  keepLast({ root, part: '.dashboard', stage, account: account.account, clock }, until);
}

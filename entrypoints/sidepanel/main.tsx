import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/last-drawn.css';
import { App } from './App.tsx';
import { createPanel } from './panel.ts';
import { setLanguage } from '../../utils/i18n/locale.ts';
import { keepLast, whileCovered } from '../../utils/last-drawn/keep-last.ts';
import { stageOf } from './stage.ts';

setLanguage(document);

const root = document.getElementById('app');
if (root) {
  // A side panel's page is never left, only closed, and everything it holds goes with it.
  const until = new AbortController().signal;
  const panel = createPanel(until);
  const stage = stageOf(panel);
  render(<App panel={panel} isCovered={whileCovered(stage)} />, root);
  const { account, clock } = panel;
  keepLast({ root, part: 'main', stage, account: account.account, clock }, until);
}

import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { App } from './App.tsx';
import { createPanel } from './panel.ts';
import { setLanguage } from '../../utils/i18n/locale.ts';

setLanguage(document);

const root = document.getElementById('app');
if (root) {
  // A side panel's page is never left, only closed, and everything it holds goes with it.
  render(<App panel={createPanel(new AbortController().signal)} />, root);
}

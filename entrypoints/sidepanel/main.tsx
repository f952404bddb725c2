import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { App } from './App.tsx';
import { createPanel } from './panel.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');

const root = document.getElementById('app');
if (root) {
  // A side panel's page is never left, only closed, and everything it holds goes with it.
  render(<App panel={createPanel(new AbortController().signal)} />, root);
}

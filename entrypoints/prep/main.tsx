import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import './prep-page.css';
import { App } from './App.tsx';
import { guardClicks } from './clicks.ts';
import { createPrep } from './prep.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');

const root = document.getElementById('app');
// It is a card in a calendar's tab, and no page of its own.
if (root && window.top !== window) {
  const { signal } = new AbortController();
  guardClicks(document.documentElement, signal);
  render(<App prep={createPrep(signal)} />, root);
}

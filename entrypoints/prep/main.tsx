import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import './prep-page.css';
import { App } from './App.tsx';
import { guardClicks } from './clicks.ts';
import { createPrep } from './prep.ts';
import { setLanguage } from '../../utils/i18n/locale.ts';

setLanguage(document);

const root = document.getElementById('app');
// It is a card in a calendar's tab, and no page of its own.
if (root && window.top !== window) {
  const { signal } = new AbortController();
  guardClicks(document.documentElement, signal);
  render(<App prep={createPrep(signal)} />, root);
}

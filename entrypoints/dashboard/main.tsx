import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { App } from './App.tsx';
import { createDashboard } from './dashboard.ts';
import { setLanguage } from '../../utils/i18n/locale.ts';

setLanguage(document);

const root = document.getElementById('app');
// A tab's page is closed with everything it holds.
if (root) render(<App page={createDashboard(new AbortController().signal)} />, root);

import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { App } from './App.tsx';
import { createPopup } from './popup.ts';
import { setLanguage } from '../../utils/i18n/locale.ts';

setLanguage(document);

const root = document.getElementById('app');
if (root) render(<App popup={createPopup(new AbortController().signal)} />, root);

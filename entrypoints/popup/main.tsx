import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { App } from './App.tsx';
import { createPopup } from './popup.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');

const root = document.getElementById('app');
if (root) render(<App popup={createPopup(new AbortController().signal)} />, root);

import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { App } from './App.tsx';
import { createLookBack } from './look-back.ts';

document.documentElement.lang = browser.i18n.getUILanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');

const root = document.getElementById('app');
const person = new URLSearchParams(location.search).get('person') ?? '';
if (root) render(<App page={createLookBack(person, new AbortController().signal)} />, root);

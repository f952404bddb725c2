import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import { App } from './App.tsx';
import { createLookBack } from './look-back.ts';
import { setLanguage } from '../../utils/i18n/locale.ts';

setLanguage(document);

const root = document.getElementById('app');
const person = new URLSearchParams(location.search).get('person') ?? '';
if (root) render(<App page={createLookBack(person, new AbortController().signal)} />, root);

/** The page's script: reads what the server has left in the page, and begins. */
import type { Boot } from '../shared/wire.ts';
import { startPage } from './page.ts';

const text = document.querySelector('#fake-boot')?.textContent;
if (text) startPage(JSON.parse(text) as Boot);

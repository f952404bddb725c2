/** `#i18n` for the gallery: the same function, over a stand-in for the browser. */
import './browser.ts';
import { createI18n } from '@wxt-dev/i18n';

/** The words. */
export const i18n = createI18n();

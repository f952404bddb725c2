import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * Fixes the extension's id, and with it the OAuth redirect address, in every build a person loads
 * by hand. The store assigns an id of its own and refuses the field.
 */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnVvrx2B4MNf9xb0gpS6J8ADvpDFpsMdz/vc/pcmcR60ZdRqbXC6pux5oauJBB+eXi3QadgDTpRP8LyOFpRpxJoNpxocxm9zcxYMCYBvcnKPXzIgE1OHgZOzyQx/u1c0nnk62ha1cT/T1Tk7tkjOmwa4i2uSShk9aZFo1F1b95XGZwNuHAVPdUW5SGEBEqgSadJmnwEkapVtagXNQpwrI/Xsg6EY94JMtFo35BoKwnjcYa/+T9sMJMcHokIGdROvbbFSjW+GeAnRuED+aummu9wcoiW00AaK1EVl/sXC2Z0jkHH824xpyynHFFrDx4m3ir7oizSzPvRsTf1O80837MwIDAQAB';

/** The generated Calendar client imports one thing from this package: our transport stands in. */
const TRANSPORT = fileURLToPath(new URL('./utils/google/transport.ts', import.meta.url));

/** What an extension page and the worker may do: run our own code, and talk to Google's API. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https://www.googleapis.com https://oauth2.googleapis.com',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' https://calendar.google.com",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: fileURLToPath(new URL('./utils/i18n/locales', import.meta.url)) },
  outDir: process.env['VIS_A_VIS_OUT_DIR'] ?? '.output',
  vite: () => ({
    plugins: [preact()],
    resolve: { alias: { 'googleapis-common': TRANSPORT } },
    build: { target: 'chrome144' },
  }),
  zip: { name: 'vis-a-vis' },
  manifest: ({ mode, command }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Vis-à-vis',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '144',
    incognito: 'not_allowed',
    ...(mode === 'store' ? {} : { key: KEY }),
    permissions: ['alarms', 'identity', 'sidePanel', 'storage', 'unlimitedStorage'],
    host_permissions: ['https://www.googleapis.com/*'],
    action: { default_title: 'Vis-à-vis' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_command_openSidePanel__',
      },
    },
    // The development server needs scripts and sockets of its own, which WXT adds to its default.
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: CSP } }),
  }),
});

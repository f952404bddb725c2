import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { WORK_POLICY, WORK_SCRIPT } from './entrypoints/background/work-script.ts';
import { joinChunks } from './tests/support/join-chunks.ts';
import { lastDrawnFirst } from './tests/support/last-drawn-first.ts';
import { minifyBuild } from './tests/support/minify-build.ts';
import { createNotices } from './tests/support/notices.ts';
import { reportUrl, type PackagePlaces } from './tests/support/report-url.ts';

/**
 * Fixes the extension's id, and with it the OAuth redirect address, in every build a person loads
 * by hand. The store assigns an id of its own and refuses the field.
 */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnVvrx2B4MNf9xb0gpS6J8ADvpDFpsMdz/vc/pcmcR60ZdRqbXC6pux5oauJBB+eXi3QadgDTpRP8LyOFpRpxJoNpxocxm9zcxYMCYBvcnKPXzIgE1OHgZOzyQx/u1c0nnk62ha1cT/T1Tk7tkjOmwa4i2uSShk9aZFo1F1b95XGZwNuHAVPdUW5SGEBEqgSadJmnwEkapVtagXNQpwrI/Xsg6EY94JMtFo35BoKwnjcYa/+T9sMJMcHokIGdROvbbFSjW+GeAnRuED+aummu9wcoiW00AaK1EVl/sXC2Z0jkHH824xpyynHFFrDx4m3ir7oizSzPvRsTf1O80837MwIDAQAB';

/** The generated Calendar client imports one thing from this package: our transport stands in. */
const TRANSPORT = fileURLToPath(new URL('./utils/google/transport.ts', import.meta.url));

/** What gives the extension its words: plurals of every language, where WXT's own knows two forms. */
const WORDS = fileURLToPath(new URL('./utils/i18n/create-i18n.ts', import.meta.url));

/** Where the project is at home. */
const PLACES = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
) as PackagePlaces;

/** The worker's second script lies beside its first, where WXT looks for no entry point. */
const WORK = fileURLToPath(new URL('./entrypoints/background/work.ts', import.meta.url));

/** The content script, by the name that WXT gives its folder (`calendar.content`). */
const CONTENT_SCRIPT = 'calendar';

/** What the extension calls of Google's generated Calendar client. */
const CALLED = { resource: 'Events', methods: ['get', 'list'] };

/** From CommonJS to a module, which a bundler can join with the rest. */
const AS_MODULE = [
  ['Object.defineProperty(exports, "__esModule", { value: true });', ''],
  ['exports.calendar_v3 = void 0;', 'export { calendar_v3 };'],
  [
    'const googleapis_common_1 = require("googleapis-common");',
    'import * as googleapis_common_1 from "googleapis-common";',
  ],
  ['(exports.calendar_v3 = calendar_v3 = {})', '(calendar_v3 = {})'],
] as const;

/**
 * Leaves out of the generated Calendar client what is never called: no bundler can tell, since it
 * is one closure, and it would be a sixth of the worker. A client of another shape ends the build.
 */
function slimCalendarClient(): Plugin {
  return {
    name: 'vis-a-vis:slim-calendar-client',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]googleapis[\\/]build[\\/]src[\\/]apis[\\/]calendar[\\/]v3\.js$/.test(id))
        return undefined;
      const classes = /^ {4}class Resource\$(\w+) \{\n[^]*?^ {4}\}\n/gm;
      const methods = /^ {8}(\w+)\(paramsOrCallback[^]*?^ {8}\}\n/gm;
      const uses = /^.* = (?:new )?Resource\$(\w+)(?:\(this\.context\))?;\n/gm;
      const kept: string[] = [];
      const called = code
        .replaceAll(classes, (body: string, resource: string) => {
          if (resource !== CALLED.resource) return '';
          return body.replaceAll(methods, (method: string, name: string) => {
            if (!CALLED.methods.includes(name)) return '';
            kept.push(name);
            return method;
          });
        })
        .replaceAll(uses, (line: string, resource: string) =>
          resource === CALLED.resource ? line : '',
        );
      const hasChanged =
        kept.toSorted().join() !== CALLED.methods.join() ||
        AS_MODULE.some(([from]) => called.split(from).length !== 2);
      if (hasChanged) {
        throw new Error('The generated Calendar client has changed its shape: see wxt.config.ts.');
      }
      const slim = AS_MODULE.reduce((text, [from, to]) => text.replace(from, to), called);
      return { code: slim, map: null };
    },
  };
}

/**
 * Leaves out what WXT's frame around each script says on the console: it is silent in the mode named
 * "production" only, and the store's build has a mode of its own.
 */
function silentFrames(): Plugin {
  return {
    name: 'vis-a-vis:silent-frames',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('virtual:wxt-')) return undefined;
      const mode = 'import.meta.env.MODE === "production"';
      return { code: code.replace(mode, 'import.meta.env.PROD'), map: null };
    },
  };
}

/** The licences of the packages whose code is in the build. */
const notices = createNotices();

/** The worker's two scripts. */
const WORKER_SCRIPTS = ['background.js', `${WORK_SCRIPT}.js`];

/**
 * What an extension page and the worker may do: run our own code, and talk to Google's API. Of the
 * two only the worker may vouch for a script: every page has a stricter word on that in its head.
 */
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
  `trusted-types ${WORK_POLICY}`,
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: fileURLToPath(new URL('./utils/i18n/locales', import.meta.url)) },
  outDir: process.env['VIS_A_VIS_OUT_DIR'] ?? '.output',
  hooks: {
    'entrypoints:found': (_, entrypoints) => {
      entrypoints.push({ name: WORK_SCRIPT, inputPath: WORK, type: 'unlisted-script' });
      // Without WXT's own frame for content scripts, which is half of what ours may weigh.
      const content = entrypoints.find(({ name }) => name === CONTENT_SCRIPT);
      if (content) content.type = 'unlisted-script';
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // Pages are built together, every script by itself.
      if (entrypoints.some(({ type }) => type === 'sidepanel'))
        config.build = joinChunks(config.build);
    },
    'build:done': async ({ config }) => {
      if (config.command !== 'build') return;
      const scripts = [...WORKER_SCRIPTS, `${CONTENT_SCRIPT}.js`];
      await minifyBuild(config.outDir, scripts);
      notices.write(config.outDir);
    },
  },
  vite: () => ({
    plugins: [preact(), slimCalendarClient(), silentFrames(), lastDrawnFirst(), notices.plugin()],
    resolve: {
      alias: [
        { find: 'googleapis-common', replacement: TRANSPORT },
        // The words' own part only, not that of the build.
        { find: /^@wxt-dev\/i18n$/, replacement: WORDS },
      ],
    },
    build: { target: 'chrome144' },
    define: { 'import.meta.env.WXT_REPORT_URL': JSON.stringify(reportUrl(PLACES)) },
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
    permissions: ['alarms', 'identity', 'offscreen', 'sidePanel', 'storage', 'unlimitedStorage'],
    // Asked for when the user switches automatic backups, or reminders, on.
    optional_permissions: ['downloads', 'notifications'],
    // The calendar's page shares its tab with the card, whose database is otherwise another one.
    host_permissions: ['https://www.googleapis.com/*', 'https://calendar.google.com/*'],
    content_scripts: [
      {
        matches: ['https://calendar.google.com/*'],
        // Within other products there is no room for a card.
        exclude_matches: ['https://calendar.google.com/calendar/companion*'],
        js: [`${CONTENT_SCRIPT}.js`],
      },
    ],
    web_accessible_resources: [
      {
        resources: ['prep.html'],
        matches: ['https://calendar.google.com/*'],
        use_dynamic_url: true,
      },
    ],
    action: { default_title: 'Vis-à-vis' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'open-side-panel': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_command_openSidePanel__',
      },
      hide: {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_command_hide__',
      },
    },
    // The development server needs scripts and sockets of its own, which WXT adds to its default.
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: CSP } }),
  }),
});

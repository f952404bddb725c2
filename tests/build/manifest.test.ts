/**
 * What the extension may do, written out a second time: a permission, a host or a loosened policy
 * that comes in by itself (from a framework, say) fails here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCAL_BUILD } from '../support/build-extension.ts';
import { STORE_BUILD } from '../support/bundle-report.ts';

const BUILDS = [
  ['the local build', LOCAL_BUILD],
  ['the store build', STORE_BUILD],
] as const;

/** Frozen: a change here is a change of what users are asked to allow. */
const PERMISSIONS = ['alarms', 'identity', 'offscreen', 'sidePanel', 'storage', 'unlimitedStorage'];
/** Asked for when it is needed. */
const OPTIONAL = ['downloads', 'notifications'];
const HOSTS = ['https://www.googleapis.com/*', 'https://calendar.google.com/*'];
const CALENDAR = ['https://calendar.google.com/*'];
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
  'trusted-types vis-a-vis-worker',
];

/** Every field the manifest has; nothing that opens a door is among them. */
const FIELDS = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'incognito',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'optional_permissions',
  'permissions',
  'short_name',
  'side_panel',
  'version',
  'web_accessible_resources',
];

describe.each(BUILDS)('the manifest of %s', (_, folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    [field: string]: unknown;
    permissions: string[];
    content_security_policy: { extension_pages: string };
  };

  it('asks for these permissions and hosts, and no other', () => {
    expect(manifest.permissions.toSorted()).toEqual(PERMISSIONS);
    expect(manifest['optional_permissions']).toEqual(OPTIONAL);
    expect(manifest['host_permissions']).toEqual(HOSTS);
  });

  it('runs in the calendar alone, and lets it frame one page by an address of the session', () => {
    expect(manifest['content_scripts']).toEqual([
      {
        matches: CALENDAR,
        exclude_matches: ['https://calendar.google.com/calendar/companion*'],
        js: ['calendar.js'],
      },
    ]);
    expect(manifest['web_accessible_resources']).toEqual([
      { resources: ['prep.html'], matches: CALENDAR, use_dynamic_url: true },
    ]);
  });

  it('has these fields, and no other', () => {
    const fields = Object.keys(manifest).filter((field) => field !== 'key');
    expect(fields.toSorted()).toEqual(FIELDS);
  });

  it('keeps its pages to their own code and to Google', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP.join('; ') });
  });

  it('stays out of incognito windows and of old Chromes', () => {
    expect(manifest).toMatchObject({
      manifest_version: 3,
      incognito: 'not_allowed',
      minimum_chrome_version: '144',
    });
  });
});

describe('the key', () => {
  const hasKey = (folder: string) =>
    'key' in (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object);

  it('fixes the id of what is loaded by hand, and is left to the store in its own', () => {
    expect(hasKey(LOCAL_BUILD)).toBe(true);
    expect(hasKey(STORE_BUILD)).toBe(false);
  });
});

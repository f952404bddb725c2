/** What the built code must not contain, whatever package brought it in. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/install.mjs';
import { addUp, BUDGETS, findExcess, measureFiles, STORE_BUILD } from '../support/bundle-report.ts';

const read = (pattern: string) =>
  globSync(pattern, { cwd: STORE_BUILD }).map(
    (file) => [file, readFileSync(join(STORE_BUILD, file), 'utf8')] as const,
  );

const SCRIPTS = read('**/*.js');
const PAGES = read('**/*.html');
const STYLES = read('**/*.css');

/** Addresses the code may speak of: what it talks to, what it shows, names, words of errors. */
const ADDRESSES = [
  'https://www.googleapis.com',
  'https://oauth2.googleapis.com',
  'https://accounts.google.com',
  'https://calendar.google.com',
  'https://console.cloud.google.com',
  'https://developers.google.com',
  'https://myaccount.google.com',
  'https://support.google.com',
  'http://www.w3.org',
  'https://json-schema.org',
  'https://github.com',
  'https://wxt.dev',
];

describe('the built code', () => {
  it('is there', () => {
    const scripts = SCRIPTS.map(([file]) => file).filter((file) => !file.startsWith('chunks/'));
    expect(scripts.toSorted()).toEqual([
      'background-work.js',
      'background.js',
      'calendar.js',
      'last-drawn.js',
    ]);
    expect(PAGES.map(([file]) => file).toSorted()).toEqual([
      'backup-maker.html',
      'dashboard.html',
      'look-back.html',
      'popup.html',
      'prep.html',
      'sidepanel.html',
    ]);
  });

  it.each(PAGES)('is asked for in few files by %s, each a wait of its own', (_, text) => {
    expect(text.match(/\.js"/g)?.length).toBeLessThanOrEqual(3);
    expect(text.match(/\.css"/g)?.length ?? 0).toBeLessThanOrEqual(2);
  });

  it('is not the other pages’ for the one that makes backups, which could not run it', () => {
    const [, text = ''] = PAGES.find(([file]) => file === 'backup-maker.html') ?? [];
    const chunks = [...text.matchAll(/chunks\/([a-z-]+)-/g)].map(([, name]) => name);
    expect(new Set(chunks)).toEqual(new Set(['backup-maker', 'records']));
  });

  it.each(SCRIPTS)('%s makes no code from text', (_, text) => {
    expect(text).not.toMatch(/\beval\s*\(|\bnew Function\b|[^.\w$]Function\s*\(/);
    expect(text).not.toMatch(/\bdocument\.write\b/);
  });

  it('has one place that loads a script by its address, and one that vouches for it', () => {
    const count = (name: string) =>
      SCRIPTS.map(([file, text]) => [file, text.split(name).length - 1] as const).filter(
        ([, times]) => times > 0,
      );
    expect(count('importScripts')).toEqual([['background.js', 1]]);
    expect(count('createPolicy')).toEqual([['background.js', 1]]);
  });

  it('can make markup of text in one place, where Preact is told to; no source tells it to', () => {
    const sinks =
      /\b(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe/g;
    const found = SCRIPTS.flatMap(([, text]) => text.match(sinks) ?? []);
    expect(found).toEqual(['innerHTML', 'innerHTML']);
  });

  it.each(SCRIPTS)('%s knows one way to the network, and no microphone', (_, text) => {
    expect(text).not.toMatch(/XMLHttpRequest|WebSocket|sendBeacon|EventSource|RTCPeerConnection/);
    expect(text).not.toMatch(/getUserMedia|MediaRecorder/);
  });

  it('has little to read at every start of the worker', () => {
    const [first] = SCRIPTS.filter(([file]) => file === 'background.js');
    expect(first?.[1].length).toBeLessThan(4_000);
  });

  it.each(SCRIPTS)('%s names no address but these', (_, text) => {
    const found = [...text.matchAll(/\bhttps?:\/\/[a-z0-9.-]+[a-z0-9]/gi)].map(([all]) => all);
    expect(found.filter((address) => !ADDRESSES.includes(address))).toEqual([]);
  });

  it.each([...PAGES, ...STYLES])('%s loads nothing from elsewhere', (_, text) => {
    expect(text).not.toMatch(/(?:src|href|action)=["']?(?:https?:)?\/\//i);
    expect(text).not.toMatch(/url\(\s*["']?(?:https?:)?\/\/|@import/i);
  });

  it.each(PAGES)('%s refuses every Trusted Types policy before anything else', (_, text) => {
    const policy = '<meta http-equiv="Content-Security-Policy" content="trusted-types \'none\'">';
    expect(text.split('<head>')[1]?.trimStart().slice(0, policy.length)).toBe(policy);
  });

  it.each(PAGES)('%s has no script and no style within', (_, text) => {
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/i);
    expect(text).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=/i);
  });

  it.each(SCRIPTS)('%s is for users, not for developers of packages', (_, text) => {
    expect(text).not.toMatch(/\bfileName:|\bjsxDEV\b|process\.env/);
    expect(text.includes(ROOT)).toBe(false);
  });

  it('contains no source maps, no tests and no local client', () => {
    const files = globSync('**/*', { cwd: STORE_BUILD });
    expect(files.filter((file) => /\.(?:map|tsx?)$|test/.test(file))).toEqual([]);
    expect(SCRIPTS.filter(([, text]) => text.includes('local-team.apps'))).toEqual([]);
  });
});

describe('the budgets', () => {
  const worker = (size: number) => [
    { file: 'background.js', size: 1, gzipped: 1_000 },
    { file: 'background-work.js', size: size - 1, gzipped: 1_000 },
    { file: 'calendar.js', size: 1, gzipped: 0 },
  ];

  it('hold for the build', () => {
    expect(findExcess(addUp(measureFiles(STORE_BUILD), 1))).toEqual([]);
  });

  it('would be missed by a worker, a content script, all code and a zip that grew', () => {
    const { worker: of, code, zip } = BUDGETS;
    const most = `${of.limit / 1_000}.0 kB`;
    expect(findExcess(addUp(worker(of.limit + 1), 1))).toEqual([
      `the worker's code: ${most}, more than ${most}.`,
    ]);
    const page = { file: 'chunks/app.js', size: 1, gzipped: code.limit - 1_999 };
    expect(findExcess(addUp([...worker(1), page], 1))).toHaveLength(1);
    expect(findExcess(addUp(worker(1), zip.limit + 1))).toHaveLength(1);
    const script = { file: 'calendar.js', size: 8_001, gzipped: 1 };
    expect(findExcess(addUp([script, ...worker(1)], 1))).toEqual([
      'the content script: 8.0 kB, more than 8.0 kB.',
    ]);
    expect(findExcess(addUp([], 1))).toHaveLength(3);
  });
});

/**
 * What no source of the product may say: text made into markup or code, and other ways to the
 * network than the one that asks Google. What was built is looked at in `tests/build/code.test.ts`.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/install.mjs';

const SOURCES = globSync('{components,entrypoints,utils,public}/**/*.{ts,tsx,html,css,svg,yml}', {
  cwd: ROOT,
}).map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);

/** Each thing never to be found, with a text that has it: a pattern that finds nothing is none. */
const NEVER: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  [
    'markup made of text',
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|\bDOMParser\b|\bsrcdoc\b/,
    'element.innerHTML = name',
  ],
  ['markup let through by Preact', /dangerouslySetInnerHTML/, '<p dangerouslySetInnerHTML={x} />'],
  ['markup let through by the browser', /\bsetHTML(?:Unsafe)?\b|parseHTML/, 'p.setHTMLUnsafe(x)'],
  ['markup written into the page', /\bdocument\s*\.\s*write(?:ln)?\b/, 'document.write(x)'],
  [
    'code made of text',
    /\beval\b|\bnew\s+Function\b|set(?:Timeout|Interval)\(\s*['"`]|javascript:/,
    "setTimeout('go()')",
  ],
  [
    'another way to the network',
    /\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\bWebTransport\b|RTCPeer/,
    'navigator.sendBeacon(url)',
  ],
  ['sound or pictures recorded', /getUserMedia|MediaRecorder|getDisplayMedia/, 'getUserMedia({})'],
  [
    'code of others loaded at run time',
    /from\s+['"]https?:|import\(\s*['"]https?:/,
    "import('https:",
  ],
  ['messages of anybody', /postMessage\([^)]*['"]\*['"]/, "frame.postMessage(x, '*')"],
];

describe.each(NEVER)('%s', (_, pattern, example) => {
  it('is in no source', () => {
    const code = SOURCES.map(([path, text]) => [path, withoutComments(text)] as const);
    expect(code.filter(([, text]) => pattern.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('would be found', () => {
    expect(example).toMatch(pattern);
  });
});

it('asks the network in one place', () => {
  const asking = SOURCES.filter(([, text]) => /\bfetch\(/.test(withoutComments(text)));
  expect(asking.map(([path]) => path)).toEqual(['utils/google/request.ts']);
});

it('prints in one place', () => {
  const printing = SOURCES.filter(([, text]) => /\bconsole\./.test(withoutComments(text)));
  expect(printing.map(([path]) => path)).toEqual(['utils/log.ts']);
});

it('reads a fair number of sources', () => {
  expect(SOURCES.length).toBeGreaterThan(500);
});

/** Comments may speak of it. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

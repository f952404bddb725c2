import { expect, it } from 'vitest';
import { reportUrl } from './report-url.ts';

const ISSUES = 'https://github.com/acme/vis-a-vis/issues/new';

it.each([
  [{}, ''],
  [{ bugs: 'https://example.com/bugs' }, 'https://example.com/bugs'],
  [{ bugs: { url: 'https://example.com/bugs' }, repository: 'acme/x' }, 'https://example.com/bugs'],
  [{ bugs: 'javascript:alert(1)' }, ''],
  [{ bugs: { url: 'not an address' }, repository: 'acme/vis-a-vis' }, ISSUES],
  [{ repository: 'github:acme/vis-a-vis' }, ISSUES],
  [{ repository: { url: 'git+https://github.com/acme/vis-a-vis.git' } }, ISSUES],
  [{ repository: 'git@github.com:acme/vis-a-vis.git' }, ISSUES],
  [{ repository: 'https://example.com/acme/vis-a-vis' }, ''],
])('of %j reports go to "%s"', (places, url) => {
  expect(reportUrl(places)).toBe(url);
});

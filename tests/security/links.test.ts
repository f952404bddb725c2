/** Links come from typed words, from notes, from Google and from backup files: each is held here. */
import { describe, expect, it } from 'vitest';
import { readLink } from '../../components/agenda/shared-link.ts';
import { readMarkdown } from '../../components/notes/markdown-reading.ts';
import { link } from '../../utils/backup/field-kinds.ts';
import { safeParse } from '../../utils/schema/schema.ts';
import { rawEvent, readEventOf } from '../google/raw-events.ts';

/** What runs code, reads the disk or leads into the browser, as it is and in disguise. */
const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://example.com/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'chrome://settings',
  'chrome-extension://abc/page.html',
  'filesystem:https://example.com/x',
  'view-source:https://example.com',
  'intent://example.com#Intent;end',
];

describe.each(HOSTILE)('the link %j', (hostile) => {
  it('is none as somebody types it', () => {
    expect(readLink(hostile)).toBeUndefined();
  });

  it('is none in a note', () => {
    for (const note of [
      `[a](${hostile})`,
      `[a](<${hostile}>)`,
      `<${hostile}>`,
      `![a](${hostile})`,
    ]) {
      expect(JSON.stringify(readMarkdown(note))).not.toContain('"kind":"link"');
    }
  });

  it('is none in an event of Google', () => {
    const event = readEventOf(rawEvent({ htmlLink: hostile, hangoutLink: hostile }));
    expect([event.link, event.conferenceLink]).toEqual(['', undefined]);
  });

  it('is none in a backup file', () => {
    expect(safeParse(link().schema, hostile).success).toBe(false);
  });
});

it('is one where it leads to the web', () => {
  const good = 'https://docs.example.com/a';
  expect(readLink(good)).toBe(good);
  expect(JSON.stringify(readMarkdown(`[a](${good})`))).toContain('"kind":"link"');
  expect(readEventOf(rawEvent({ htmlLink: good })).link).toBe(good);
  expect(safeParse(link().schema, good).success).toBe(true);
});

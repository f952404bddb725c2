import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import { describe, expect, it } from 'vitest';
import type { Transport } from '../../utils/google/request.ts';
import type { ClientOptions } from '../../utils/google/transport.ts';

const clients = ['calendar/v3'];

/** The client's code without its comments, which hold examples. */
function sourceOf(client: string): string {
  const { resolve } = createRequire(import.meta.url);
  const source = readFileSync(resolve(`googleapis/build/src/apis/${client}`), 'utf8');
  return source.replaceAll(/\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
}

describe.each(clients)('the generated client %s', (client) => {
  const source = sourceOf(client);

  it('requires nothing but googleapis-common', () => {
    const required = [...source.matchAll(/\brequire\(([^)]*)\)/g)].map(([, what]) => what);
    expect(required).toEqual(['"googleapis-common"']);
    expect(source).not.toMatch(/^import\s/m);
  });

  it('uses nothing of it but createAPIRequest', () => {
    const used = [...source.matchAll(/\bgoogleapis_common_1\b(?! = )(\.\w+)?/g)].map(
      ([, what]) => what,
    );
    expect(new Set(used)).toEqual(new Set(['.createAPIRequest']));
  });
});

describe('the seam', () => {
  const transport: Transport = async () => ({ data: 'through the seam', status: 200, headers: {} });
  const options: ClientOptions = { transport };

  it('carries the calendar client', async () => {
    const { events } = new calendar_v3.Calendar(options);
    await expect(events.list({ calendarId: 'primary' })).resolves.toMatchObject({
      data: 'through the seam',
    });
  });
});

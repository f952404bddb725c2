import { describe, expect, it, vi } from 'vitest';
import { makeMainKey } from '../../utils/backup/encryption.ts';
import { makeBackup } from '../../utils/backup/make-backup.ts';
import { readNote, writeNote } from '../../utils/db/notes.ts';
import { ME, NOW } from '../domain/builders.ts';
import { loseDatabase } from '../db/damage.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { restoreFile } from './support.ts';

useFreshDatabase();

const PASSPHRASE = 'long walks by the sea';
const who = { name: '\u202eAna <b>', emails: ['ana@northwind.example'] };
const TEXTS = [
  ['emoji', '👩‍👩‍👧 👍🏽 🇩🇪 ❤️ #️⃣'],
  ['bidirectional marks', '\u202eturned\u202c \u2066in\u2069 \u200f שלום \u061c مرحبا'],
  ['lone surrogates', 'a\ud800b \udc00\ud83d end\ud83d'],
  ['control letters', '\0 \u0001 \u0007 \u001b[31m \u007f \u2028 \u2029 \ufeff'],
  ['letters put together in two ways', 'é e\u0301 \u1100\u1161 가'],
  ['white space', ' \t\n\n\r\n  \u00a0\u3000 '],
  ['a name of every object', '__proto__ constructor {"__proto__":{"a":1}} toString'],
  ['a line of 100,000 letters', 'Ω'.repeat(100_000)],
  ['a million letters', 'On-call, again.\n'.repeat(62_500)],
] as const;

describe.each(TEXTS)('%s', (_what, text) => {
  const save = () => writeNote({ account: ME, id: 'n', who, kind: 'coaching' }, '', text, NOW);
  const read = async () => (await readNote('n'))?.text;

  it('are kept as they were typed, and by the second copy', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await save()).text).toBe(text);
    expect(await read()).toBe(text);
    await loseDatabase();
    expect(await read()).toBe(text);
  });

  it.each([undefined, PASSPHRASE])(
    'come back from a backup (passphrase: %s)',
    async (passphrase) => {
      await save();
      const key = passphrase === undefined ? undefined : await makeMainKey(passphrase);
      const wish = { account: ME, product: '0.1.0', madeAt: NOW, zone: 'UTC', key };
      const { blob, records } = await makeBackup(wish);
      expect(records).toBe(2);
      await startAfresh();
      expect(await read()).toBeUndefined();
      await restoreFile(blob, 'merge', passphrase);
      expect(await read()).toBe(text);
    },
  );
});

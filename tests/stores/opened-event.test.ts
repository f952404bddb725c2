import { expect, it } from 'vitest';
import { onOpened, tellOpened } from '../../utils/stores/opened-event.ts';

it('tells the panels of its window whose event was opened, and no other', async () => {
  const stopping = new AbortController();
  const heard: string[] = [];
  const last = Promise.withResolvers<void>();
  onOpened(1, (person) => heard.push(`1: ${person}`), stopping.signal);
  onOpened(
    2,
    (person) => {
      heard.push(`2: ${person}`);
      if (person === 'last') last.resolve();
    },
    stopping.signal,
  );
  tellOpened({ windowId: 1, person: 'ana' });
  tellOpened({ windowId: 2, person: 'ben' });
  tellOpened({ windowId: 2, person: 'last' });
  await last.promise;
  stopping.abort();
  expect(heard.toSorted()).toEqual(['1: ana', '2: ben', '2: last']);
});

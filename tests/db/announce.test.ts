import { afterEach, expect, it } from 'vitest';
import { announce, onAnnounced } from '../../utils/db/announce.ts';

const listening: AbortController[] = [];
afterEach(() => listening.splice(0).forEach((controller) => controller.abort()));

function hear(...stores: Parameters<typeof onAnnounced>[0]): { next: Promise<void> } {
  const controller = new AbortController();
  listening.push(controller);
  const { promise, resolve } = Promise.withResolvers<void>();
  onAnnounced(stores, resolve, controller.signal);
  return { next: promise };
}

it('reaches listeners in the same context', async () => {
  const ear = hear('notes');
  announce('notes', 'people');
  await expect(ear.next).resolves.toBeUndefined();
});

it('is heard only where one of its stores is shown', async () => {
  let wrong = false;
  const meetings = hear('meetings');
  void meetings.next.then(() => (wrong = true));
  const notes = hear('notes');
  announce('notes');
  await notes.next;
  expect(wrong).toBe(false);
});

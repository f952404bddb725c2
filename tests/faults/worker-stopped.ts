/** The worker is stopped at random moments; whoever asks it next gets an answer all the same. */
import { buildExtension } from '../support/build-extension.ts';
import { launchBrowser } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import type { Fault } from './fault.ts';
import { lookSound, putNote } from './put-notes.ts';

export const workerStopped: Fault = {
  name: 'worker-stopped',
  says: 'the worker is stopped at random moments, answers the next message and loses nothing',
  actions: 500,
  shortActions: 12,
  run: async ({ random, actions, act }) => {
    const session = await launchBrowser({ extensionDir: await buildExtension() });
    try {
      const page = await session.page(QUIET_PAGE);
      const ask = () =>
        page.evaluate(async () =>
          JSON.stringify(await chrome.runtime.sendMessage({ type: 'ping' })),
        );
      await putNote(page, 0);
      let dump = await lookSound(page);
      for (let action = 0; action < actions; action += 1) {
        if (random.next() < 0.5) {
          await act('stop the worker', () => session.stopWorker());
        } else {
          const answer = await act('ask the worker', ask);
          if (answer !== '{"ok":true}') throw new Error(`The worker answered ${answer} to a ping.`);
          dump = await lookSound(page, dump);
        }
      }
    } finally {
      await session.close();
    }
  },
};

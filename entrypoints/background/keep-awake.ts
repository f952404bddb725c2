import { browser } from 'wxt/browser';
import { SECOND } from '../../utils/time.ts';

/**
 * Chrome stops a worker 30 seconds after the event that woke it, even in the middle of a fetch.
 * Any call of an extension API starts those 30 seconds anew, so one is made every 20 while the
 * work runs. Work must still be able to go on after being stopped: this only makes it rare.
 */
export async function keepAwake<Value>(work: Promise<Value>): Promise<Value> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20 * SECOND);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

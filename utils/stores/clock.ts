import { signal, type ReadonlySignal } from '@preact/signals';
import { now, zone } from '../clock.ts';
import { MINUTE } from '../time.ts';

/** The time and the zone a page shows. */
export interface Ambient {
  readonly now: number;
  readonly zone: string;
}

/**
 * The clock of a page: moves on at each full minute, and at once when the page comes back into
 * view (timers stand still while the machine sleeps). The zone is read anew each time.
 */
export function createClock(until: AbortSignal): ReadonlySignal<Ambient> {
  const read = (): Ambient => ({ now: now(), zone: zone() });
  const clock = signal(read());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tick(): void {
    clock.value = read();
    clearTimeout(timer);
    timer = setTimeout(tick, MINUTE - (clock.value.now % MINUTE));
  }

  tick();
  document.addEventListener(
    'visibilitychange',
    () => {
      // A page that is left is drawn no more.
      if (document.visibilityState === 'visible') tick();
    },
    { signal: until },
  );
  until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return clock;
}

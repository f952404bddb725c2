/**
 * What goes on in a page while somebody types, told to the outside as it happens: whatever becomes
 * of the page, what it told before is known.
 */
import type { Page } from 'puppeteer-core';

/** The user has typed: a field shows this. Or a transaction has completed that wrote this. */
export type Told =
  | { readonly kind: 'typed'; readonly text: string }
  | {
      readonly kind: 'done';
      readonly store: string;
      readonly id: string;
      readonly text: string;
    };

const BINDING = 'tellTyping';

/** Has a page tell what goes on from now on; gives the growing list of it. */
export async function listen(page: Page): Promise<Told[]> {
  const told: Told[] = [];
  const session = await page.createCDPSession();
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === BINDING) told.push(JSON.parse(payload) as Told);
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: BINDING });
  await page.evaluate((binding) => {
    const tell = (what: object): void => {
      const out: unknown = Reflect.get(globalThis, binding);
      if (typeof out === 'function') Reflect.apply(out, undefined, [JSON.stringify(what)]);
    };
    const isField = (target: unknown) => target instanceof HTMLTextAreaElement;
    document.addEventListener(
      'input',
      ({ target }) => isField(target) && tell({ kind: 'typed', text: target.value }),
      { capture: true },
    );
    const store = IDBObjectStore.prototype;
    const { put } = store;
    store.put = function tellPut(this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const [{ id, text }] = given as [{ id?: unknown; text?: unknown }];
      if (typeof id === 'string' && typeof text === 'string') {
        const done = { kind: 'done', store: this.name, id, text };
        this.transaction.addEventListener('complete', () => tell(done));
      }
      return Reflect.apply(put, this, given);
    };
  }, BINDING);
  return told;
}

/** What was lost of a text that was typed at its end, by what was told and what is stored now. */
export interface Loss {
  /** How many letters that a field showed are not there. */
  readonly letters: number;
}

/**
 * Makes sure that of a text nothing is missing but the one write in flight: whatever was typed
 * before the last completed write was begun is there. A write begins when the one before it has
 * completed, with all that was typed until then.
 *
 * @throws Error where more is missing
 */
export function expectWrites(told: readonly Told[], id: string | undefined, stored: string): Loss {
  const isDone = (one: Told) => one.kind === 'done' && one.id === id;
  const typed = told.findLast(({ kind }) => kind === 'typed')?.text ?? '';
  const done = told.filter(isDone);
  const begun = told.findLastIndex((one) => isDone(one) && one !== done.at(-1));
  const before = told.slice(0, Math.max(begun, 0)).findLast(({ kind }) => kind === 'typed');
  const acknowledged = done.at(-1)?.text ?? '';
  if (!stored.startsWith(acknowledged) || !stored.startsWith(before?.text ?? '')) {
    throw new Error(`More is missing than a write in flight: ${retell(told, stored)}`);
  }
  if (!typed.startsWith(stored) && !stored.startsWith(typed)) {
    throw new Error(`There is what nobody typed: ${retell(told, stored)}`);
  }
  return { letters: Math.max(0, typed.length - stored.length) };
}

function retell(told: readonly Told[], stored: string): string {
  return [...told.map(({ kind, text }) => `${kind} “${text}”`), `stored “${stored}”`].join(', ');
}

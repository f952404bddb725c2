// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { idInAddress } from '../../utils/calendar-page/address.ts';
import { accountIndex, decodeEventId, encodeEventId } from '../../utils/calendar-page/event-id.ts';
import { addressIn, indexIn, isDarkColour } from '../../utils/calendar-page/page-words.ts';
import { dialogOf, findOpen, watchEvents } from '../../utils/calendar-page/watch.ts';

/** Anything a page may say, much of it nearly right. */
const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.stringMatching(/^[A-Za-z0-9+/_=-]{0,60}$/),
  fc.string().map((text) => btoa(encodeURIComponent(text))),
  fc.constantFrom(
    'tasks_a',
    'ttb_',
    'a@',
    '@',
    '#zzzzzz',
    '#1B1B1B',
    'rgb(1, 2, 3)',
    '%',
    '%E0%A4',
  ),
);

describe('what a page says of itself', () => {
  it('is read or not, whatever it is: nothing throws', () => {
    fc.assert(
      fc.property(anyWords, anyWords, (one, other) => {
        const found = addressIn(`${one}${other}`);
        expect(found ?? 'a@b').toContain('@');
        expect(indexIn(one, other)).toBeGreaterThanOrEqual(0);
        expect([true, false]).toContain(isDarkColour(one));
      }),
    );
  });

  it('names an event, or none: one that is read is the same when it is written and read again', () => {
    fc.assert(
      fc.property(anyWords, (id) => {
        const event = decodeEventId(id);
        expect(event && decodeEventId(encodeEventId(event))).toEqual(event);
      }),
    );
  });

  it('has an event in its address, or none', () => {
    const paths = fc.constantFrom(
      '/calendar/u/0/r/eventedit/',
      '/r/eventedit?eid=',
      '/calendar/u/',
    );
    fc.assert(
      fc.property(paths, anyWords, (path, rest) => {
        const url = URL.parse(`https://calendar.google.com${path}${rest}`);
        if (!url) return;
        expect(typeof (idInAddress(url) ?? '')).toBe('string');
        expect(accountIndex(url) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** A node of a page: Google's own marks on any element, in any depth, some drawn and some not. */
interface Node {
  readonly tag: string;
  readonly id: string;
  readonly role: string;
  readonly event: string | undefined;
  readonly drawn: boolean;
  readonly inside: readonly Node[];
}

const nodes = fc.memo((depth): fc.Arbitrary<Node> =>
  fc.record({
    tag: fc.constantFrom('div', 'span', 'dialog', 'button', 'x-card', 'svg'),
    id: fc.constantFrom('xDetDlg', 'xDetDlg', 'xUserEmail', 'gb', ''),
    role: fc.constantFrom('dialog', 'main', 'menu', ''),
    event: fc.option(anyWords, { nil: undefined }),
    drawn: fc.boolean(),
    inside: depth > 1 ? fc.array(nodes(depth - 1), { maxLength: 3 }) : fc.constant([]),
  }),
);
const tree = nodes(3);

/** What is drawn; nothing else has a size. */
const drawn = new Set<Element>();

function build({ tag, id, role, event, drawn: isDrawn, inside }: Node): Element {
  const element = document.createElement(tag);
  if (id !== '') element.id = id;
  if (role !== '') element.setAttribute('role', role);
  if (event !== undefined) element.setAttribute('data-eventid', event);
  if (isDrawn) drawn.add(element);
  element.append(...inside.map(build));
  return element;
}

describe('a page with nodes that are missing, renamed or within one another', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('has an event open, or none: nothing throws, and nothing is told of what is not drawn', async () => {
    Element.prototype.getBoundingClientRect = function box(this: Element) {
      return new DOMRect(0, 0, drawn.has(this) ? 10 : 0, 10);
    };
    Element.prototype.checkVisibility = function isVisible(this: Element) {
      return drawn.has(this);
    };
    const tasks: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (task: () => void) => tasks.push(task));
    vi.stubGlobal('setTimeout', (task: () => void) => tasks.push(task));
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 4 }), fc.array(tree), async (before, after) => {
        drawn.clear();
        const stopping = new AbortController();
        const told: (Element | undefined)[] = [];
        document.body.replaceChildren(...before.map(build));
        watchEvents(document, (open) => told.push(open?.card), stopping.signal);
        for (const task of tasks.splice(0)) task();
        for (const task of tasks.splice(0)) task();
        document.body.replaceChildren(...after.map(build));
        await Promise.resolve();
        for (const task of tasks.splice(0)) task();
        for (const task of tasks.splice(0)) task();
        stopping.abort();
        const open = findOpen(document);
        expect(told.every((card) => card === undefined || drawn.has(card))).toBe(true);
        const card = open?.card;
        expect(card === undefined || document.body.contains(dialogOf(card))).toBe(true);
        tasks.length = 0;
      }),
    );
  });
});

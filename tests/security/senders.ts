/** Any message from any kind of sender, near enough to what is right to be taken for it. */
import fc from 'fast-check';

/** The id that the tests' browser gives to the extension. */
export const ID = 'test-extension-id';

/** Where our own pages are: not in `chrome-extension:`, to which Node knows no origins. */
export const ORIGIN = `https://${ID}.extension`;

/** What the browser says of a sender. */
export interface SenderOf {
  readonly id?: string;
  readonly origin?: string;
  readonly url?: string;
  readonly tab?: { readonly id: number };
  readonly frameId?: number;
}

const THEIRS = 'https://another-extension-id.extension';
const CALENDAR = 'https://calendar.google.com';

/** Each kind there is, and some that there should not be. */
const SENDERS: readonly SenderOf[] = [
  // The side panel or the popup, a tab of ours, the card in the calendar's page.
  { id: ID, origin: ORIGIN, url: `${ORIGIN}/sidepanel.html` },
  { id: ID, origin: ORIGIN, url: `${ORIGIN}/dashboard.html`, tab: { id: 1 }, frameId: 0 },
  { id: ID, origin: ORIGIN, url: `${ORIGIN}/prep.html`, tab: { id: 2 }, frameId: 4 },
  // The worker.
  { id: ID, origin: ORIGIN, url: `${ORIGIN}/background.js` },
  { id: ID },
  // A content script of ours, in the calendar and where none should be.
  { id: ID, origin: CALENDAR, url: `${CALENDAR}/calendar/u/0/r`, tab: { id: 2 }, frameId: 0 },
  { id: ID, origin: 'https://evil.example', url: 'https://evil.example/', tab: { id: 3 } },
  { id: ID, origin: 'null', url: 'about:srcdoc', tab: { id: 2 }, frameId: 9 },
  // Another extension, and one that says our id or our origin.
  { id: 'another-extension-id', origin: THEIRS, url: `${THEIRS}/page.html` },
  { id: ID, origin: THEIRS, url: `${THEIRS}/page.html` },
  { id: 'another-extension-id', origin: ORIGIN, url: `${ORIGIN}/sidepanel.html` },
  // A web page, and names that only begin or look like ours.
  { origin: CALENDAR, url: `${CALENDAR}/`, tab: { id: 2 } },
  { origin: ORIGIN },
  { id: ID, origin: `${ORIGIN}.evil.example` },
  { id: ID, origin: ORIGIN.toUpperCase() },
  { id: `${ID} `, origin: ORIGIN },
  {},
];

export const anySender: fc.Arbitrary<SenderOf> = fc.constantFrom(...SENDERS);

const key = fc.record({ iterations: fc.nat(), salt: fc.string(), key: fc.string() });

/** Messages as they should be. */
const RIGHT = [
  fc.record({ type: fc.constant('ping') }),
  fc.record({ type: fc.constant('sync'), force: fc.boolean() }),
  fc.record({
    type: fc.constant('connect'),
    access: fc.constantFrom('owned', 'all'),
    choose: fc.boolean(),
  }),
  fc.record({ type: fc.constant('badge') }),
  fc.record({ type: fc.constant('back-up'), isBeforeUpgrade: fc.boolean() }),
  fc.record({ type: fc.constant('sign-out') }),
  fc.record(
    { type: fc.constant('make-backup'), account: fc.string(), product: fc.string(), key },
    { requiredKeys: ['type', 'account', 'product'] },
  ),
];

const right: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(...RIGHT);

/** Whatever else there is, small: it is the form that counts. */
const anything = fc.anything({ maxDepth: 1, maxKeys: 3, withNullPrototype: true });

/** Names of fields, and some that a careless reader would find on every object. */
const NAMES = [
  'type',
  'force',
  'access',
  'choose',
  'isBeforeUpgrade',
  'account',
  'key',
  '__proto__',
  'constructor',
  'toString',
  'extra',
];
const name = fc.constantFrom(...NAMES);

/** A right message with one of its fields missing, of another kind, or with one too many. */
const nearly = fc
  .tuple(right, name, fc.boolean(), anything)
  .map(([message, field, isGone, value]) =>
    Object.fromEntries([
      ...Object.entries(message).filter(([each]) => each !== field),
      ...(isGone ? [] : [[field, value] as const]),
    ]),
  );

const typed = fc
  .constantFrom('constructor', '__proto__', 'hasOwnProperty', 'erase', 'SYNC', 'sync ', '')
  .map((type) => ({ type, force: true }));

export const anyMessage: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: right, weight: 4 },
  { arbitrary: nearly, weight: 4 },
  { arbitrary: typed, weight: 1 },
  { arbitrary: anything, weight: 1 },
);

const text = fc.oneof(
  { arbitrary: fc.string({ unit: 'binary' }), weight: 8 },
  {
    arbitrary: fc.integer({ min: 3_998, max: 4_002 }).map((length) => 'a'.repeat(length)),
    weight: 1,
  },
);

/** What a content script says, and what one that was taken over might. */
export const anyToCard: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      owner: text,
      address: text,
      base: text,
      theme: text,
      opening: fc.nat(),
      id: text,
      focus: fc.boolean(),
      style: text,
    },
    { requiredKeys: ['owner', 'address', 'base', 'theme', 'opening', 'focus'] },
  ),
  fc.dictionary(
    fc.constantFrom('owner', 'address', 'base', 'theme', 'opening', 'id', 'focus', '__proto__'),
    fc.oneof(text, anything),
  ),
  anyMessage,
);

/**
 * How the calendar's page behaves where Google's ways were seen differently by different people.
 * Each behaviour is a switch of its own; what belongs to it are its timing and its choices.
 *
 * **Setting switches.** In a test, before the page is opened or at any time while it is:
 *
 *     google.page.set({ stripping: { peakMs: 100, endMs: 200 }, reopening: false });
 *
 * `true` and `false` turn a switch, parameters turn it on with these changed, and what is not named
 * stays. An open page hears of it at its next load. For one page alone, in the address:
 *
 *     https://calendar.google.com/calendar/u/0/r/week?behaviours={"overwriting":true}
 *
 * And by hand: the gear in the page's header lists them all. `google.page` also has the locale, the
 * theme, tasks and the seed of the class names.
 */

/** A moment is counted in milliseconds from what begins it. */
export const defaults = {
  /** 1. On an event's first opening foreign nodes are taken out of the card. */
  stripping: { on: true, mutations: 750, peakMs: 480, endMs: 900 },
  /** 2. The same, but a foreign node keeps its place and its attributes, and gets other children. */
  overwriting: { on: false, mutations: 750, peakMs: 480, endMs: 900 },
  /** 3. A second pass over the card, when the guests' photos have come. */
  latePass: { on: false, atMs: 2_000, mutations: 40 },
  /** 4. An event opened again is drawn at once, with few mutations; foreign nodes survive. */
  reopening: { on: true, mutations: 33, endMs: 120 },
  /** 5. A card that is still there becomes the next event's, node by node. */
  reusing: { on: true, afterMs: 0 },
  /** 6. A closed card stays, hidden; else it is removed. Either way after its fading. */
  hiding: { on: false, afterMs: 120 },
  /** 7. Hidden dialogs of earlier days come before the card; one may lie visibly upon it. */
  leftovers: { on: true, count: 3, confirmAfterMs: 0 },
  /** 8. The blocks of the card lie in one another instead of side by side. */
  nesting: { on: false },
  /** 9. Tasks have cards too, and so has what is being made: with tabs that hide their panels. */
  otherBubbles: { on: true },
  /** 10. A pointer pressed outside closes the card. */
  outsideClick: { on: true, phase: 'bubble', heedsPrevented: true, heedsKeepsOpen: true },
  /** 11. The card fades and moves in, and takes another place when the window changes. */
  animation: { on: true, ms: 150, repositionMs: 100 },
  /** 12. The theme is switched while the page is open; `everyMs` 0 is once. */
  darkSwitch: { on: false, afterMs: 1_000, everyMs: 0 },

  /** While a card is open, focus that leaves it is brought back. */
  focusTrap: { on: true, strict: false },
  /** Single letters are shortcuts, heard on the document. */
  shortcuts: { on: true, phase: 'bubble' },
  /** Sent with the page: `Cross-Origin-Embedder-Policy: require-corp`. */
  embedderPolicy: { on: false },
  /** Sent with the page: `frame-src 'self'` in its content security policy. */
  framePolicy: { on: false },
  /** The content security policy as a whole: Trusted Types, scripts and styles by nonce. */
  contentPolicy: { on: true },
  /** The calendar of other products' side panels, in a frame of this page. */
  companionFrame: { on: false },

  /** `body[data-viewkey]` is set by script, some time after the page has loaded. */
  viewKey: { on: true, afterMs: 300 },
  /** While the view changes two `[role=main]` exist; the last is the one to come. */
  twoMains: { on: true, forMs: 200 },
  /** Chips are drawn again in place, and their ids rewritten, now and then. */
  chipChurn: { on: false, everyMs: 1_000 },
  /** A new event's chip is drawn at once; it is stored, and said to be, later. */
  lateSaving: { on: true, afterMs: 2_000 },
  /** The edit page is built in stages, each so much later than the one before. */
  stagedEditPage: { on: true, stageMs: 150 },
} as const satisfies Record<string, Switch>;

/** A switch with its parameters. */
export interface Switch {
  readonly on: boolean;
  readonly [parameter: string]: boolean | number | string;
}

/** What a parameter that is a word may be. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  phase: ['bubble', 'capture'],
};

type Widened<Value> = Value extends boolean
  ? boolean
  : Value extends number
    ? number
    : Value extends 'bubble' | 'capture'
      ? 'bubble' | 'capture'
      : Value;
type Widen<Of> = { readonly [Key in keyof Of]: Widened<Of[Key]> };

export type BehaviourName = keyof typeof defaults;
/** All switches, each with all its parameters. */
export type Behaviours = { readonly [Name in BehaviourName]: Widen<(typeof defaults)[Name]> };
/** Some switches: turned, or turned on with some parameters. */
export type BehaviourChanges = {
  readonly [Name in BehaviourName]?: boolean | Partial<Widen<(typeof defaults)[Name]>>;
};

export const behaviourNames = Object.keys(defaults).filter(isName);

function isName(name: string): name is BehaviourName {
  return Object.hasOwn(defaults, name);
}

/** All switches off: a page that behaves as tamely as a page can. */
export const tame: BehaviourChanges = Object.fromEntries(
  behaviourNames.map((name) => [name, false]),
);

/**
 * The switches after some changes.
 *
 * @throws RangeError for a switch or a parameter that does not exist, or a value of another kind
 */
export function change(behaviours: Behaviours, changes: BehaviourChanges): Behaviours {
  const changed: Record<string, Switch> = { ...behaviours };
  for (const [name, wanted] of Object.entries(changes)) {
    if (!isName(name)) throw new RangeError(`There is no behaviour ${name}`);
    const before: Switch = behaviours[name];
    if (typeof wanted === 'boolean') {
      changed[name] = { ...before, on: wanted };
      continue;
    }
    check(name, before, wanted);
    changed[name] = { ...before, on: true, ...wanted };
  }
  return changed as Behaviours;
}

function check(name: string, before: Switch, wanted: object): void {
  for (const [key, value] of Object.entries(wanted) as [string, unknown][]) {
    const isKnown = typeof value === typeof before[key];
    const isChoice = choices[key]?.some((choice) => choice === value) ?? true;
    if (!isKnown || !isChoice) throw new RangeError(`${name}.${key} cannot be ${String(value)}`);
  }
}

/** Changes as an address carries them: JSON. @throws RangeError for anything else */
export function parseChanges(text: string | null): BehaviourChanges {
  if (text === null || text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RangeError('The behaviours are no JSON');
  }
  if (typeof value !== 'object' || value === null) throw new RangeError('No behaviours');
  for (const one of Object.values(value) as unknown[]) {
    if (typeof one !== 'boolean' && (typeof one !== 'object' || one === null)) {
      throw new RangeError('A behaviour is turned, or has parameters');
    }
  }
  return value;
}

/**
 * What a page drew last, kept in memory (`storage.session`): gone with the browser, with an update
 * of the extension and with everything that is erased. Each page has one of its own.
 */
import { browser } from 'wxt/browser';
import { now, zone } from '../clock.ts';
import { dayOf } from '../time.ts';

/** What has to be as it was for a drawing to be shown again. */
interface Circumstances {
  /** The part of the page's address that says what it shows (`#time`). */
  readonly hash: string;
  /** Of the window, in CSS pixels: pictures are drawn for it. 0 while nobody sees it. */
  readonly width: number;
  /** The side panel's page says something else in a tab. */
  readonly isTab: boolean;
  readonly day: string;
  readonly zone: string;
  /** The account in use. */
  readonly account: unknown;
}

/** A drawing as it is kept. */
export interface KeptDrawing extends Circumstances {
  /** As JSON: the browser hands a text over many times as fast as what it says. */
  readonly drawing: string;
  /** Of the page: its language, and the way that is written. */
  readonly lang: string;
  readonly dir: string;
}

/** The pages that keep what they drew. */
const PAGES = ['/sidepanel.html', '/dashboard.html'];

/** The account of whoever uses no calendar (`accountOf`). */
const NO_CALENDAR = 'local';

/** One for each page. */
const PREFIX = 'lastDrawn:';

/** The drawing of this page, where it may be shown: nothing is hidden, and all else is as it was. */
export async function readDrawing(): Promise<KeptDrawing | undefined> {
  const key = PREFIX + location.pathname;
  const [inMemory, onDisk, isTab] = await Promise.all([
    browser.storage.session.get([key, 'panelWish']),
    browser.storage.local.get(['hidden', 'connection']),
    isInTab(),
  ]);
  // Written by this version of the extension, in this run of the browser: it has its own shape.
  const kept = inMemory[key] as KeptDrawing | undefined;
  const isHome = (fieldOf(inMemory['panelWish'], 'view') ?? 'home') === 'home';
  if (kept === undefined || !isHome || onDisk['hidden'] === true) return undefined;
  const account = fieldOf(onDisk['connection'], 'account') ?? NO_CALENDAR;
  const { width, ...others } = circumstances(account, isTab);
  // Chrome loads a side panel before it gives it a place, which is as wide as the last one was.
  const isSame =
    (width === 0 || kept.width === width) &&
    Object.entries(others).every(([name, value]) => kept[name as keyof Circumstances] === value);
  return isSame ? kept : undefined;
}

/** Says from now on when everything is hidden, and when it is shown again. */
export function onHidden(tell: (isHidden: boolean) => void): void {
  browser.storage.local.onChanged.addListener(({ hidden }) => {
    if (hidden) tell(hidden.newValue === true);
  });
}

/** Keeps a drawing of this page, made on the account in use. */
export async function keepDrawing(drawing: string, account: string, isTab: boolean): Promise<void> {
  const { lang, dir } = document.documentElement;
  const kept: KeptDrawing = { ...circumstances(account, isTab), drawing, lang, dir };
  await browser.storage.session.set({ [PREFIX + location.pathname]: kept });
}

/** Keeps none any more, of no page. */
export async function forgetDrawings(): Promise<void> {
  await browser.storage.session.remove(PAGES.map((page) => PREFIX + page));
}

/** Whether this page is a tab, which the side panel's may be. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

function circumstances(account: unknown, isTab: boolean): Circumstances {
  return {
    hash: location.hash,
    width: window.innerWidth,
    isTab,
    day: dayOf(now(), zone()),
    zone: zone(),
    account,
  };
}

/** A field of what is kept as an object, if it is one. */
function fieldOf(kept: unknown, name: string): unknown {
  return typeof kept === 'object' && kept !== null
    ? Object.getOwnPropertyDescriptor(kept, name)?.value
    : undefined;
}

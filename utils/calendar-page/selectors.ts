/**
 * What is relied on of Google Calendar's page, and where it was seen. Ids, roles and data
 * attributes only: class names are made anew with each of Google's builds, and labels are in the
 * user's language. Last looked at in captures of June to September 2026.
 */

/** The content of the card that opens on a click; the event's id is its attribute. 2026-06. */
export const CARD = '#xDetDlg[data-eventid]';
/** The card itself, with its place on the screen. 2026-06. */
export const DIALOG = '[role=dialog]';
/** The app's body, also on its edit page. 2025-09. */
export const APP = 'body[data-viewfamily]';
/** Whose calendar it is: hidden in the page; 2025-09. */
export const OWNER = '#xUserEmail';
/** The same in the label of the account's button, in words of any language. 2026. */
export const OWNER_BUTTON = '#gb [aria-label*="@"]';
/** What events are in. 2026-09. */
export const GRID = '[role=main]';
/** An event of the grid; tasks have ids of their own kind. 2026-09. */
export const CHIP = '[data-eventid]:not([data-eventid^=tasks],[data-eventid^=ttb_])';
/** The page's theme, kept up to date as it is switched. 2025-09. */
export const THEME = 'meta[name=theme-color]';
/** What may open on top of the card. 2026-06. */
export const OVERLAY = `${DIALOG},[role=alertdialog],[role=menu],[role=listbox]`;
/** What can be pressed. */
export const CONTROL =
  'a[href],button,input,textarea,[role=button],[role=link],[role=treeitem],[role=textbox]';

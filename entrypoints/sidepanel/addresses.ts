import { browser } from 'wxt/browser';

/** This copy's id, which Google's project and an administrator want to know. */
export const EXTENSION_ID = browser.runtime.id;
/** Where Google's sign-in answers to; it must stand in the project of the client id. */
export const REDIRECT_URI = browser.identity.getRedirectURL();
/** How to make a client id, step by step. */
export const GUIDE_URL = 'https://developers.google.com/workspace/guides/create-credentials';
/** The licences of the packages whose code is in this build. */
export const LICENCES_URL: string = new URL('/third-party-notices.txt', location.origin).href;
/** Where reports are written, as package.json says; empty: nowhere. */
export const REPORT_URL: string = import.meta.env.WXT_REPORT_URL ?? '';

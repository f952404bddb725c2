import { escapeHtml } from './http.ts';
import { describeScope, signInScopes } from './scopes.ts';
import type { Account } from './world.ts';

export interface ConsentPage {
  readonly appName: string;
  /** The request's own query, carried along to the answer. */
  readonly query: string;
  readonly accounts: readonly Account[];
  /** The account chosen beforehand. */
  readonly chosen: string | undefined;
  readonly isSignedIn: boolean;
  readonly scopes: readonly string[];
  readonly isTicked: boolean;
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; display: grid; place-items: center; min-height: 100vh;
    background: light-dark(#f0f4f9, #1e1f20); color: light-dark(#1f1f1f, #e3e3e3); }
  main { background: light-dark(#fff, #0e0e0e); border-radius: 28px; padding: 36px; margin: 16px;
    max-width: 34rem; }
  h1 { font-size: 1.75rem; font-weight: 400; margin: 0 0 .5rem; }
  fieldset { border: 1px solid light-dark(#c4c7c5, #444746); border-radius: 12px; margin: 1rem 0; }
  label { display: flex; gap: .75rem; align-items: baseline; padding: .375rem 0; }
  .buttons { display: flex; justify-content: end; gap: .5rem; margin-top: 1.5rem; }
  button { font: inherit; border: 0; border-radius: 99px; padding: .5rem 1.5rem; cursor: pointer;
    background: light-dark(#0b57d0, #a8c7fa); color: light-dark(#fff, #062e6f); }
  button[value=cancel] { background: none; color: light-dark(#0b57d0, #a8c7fa); }
  small { color: light-dark(#5e5e5e, #9aa0a6); }`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><main>${body}</main></body>
</html>`;
}

/** The page that asks whose account it is and what the app may see. */
export function renderConsentPage(consent: ConsentPage): string {
  const signIn = consent.isSignedIn ? 'Choose an account' : 'Sign in: choose an account';
  const heading = `${consent.appName} wants access to your Google Account`;
  return page(
    'Sign in - Google Accounts',
    `<h1>${escapeHtml(heading)}</h1>
<form method="post" action="/signin/oauth/consent">
<input type="hidden" name="request" value="${escapeHtml(consent.query)}">
<fieldset><legend>${signIn}</legend>
${consent.accounts.map((account) => accountRow(account, consent.chosen)).join('\n')}
</fieldset>
<fieldset><legend>Select what ${escapeHtml(consent.appName)} can access</legend>
${consent.scopes.map((scope) => scopeRow(scope, consent.isTicked)).join('\n')}
</fieldset>
<div class="buttons">
<button name="answer" value="cancel">Cancel</button>
<button name="answer" value="allow">Allow</button>
</div>
</form>`,
  );
}

function accountRow({ email, name }: Account, chosen: string | undefined): string {
  const checked = email === chosen ? ' checked' : '';
  return `<label><input type="radio" name="account" value="${escapeHtml(email)}" required${checked}>
<span>${escapeHtml(name)} <small>${escapeHtml(email)}</small></span></label>`;
}

function scopeRow(scope: string, isTicked: boolean): string {
  const state = signInScopes.has(scope) ? ' checked disabled' : isTicked ? ' checked' : '';
  return `<label><input type="checkbox" name="scope" value="${escapeHtml(scope)}"${state}>
<span>${escapeHtml(describeScope(scope))}</span></label>`;
}

/** The page shown instead when a request cannot be answered. */
export function renderErrorPage(status: number, code: string, message: string): string {
  return page(
    'Error - Google Accounts',
    `<h1>Access blocked: authorization error</h1>
<p>${escapeHtml(message)}</p><p><strong>Error ${status}: ${escapeHtml(code)}</strong></p>`,
  );
}

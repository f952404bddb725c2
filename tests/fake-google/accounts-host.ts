/** accounts.google.com: the implicit flow (`response_type=token`), its consent page and answers. */
import { AuthorizeError, answerAddress, parseAuthorize } from './authorize-request.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { renderConsentPage, renderErrorPage } from './consent-page.ts';
import { html, redirect } from './http.ts';
import type { Reply, Request } from './http.ts';
import { signInScopes } from './scopes.ts';
import type { SignIn } from './sign-in.ts';
import type { Account, World } from './world.ts';

export interface AccountsContext {
  readonly world: World;
  readonly signIn: SignIn;
  readonly clientId: string | undefined;
}

const authorizePath = '/o/oauth2/v2/auth';
const consentPath = '/signin/oauth/consent';

/** Undefined for everything else, which is the browser's own traffic. */
export function answerAccounts(context: AccountsContext, request: Request): Reply | undefined {
  try {
    if (request.method === 'GET' && request.path === authorizePath) {
      return authorize(context, request.query);
    }
    if (request.method === 'POST' && request.path === consentPath) {
      return consent(context, new URLSearchParams(request.body));
    }
  } catch (error) {
    if (!(error instanceof AuthorizeError)) throw error;
    return html(renderErrorPage(error.status, error.code, error.message), error.status);
  }
  return undefined;
}

function authorize(context: AccountsContext, query: URLSearchParams): Reply {
  const { signIn, clientId } = context;
  const request = parseAuthorize(query, clientId);
  if (signIn.blocked) {
    const status = signIn.blocked === 'status-200' ? 200 : 400;
    const message = 'This app is blocked by your organization’s administrator.';
    return html(renderErrorPage(400, 'admin_policy_enforced', message), status);
  }
  const account = likelyAccount(context, request);
  if (request.prompts.has('none')) return silently(signIn, request, account);
  const mustAsk = request.prompts.has('consent') || request.prompts.has('select_account');
  if (!mustAsk && signIn.isSignedIn && account && signIn.hasGranted(account, request.scopes)) {
    return grant(signIn, request, account, request.scopes);
  }
  return html(
    renderConsentPage({
      appName: 'Vis-à-vis',
      query: query.toString(),
      accounts: knownAccounts(context),
      chosen: request.prompts.has('select_account') ? undefined : account,
      isSignedIn: signIn.isSignedIn,
      scopes: request.scopes,
      isTicked: signIn.consentTicked,
    }),
  );
}

/** `prompt=none`: a token at once, or an error that says which page would have been needed. */
function silently(signIn: SignIn, request: AuthorizeRequest, account: string | undefined): Reply {
  if (!signIn.isSignedIn || signIn.accounts.length === 0) {
    return refuse(request, 'login_required');
  }
  if (account === undefined || !signIn.hasGranted(account, request.scopes)) {
    return refuse(
      request,
      request.loginHint && !account ? 'login_required' : 'interaction_required',
    );
  }
  return grant(signIn, request, account, request.scopes);
}

function consent(context: AccountsContext, form: URLSearchParams): Reply {
  const { signIn, clientId } = context;
  const request = parseAuthorize(new URLSearchParams(form.get('request') ?? ''), clientId);
  if (form.get('answer') !== 'allow') return refuse(request, 'access_denied');
  const account = signIn.accounts.find((email) => email === form.get('account'));
  if (account === undefined) throw new AuthorizeError(400, 'invalid_request', 'No account chosen');
  const ticked = form.getAll('scope');
  const scopes = request.scopes.filter(
    (scope) => signInScopes.has(scope) || ticked.includes(scope),
  );
  signIn.isSignedIn = true;
  return scopes.length === 0
    ? refuse(request, 'access_denied')
    : grant(signIn, request, account, scopes);
}

function grant(
  signIn: SignIn,
  request: AuthorizeRequest,
  account: string,
  asked: readonly string[],
): Reply {
  const earlier = request.includesGranted ? signIn.grantOf(account) : [];
  const scopes = [...new Set([...asked, ...earlier])];
  return redirect(
    answerAddress(request, {
      access_token: signIn.issueToken({ account, scopes }),
      token_type: 'Bearer',
      expires_in: String(signIn.tokenLifetimeSeconds),
      scope: scopes.join(' '),
      authuser: String(signIn.accounts.indexOf(account)),
      prompt: request.prompts.has('none') ? 'none' : 'consent',
    }),
  );
}

function refuse(request: AuthorizeRequest, error: string): Reply {
  return redirect(answerAddress(request, { error }));
}

/** The hinted account (its address or number), or the only one there is. */
function likelyAccount(
  { world, signIn }: AccountsContext,
  { loginHint }: AuthorizeRequest,
): string | undefined {
  if (loginHint === undefined) {
    return signIn.accounts.length === 1 ? signIn.accounts[0] : undefined;
  }
  const hint = loginHint.toLowerCase();
  return signIn.accounts.find((email) => email === hint || world.account(email)?.id === hint);
}

function knownAccounts({ world, signIn }: AccountsContext): Account[] {
  return signIn.accounts.flatMap((email) => world.account(email) ?? []);
}

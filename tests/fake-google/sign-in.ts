import { createHash } from 'node:crypto';

export interface IssuedToken {
  readonly value: string;
  readonly account: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Temporal.Instant;
}

/** What the fake does instead of asking, where an organisation forbids the app. */
export type Blocked = false | 'status-400' | 'status-200';

/** What an account consents to. */
interface GrantRequest {
  readonly account: string;
  readonly scopes: readonly string[];
}

/**
 * Sessions, grants and access tokens: what Google's side of sign-in remembers, and the switches
 * tests turn.
 */
export class SignIn {
  /** The accounts of this browser, in the order of /u/0, /u/1. */
  accounts: string[] = [];
  /** Whether those accounts have a session; without one the consent page asks to sign in. */
  isSignedIn = true;
  blocked: Blocked = false;
  tokenLifetimeSeconds = 3599;
  /** Whether the consent page's boxes are ticked when it opens. */
  consentTicked = true;
  readonly #clock: () => Temporal.Instant;
  readonly #grants = new Map<string, Set<string>>();
  readonly #tokens = new Map<string, IssuedToken>();
  #issued = 0;

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  /** Records a consent and gives a token for it; also for tests without a browser. */
  issueToken({ account, scopes }: GrantRequest): string {
    const granted = this.#grants.get(account) ?? new Set();
    for (const scope of scopes) granted.add(scope);
    this.#grants.set(account, granted);
    this.#issued += 1;
    const seed = createHash('sha256').update(`${account} ${this.#issued}`).digest('base64url');
    const value = `ya29.a0${seed}`;
    const expiresAt = this.#clock().add({ seconds: this.tokenLifetimeSeconds });
    this.#tokens.set(value, { value, account, scopes: [...scopes], expiresAt });
    return value;
  }

  /** The token if it is good now: known, not revoked, not expired. */
  check(value: string): IssuedToken | undefined {
    const token = this.#tokens.get(value);
    return token && Temporal.Instant.compare(this.#clock(), token.expiresAt) < 0
      ? token
      : undefined;
  }

  /** What an account has granted the app so far. */
  grantOf(account: string): ReadonlySet<string> {
    return this.#grants.get(account) ?? new Set();
  }

  hasGranted(account: string, scopes: readonly string[]): boolean {
    const granted = this.grantOf(account);
    return scopes.length > 0 && scopes.every((scope) => granted.has(scope));
  }

  /** Revokes a token, and with it the account's whole grant. False if there is no such token. */
  revoke(value: string): boolean {
    const token = this.check(value);
    if (!token) return false;
    this.#forget(token.account);
    return true;
  }

  /** Every access token given so far stops working, as if its time were over. */
  expireAccessTokens(): void {
    this.#tokens.clear();
  }

  /** Accounts forget the app, as after "remove access" in the account's settings. */
  forgetGrants(): void {
    for (const account of this.#grants.keys()) this.#forget(account);
  }

  signOutOfGoogle(): void {
    this.isSignedIn = false;
  }

  #forget(account: string): void {
    this.#grants.delete(account);
    for (const [value, token] of this.#tokens) {
      if (token.account === account) this.#tokens.delete(value);
    }
  }
}

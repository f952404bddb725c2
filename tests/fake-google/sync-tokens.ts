import { createHash } from 'node:crypto';
import { badRequest, fullSyncRequired } from './api-error.ts';

interface Issued {
  readonly calendar: string;
  readonly revision: number;
  readonly syncKey: string;
  readonly generation: number;
}

/** Sync tokens: opaque to clients, bound to a calendar and to the query they were given for. */
export class SyncTokens {
  readonly #issued = new Map<string, Issued>();
  #generation = 0;

  /** Makes every token given so far answer 410 `fullSyncRequired`. */
  expireAll(): void {
    this.#generation += 1;
  }

  /**
   * Makes every token given so far answer 400, as one that was never given. Later ones are others:
   * none of them comes back.
   */
  forgetAll(): void {
    this.#generation += 1;
    this.#issued.clear();
  }

  issue(calendar: string, revision: number, syncKey: string): string {
    const issued = { calendar, revision, syncKey, generation: this.#generation };
    const hash = createHash('sha256').update(JSON.stringify(issued)).digest('base64url');
    const token = `C${hash.slice(0, 30)}=`;
    this.#issued.set(token, issued);
    return token;
  }

  /**
   * The revision a token stands for.
   *
   * @throws ApiError 400 if it is none, or is used with another query than its first listing's;
   *   410 if it has expired.
   */
  redeem(token: string, calendar: string, syncKey: string): number {
    const issued = this.#issued.get(token);
    if (issued?.calendar !== calendar) throw badRequest('Invalid sync token value.', 'syncToken');
    if (issued.generation !== this.#generation) throw fullSyncRequired();
    if (issued.syncKey !== syncKey) {
      throw badRequest('Sync token was issued for another query.', 'syncToken');
    }
    return issued.revision;
  }
}

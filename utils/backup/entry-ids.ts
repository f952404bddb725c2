import { entryId } from '../sync/change-id.ts';
import type { Account } from '../domain/types.ts';

/** The ids of entries of the ledger, which are hashed while no transaction is open: none waits. */
export class EntryIds {
  readonly #ids = new Map<string, string>();
  readonly #wanted = new Map<string, () => Promise<string>>();

  /** The id of the how-manieth of its like; undefined: not known before `find`. */
  of(account: Account, like: string, nth: number): string | undefined {
    const what = `${account}|${like}|${nth}`;
    const id = this.#ids.get(what);
    if (id === undefined) this.#wanted.set(what, () => entryId(account, like, nth));
    return id;
  }

  /** Whether some were asked for that are not known. */
  isWanting(): boolean {
    return this.#wanted.size > 0;
  }

  /** Finds all that were asked for. */
  async find(): Promise<void> {
    const finding = [...this.#wanted].map(async ([what, find]) => [what, await find()] as const);
    for (const [what, id] of await Promise.all(finding)) this.#ids.set(what, id);
    this.#wanted.clear();
  }
}

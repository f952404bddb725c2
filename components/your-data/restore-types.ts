/** What a restore shows; the page's stores tell it. */

/** What a backup holds and would change, by store. */
export interface RestoreFacts {
  readonly madeAt: number;
  /** Whose data it is: the account in use where it was made. */
  readonly account: string;
  readonly changes: readonly {
    readonly store: string;
    readonly inFile: number;
    readonly added: number;
    readonly newer: number;
    readonly joined: number;
  }[];
}

/** Why a file was refused. */
export type RefusalKind =
  | 'foreign'
  | 'newer'
  | 'cut'
  | 'damaged'
  | 'invalid'
  | 'repeated'
  | 'too-long'
  | 'locked'
  | 'wrong-passphrase'
  | 'full'
  | 'failed';

/** How far a restore has come. */
export type RestoreStep =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly records: number }
  | { readonly step: 'locked'; readonly isWrong: boolean }
  | { readonly step: 'ready' | 'applying' | 'done'; readonly preview: RestoreFacts }
  | {
      readonly step: 'refused';
      readonly problem: RefusalKind;
      readonly place: { readonly line?: number; readonly field?: string };
    };

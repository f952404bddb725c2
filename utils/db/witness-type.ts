/** What a database knows of itself. */
export interface Witness {
  /** Counted up by each transaction that writes. */
  readonly generation: number;
  /** How many records each store should hold, by its name. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What saying a time takes: the clock, the zone, and the language. Always passed in. */
export interface Ambience {
  readonly now: number;
  readonly zone: string;
  readonly locale: string;
}

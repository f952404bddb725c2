/** What tests read of an open page: `globalThis.fakeCalendar`. */
export interface Probe {
  /** Keys that the page heard and took for no typing, and whether they did something. */
  readonly keys: readonly { readonly key: string; readonly hasFired: boolean }[];
  /** Draws the grid again from what the calendar holds now, as a push from Google would. */
  refresh(): Promise<void>;
  /** Waits until all that opening cards has set in motion is over. */
  calm(): Promise<void>;
  /** Switches between light and dark. */
  flipTheme(): void;
}

/** The machine's clock, in one place so that everything else can be handed another one. */
export function now(): number {
  return Temporal.Now.instant().epochMilliseconds;
}

/** The user's time zone, as the browser knows it now (it may change while travelling). */
export function zone(): string {
  return Temporal.Now.timeZoneId();
}

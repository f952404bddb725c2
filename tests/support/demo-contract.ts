/** What the launcher of `npm start` gives to the walk through the surfaces. */
import type { startFakeGoogle } from '../fake-google/server.ts';
import type { Session } from './launch.ts';

/** Everything the walk needs: a running browser, the Google it sees, and where pictures go. */
export interface DemoStage {
  readonly session: Session;
  readonly google: Awaited<ReturnType<typeof startFakeGoogle>>;
  /** The next one-on-one: its id in the API, with whom, and when it begins. */
  readonly next: {
    readonly eventId: string;
    readonly givenName: string;
    readonly start: Temporal.ZonedDateTime;
  };
  /** When the first one-on-one begins that nobody can have prepared by having looked at it today. */
  readonly unprepared: Temporal.ZonedDateTime;
  /** For `screenshot(page, name, { folder, theme })`. */
  readonly folder: string;
}

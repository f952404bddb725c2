import type { Meeting } from '../../../utils/domain/calendar-types.ts';
import type { Session } from '../../../utils/domain/session-types.ts';
import type { AskedStore, SessionPlace } from '../../../utils/stores/live-session.ts';
import type { PersonPart } from '../person/person-part.ts';

/** What the parts of a session work with. */
export interface SessionPart {
  readonly part: PersonPart;
  readonly meeting: Meeting;
  /** What is kept of it; a close may come before anything is. */
  readonly session: Session | undefined;
  readonly place: SessionPlace;
  readonly asked: AskedStore;
}

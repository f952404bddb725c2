import type { KnownPerson } from '../../utils/domain/people.ts';
import type { TeamRecords } from '../../utils/domain/team-records.ts';
import type { TeamWritten } from '../../utils/domain/team-written.ts';
import type { PersonTab } from '../people/PersonPage.tsx';

/** What each view of the team takes. */
export interface TeamViewProps {
  readonly records: TeamRecords;
  readonly written: TeamWritten;
  /** Leads to the sessions behind a number. */
  readonly onSessions: (words: string, sessions: readonly string[]) => void;
  /** Opens somebody in the side panel, on a part of their page. */
  readonly onOpenPerson: (person: KnownPerson, tab?: PersonTab) => void;
}

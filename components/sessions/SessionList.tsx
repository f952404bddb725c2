import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { shortName } from '../../utils/domain/names.ts';
import type { AgendaSummary } from '../../utils/domain/follow-ups.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { preparationOf, type Preparation } from '../../utils/domain/ready.ts';
import type { Session } from '../../utils/domain/session-types.ts';
import type { UpcomingRow } from '../../utils/domain/upcoming.ts';
import { moveFocus } from '../ui/move-focus.ts';
import { Section } from '../ui/Section.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { SessionRow } from './SessionRow.tsx';
import './session-row.css';

export interface SessionListProps {
  readonly title: string;
  readonly rows: readonly UpcomingRow[];
  readonly lead: 'time' | 'day';
  /** The id of the next session of all. */
  readonly nextId?: string | undefined;
  /** The names shown beside each other, for short forms that tell them apart. */
  readonly names: readonly string[];
  readonly empty?: ComponentChildren;
  /** What is open with each person, by the record's id; absent: not read yet. */
  readonly agenda?: OpenAgenda | undefined;
  /** What is kept of the sessions, by meeting: which are ready. */
  readonly kept?: KeptSessions | undefined;
  readonly onOpenPerson: (person: KnownPerson) => void;
}

/** What is open with each person, by the record's id. */
export type OpenAgenda = ReadonlyMap<string, AgendaSummary>;

/** What is kept of sessions, by meeting. */
export type KeptSessions = ReadonlyMap<string, Session>;

/** How a session in a list is prepared. */
export function preparationIn(
  agenda: OpenAgenda,
  kept: KeptSessions | undefined,
  { person, meeting }: Pick<UpcomingRow, 'person' | 'meeting'>,
): Preparation {
  const summary = agenda.get(person.record?.id ?? '');
  return preparationOf(summary, kept?.get(meeting.id), meeting.start);
}

/** The sessions of a day or a week. */
export function SessionList(props: SessionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useKeys(list, (event, within) => moveFocus(event, within, '.session'));
  return (
    <div ref={list}>
      <Section
        title={props.title}
        items={props.rows}
        itemKey={(row) => row.meeting.id}
        listClass="session-list"
        {...(props.empty === undefined ? {} : { empty: props.empty })}
      >
        {(row) => (
          <SessionRow
            row={row}
            lead={props.lead}
            isNext={row.meeting.id === props.nextId}
            shortName={shortName(row.person.name, props.names)}
            preparation={props.agenda && preparationIn(props.agenda, props.kept, row)}
            onOpen={() => props.onOpenPerson(row.person)}
          />
        )}
      </Section>
    </div>
  );
}

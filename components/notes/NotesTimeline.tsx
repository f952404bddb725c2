import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Note } from '../../utils/domain/types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { NotesEmpty } from './NotesEmpty.tsx';
import { monthsOf, stateOf, timelineOf, type NoteFilter, type NoteSessions } from './timeline.ts';
import { TimelineEvidence } from './TimelineEvidence.tsx';
import { TimelineNote, type NoteActions, type TimelineNoteProps } from './TimelineNote.tsx';
import { evidenceWins } from './wins.ts';
import './timeline.css';

export interface NotesTimelineProps extends NoteActions {
  /** The newest ones so far, newest first. */
  readonly notes: readonly Note[];
  /** The sessions they are about, and those without a note in which something was ticked. */
  readonly sessions: NoteSessions;
  /** For the evidence they have: each is a win of its day. */
  readonly goals: readonly Goal[];
  readonly hasMore: boolean;
  /** The end is near: give more notes. Asked once for each number of notes. */
  readonly onMore: () => void;
  /** The other human's name, short. */
  readonly name: string;
}

/** All that was written about a person on one scroll, newest first, by months. */
export function NotesTimeline(props: NotesTimelineProps) {
  const { notes, hasMore, onMore } = props;
  const ambient = useAmbient();
  const id = useId();
  const [filter, setFilter] = useState<NoteFilter>('all');
  const evidence = evidenceWins(props.goals, ambient.zone);
  const line = timelineOf(notes, props.sessions, hasMore, evidence);
  const months = monthsOf(line, filter, ambient.zone);
  return (
    <section class="timeline" aria-labelledby={id}>
      <h2 class="timeline-title" id={id}>
        <VisuallyHidden>{i18n.t('notes.timeline')}</VisuallyHidden>
      </h2>
      <Segmented
        label={i18n.t('notes.which')}
        value={filter}
        options={[
          { value: 'all', label: i18n.t('notes.all') },
          { value: 'sessions', label: i18n.t('notes.sessions') },
          { value: 'coaching', label: i18n.t('notes.coaching') },
          { value: 'wins', label: i18n.t('notes.wins') },
        ]}
        onChange={setFilter}
      />
      {months.map(({ month, entries }) => (
        <section key={month} aria-labelledby={`${id}-${month}`}>
          <h3 class="timeline-month" id={`${id}-${month}`}>
            {monthWords(entries[0]?.at ?? 0, ambient)}
          </h3>
          <ul class="timeline-list">
            {entries.map((entry) => (
              <li key={entry.id}>
                <Row entry={entry} name={props.name} actions={props} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {months.length === 0 && !hasMore && <NotesEmpty filter={filter} />}
      {hasMore && <MoreNotes count={notes.length} filter={filter} onMore={onMore} />}
    </section>
  );
}

/** An entry that is only looked at again when it has changed: of years of notes one is typed in. */
function Row({ entry, name, actions }: TimelineNoteProps) {
  const actionsRef = useRef(actions);
  useLayoutEffect(() => {
    actionsRef.current = actions;
  });
  const state = stateOf(entry);
  const [kept, setKept] = useState({ state, entry });
  if (kept.state !== state) setKept({ state, entry });
  return useMemo(() => {
    const latest: NoteActions = {
      onSave: (note) => actionsRef.current.onSave(note),
      onConflict: (...given) => actionsRef.current.onConflict(...given),
      onKind: (...given) => actionsRef.current.onKind(...given),
      onDelete: (note) => actionsRef.current.onDelete(note),
    };
    const { evidence } = kept.entry;
    return evidence ? (
      <TimelineEvidence {...evidence} />
    ) : (
      <TimelineNote entry={kept.entry} name={name} actions={latest} />
    );
  }, [kept, name]);
}

/** The end of what is there: asks for more before it comes into sight, and when it is pressed. */
function MoreNotes(props: {
  readonly count: number;
  readonly filter: NoteFilter;
  readonly onMore: () => void;
}) {
  const { count, filter, onMore } = props;
  const end = useRef<HTMLDivElement>(null);
  const moreRef = useRef(onMore);
  const askedRef = useRef(-1);
  useEffect(() => {
    moreRef.current = onMore;
  });
  useEffect(() => {
    const element = end.current;
    if (element === null) return undefined;
    // Made anew for each page, it tells at once whether the end is still in sight.
    const watching = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting) || askedRef.current === count)
          return;
        askedRef.current = count;
        moreRef.current();
      },
      { rootMargin: '600px' },
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, [count, filter]);
  return (
    <div ref={end}>
      <Button kind="quiet" small onClick={onMore}>
        {i18n.t('notes.older')}
      </Button>
    </div>
  );
}

function monthWords(at: number, { zone, locale }: Ambience): string {
  const options = { month: 'long', year: 'numeric', timeZone: zone } as const;
  return new Intl.DateTimeFormat(locale, options).format(at);
}

/** A session known before: what became of it, and how it is held from now on. */
import type { ChangeKind } from '../../utils/domain/ledger-types.ts';
import { boundOf, isShown, type Entry, type Session, type Sync } from './entry.ts';
import type { Absence, Sight } from './sight.ts';
import { sameStart, sameStretch, timeChange, type Stretch } from './stretch.ts';

/** What one sync says of one session. */
export interface Outcome {
  readonly entries: readonly Entry[];
  /** The session from now on; absent if it is followed no more. */
  readonly session?: Session;
}

/**
 * Compares a session with what is at its place now.
 *
 * @param last where the rule of its series ends now
 * @param edited when its series was edited at the latest, if it was
 */
export function compareSession(
  was: Session,
  sight: Sight | Absence,
  last: number,
  edited: number,
  sync: Sync,
): Outcome {
  const wasToCome = was.span.end > edited;
  // What lay ahead goes with its series; what was over stays as it was.
  if (typeof sight === 'string') return { entries: [], ...(wasToCome ? {} : { session: was }) };
  const { regular } = sight;
  const kept: Session = { ...was, home: was.place.id, last, ...(regular && { regular }) };
  const carried = carriedBy(was, sight);
  // An edit of all events rewrites the past, which nobody held again.
  if (carried === 'moved' && !wasToCome) return { entries: [] };
  if (!isShown(sight, sync)) {
    // Of what is not shown, the rule tells where it is, and nothing else.
    const session = carried && wasToCome ? { ...kept, span: sight.span } : kept;
    return { entries: [], session };
  }
  if (sight.cancelled) {
    const entries = was.gone ? [] : [entryOf(was, 'cancelled', was.span, undefined, sight, sync)];
    return { entries, session: { ...kept, gone: true } };
  }
  const isOver = sync.after !== undefined && sync.after >= was.span.end;
  const isFrozen = isOver && sight.span.end <= sync.now;
  const { others } = sight;
  const isWith = was.gone || others?.includes(was.counterpart) === true;
  // More people are met, or nobody can say; without the counterpart, whoever came left nobody to meet.
  const isGroup = others === undefined || (others.length > 1 && isWith);
  if (isGroup && was.span.end > sync.now && !was.gone) return { entries: [] };
  if (isGroup || (isFrozen && others.length !== 1)) return { entries: [], session: kept };
  const timed = was.gone
    ? comeBack(was, kept, sight, isFrozen, sync)
    : compareTime(was, kept, sight, isFrozen, sync);
  const people = comparePeople(timed.session, sight, isFrozen, sync);
  return { entries: [...timed.entries, ...people.entries], session: people.session };
}

interface Step {
  readonly entries: readonly Entry[];
  readonly session: Session;
}

/** How an edit of the whole series changed where a session regularly is, if it did. */
function carriedBy({ regular }: Session, sight: Sight): 'moved' | 'resized' | undefined {
  if (!regular || !sight.regular || sameStretch(regular, sight.regular)) return undefined;
  return sameStart(regular, sight.regular) ? 'resized' : 'moved';
}

/** Whether a session is where an edit of its whole series put it, as all the others. */
function isFollower(was: Session, sight: Sight): boolean {
  if (!sight.regular || !carriedBy(was, sight)) return false;
  return sameStretch(sight.span, sight.regular);
}

function comeBack(was: Session, kept: Session, sight: Sight, isFrozen: boolean, sync: Sync): Step {
  if (sight.others?.length !== 1) return { entries: [], session: kept };
  const span = isFrozen ? was.span : sight.span;
  const session = { ...kept, gone: false, span };
  return { entries: [entryOf(was, 'restored', was.span, span, sight, sync)], session };
}

function compareTime(
  was: Session,
  kept: Session,
  sight: Sight,
  isFrozen: boolean,
  sync: Sync,
): Step {
  const kind = timeChange(was.span, sight.span);
  if (!kind || isFrozen) return { entries: [], session: kept };
  const session = { ...kept, span: sight.span };
  const isInTime = boundOf(sight.updated, sync) < was.span.end;
  if (isFollower(was, sight) || !isInTime) return { entries: [], session };
  return { entries: [entryOf(was, kind, was.span, sight.span, sight, sync)], session };
}

function comparePeople(was: Session, sight: Sight, isFrozen: boolean, sync: Sync): Step {
  if (was.gone) return { entries: [], session: was };
  const entries: Entry[] = [];
  const add = (kind: ChangeKind) =>
    entries.push(entryOf(was, kind, was.span, undefined, sight, sync));
  const [first, more] = sight.others ?? [];
  const other = more === undefined ? first : undefined;
  const counterpart = isFrozen ? was.counterpart : other;
  if (counterpart !== was.counterpart) add('counterpart-removed');
  const isNew = (who: string) => sight.declined.includes(who) && !was.declined.includes(who);
  // Another guest's answer says nothing about the one who is gone.
  if (other === was.counterpart && isNew(was.counterpart)) add('declined-by-them');
  if (isNew(sync.owner)) add('declined-by-me');
  const session = { ...was, declined: sight.declined, counterpart: counterpart ?? was.counterpart };
  return { entries, session: { ...session, gone: counterpart === undefined } };
}

function entryOf(
  { name, lineage, counterpart }: Session,
  kind: ChangeKind,
  from: Stretch,
  to: Stretch | undefined,
  sight: Sight,
  sync: Sync,
): Entry {
  return {
    session: name,
    lineage,
    counterpart,
    kind,
    from,
    ...(to && { to }),
    ...(sync.after !== undefined && { after: sync.after }),
    before: boundOf(sight.updated, sync),
    preInstall: false,
  };
}

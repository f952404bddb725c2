/** The ways a story is played: whose calendar it is, and how often it is looked at. */
import type { Role } from './new-meeting.ts';
import type { EditStep, GoogleStep, Step, Story, SyncStep } from './tale.ts';
import { readDay, readMoment, sayBracket } from './told-times.ts';

const FOUR_WEEKS = { hours: 4 * 7 * 24 };

/** A step at its moment. */
export type TimedStep = (SyncStep | EditStep | GoogleStep) & { readonly when: Temporal.Instant };

/** How often a story is looked at, and what comes of it. */
interface Rhythm {
  readonly name: string;
  readonly steps: readonly TimedStep[];
  readonly ledger: readonly string[];
  /** The last reading comes late: what was to come may be over, or frozen, by then. */
  readonly isLate?: boolean;
  /** Every sync token is refused: each reading begins anew. */
  readonly isForgetful?: boolean;
}

/** One way to play a story. */
export interface Run extends Required<Rhythm> {
  readonly role: Role;
  readonly zone: string;
  /** The day the story begins, from which on its weekdays are counted. */
  readonly begins: Temporal.PlainDate;
}

/** @throws RangeError for a story whose steps do not follow one another */
function timed(story: Story, begins: Temporal.PlainDate, zone: string): TimedStep[] {
  let last = begins.toZonedDateTime(zone);
  let isFirst = true;
  return story.days.map((step: Step) => {
    if (step.kind !== 'google') {
      const at = readMoment(step.at, zone, last.toPlainDate());
      if (!isFirst && Temporal.ZonedDateTime.compare(at, last) < 0) {
        throw new RangeError(`${step.at} is before what it comes after`);
      }
      [last, isFirst] = [at, false];
    }
    return { ...step, when: last.toInstant() };
  });
}

function isSync(step: TimedStep): boolean {
  return step.kind === 'sync';
}

/** All readings up to the first edit, and the last one, which may come later. */
function atOnce(steps: readonly TimedStep[], later: Temporal.DurationLike): TimedStep[] {
  const firstEdit = steps.findIndex(({ kind }) => kind === 'edit');
  const kept = steps.filter((step, index) => !isSync(step) || index < firstEdit);
  const last = steps.at(-1);
  if (!last || !isSync(last)) throw new RangeError('A story ends with a sync');
  return [...kept, { ...last, when: last.when.add(later) }];
}

/** Whether a story may be read in another rhythm than it tells. */
function isPlain({ asTold }: Story, steps: readonly TimedStep[]): boolean {
  const edits = steps.filter(({ kind }) => kind === 'edit');
  const isWatched = edits.length > 0 && steps[0] !== undefined && isSync(steps[0]);
  return !asTold && isWatched && steps.every((step) => isSync(step) || step.kind === 'edit');
}

/** The expected lines, with the moment of the next sync where they speak of it. */
function resolved(lines: readonly string[], steps: readonly TimedStep[], zone: string): string[] {
  const syncs = steps.filter(isSync).map(({ when }) => when);
  return lines.map((line) =>
    line.replace(/between (.+) and the next sync/, (_, told: string) => {
      const after = readMoment(told, zone).toInstant();
      const next = syncs.find((at) => Temporal.Instant.compare(at, after) > 0);
      if (!next) throw new RangeError(`No sync comes after ${told}`);
      return sayBracket({ after: after.epochMilliseconds, before: next.epochMilliseconds }, zone);
    }),
  );
}

/** The ways to play a story as one of the two; each rhythm as whom it tells more about. */
function rhythmsOf(story: Story, told: readonly TimedStep[], role: Role): Rhythm[] {
  const asTold = (role === 'guest' ? story.asGuest : undefined) ?? story.ledger;
  const rhythms: Rhythm[] = [{ name: 'as it happens', steps: told, ledger: asTold }];
  if (!isPlain(story, told)) return rhythms;
  const isAlone = story.as !== undefined;
  if (role === 'organizer' || isAlone) {
    const steps = atOnce(told, { hours: 0 });
    const ledger = story.atOnce ?? asTold;
    const name = `${steps.length < told.length ? 'at once, ' : ''}with the token refused`;
    rhythms.push({ name, steps, ledger, isForgetful: true });
  }
  // Of a guest's cancelled sessions Google tells no last change: there is nothing but the gap.
  if (role === 'guest' || isAlone) {
    const ledger = story.fourWeeksLater ?? story.atOnce ?? asTold;
    const steps = atOnce(told, FOUR_WEEKS);
    rhythms.push({ name: 'four weeks later', steps, ledger, isLate: true });
  }
  return rhythms;
}

/** All the ways to play a story. */
export function runsOf(story: Story): Run[] {
  const { zone = 'Europe/Berlin' } = story;
  const begins = readDay(story.begins ?? 'Mon 30 Nov');
  const told = timed(story, begins, zone);
  const roles: readonly Role[] = story.as ? [story.as] : ['organizer', 'guest'];
  return roles.flatMap((role) =>
    rhythmsOf(story, told, role).map(({ name, steps, ledger, ...how }) => ({
      name: `as ${role}, ${name}`,
      role,
      zone,
      begins,
      steps,
      ledger: resolved(ledger, steps, zone),
      isLate: how.isLate ?? false,
      isForgetful: how.isForgetful ?? false,
    })),
  );
}

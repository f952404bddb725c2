/** Which events of one run's calendar each plan has become. */
import type { Calendar } from '../../fake-google/calendar.ts';
import { baseOf } from '../../fake-google/event-ids.ts';
import type { OriginalStart, Series } from '../../fake-google/event-model.ts';
import { findOriginalStart } from '../../fake-google/recurrence.ts';
import type { Occurrence, Target } from '../../fake-google/targets.ts';
import { newEventOf } from './new-meeting.ts';
import type { Setting } from './new-meeting.ts';
import type { OccurrencePlan, Plan, SeriesPlan, TargetPlan } from './plans.ts';
import { readDay } from './told-times.ts';

/** The meetings that were made, found again by their plans. */
export class Made {
  readonly #calendar: Calendar;
  readonly #setting: Setting;
  readonly #ids = new Map<Plan, string>();

  constructor(calendar: Calendar, setting: Setting) {
    this.#calendar = calendar;
    this.#setting = setting;
  }

  /** Makes a planned meeting; imports it where its iCalendar UID is given. */
  make(plan: Plan): void {
    const original = plan.copyOf && `${this.idOf(plan.copyOf)}@google.com`;
    this.#ids.set(plan, this.#add(plan, plan.iCalUID ?? original));
  }

  #add(plan: Plan, iCalUID: string | undefined): string {
    const calendar = this.#calendar;
    const event = newEventOf(plan, this.#setting, calendar.email);
    if ('rrule' in event) {
      return iCalUID === undefined
        ? calendar.createSeries(event)
        : calendar.importSeries({ ...event, iCalUID });
    }
    return iCalUID === undefined
      ? calendar.create(event)
      : calendar.importEvent({ ...event, iCalUID });
  }

  /** The id a meeting was made with. @throws RangeError if it was not made yet */
  idOf(plan: Plan): string {
    const id = this.#ids.get(plan);
    if (id === undefined) throw new RangeError(`There is no meeting with ${plan.who} yet`);
    return id;
  }

  /**
   * What a plan is called in the calendar: of a series that was cut, its last living part.
   *
   * @throws RangeError if there is no such thing
   */
  find(target: OccurrencePlan): Occurrence;
  find(target: Plan): string;
  find(target: TargetPlan | SeriesPlan): Target;
  find(target: TargetPlan | SeriesPlan): Target {
    if (target.kind === 'occurrence') return this.#occurrence(target);
    if (target.kind === 'one-off') return this.idOf(target);
    const last = this.#segments(target).at(-1);
    if (!last) throw new RangeError(`The series with ${target.who} is no more`);
    return last.id;
  }

  /** The living parts of a series that was cut, in the order they were made. */
  #segments(plan: SeriesPlan): Series[] {
    const lineage = baseOf(this.idOf(plan));
    const all = [...this.#calendar.state.allSeries()];
    return all.filter((series) => series.lineage === lineage && series.status !== 'cancelled');
  }

  #occurrence({ series, day }: OccurrencePlan): Occurrence {
    const date = readDay(day);
    for (const segment of this.#segments(series)) {
      const originalStart = startOn(segment, date);
      if (originalStart) return { series: segment.id, originalStart };
    }
    throw new RangeError(`No session with ${series.who} is planned on ${day}`);
  }
}

function startOn(series: Series, day: Temporal.PlainDate): OriginalStart | undefined {
  try {
    return findOriginalStart(series, day);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

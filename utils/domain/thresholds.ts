/**
 * The figures the rules go by, each to be changed by the user. Where each comes from is told beside
 * it in the settings (`thresholds.*` in the message files), after `field.md`.
 */

/** Every figure. Days, weeks and minutes are whole; weights are points nobody is shown. */
export interface Thresholds {
  /** What is less before a session is short notice, in days. */
  readonly noticeDays: number;
  /** How many of the last sessions "6 of the last 8 as planned" speaks of. */
  readonly lastSessions: number;
  /** Over how many weeks moves and minutes are looked at. */
  readonly windowWeeks: number;
  /** From how many times the rhythm on a session is late, and very late. */
  readonly amberAt: number;
  readonly redAt: number;
  /** For how many days after somebody's start a weekly talk is offered. */
  readonly newHireDays: number;
  /** How far minutes may differ from the median, in percent. */
  readonly tolerancePercent: number;
  /** The least minutes in four weeks. */
  readonly floorMinutes: number;
  /** What weighs how much: moved within the week, within its last day, out of the week … */
  readonly weightMoved: number;
  readonly weightMovedLate: number;
  readonly weightMovedOut: number;
  readonly weightShortened: number;
  readonly weightCancelled: number;
  /** … and from which sum on somebody's sessions need a look. */
  readonly alertWeight: number;
}

/** One figure: its value unless changed, and what it may be changed to. */
export interface ThresholdRange {
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  /** The smallest change. */
  readonly step: number;
}

function whole(standard: number, least: number, most: number): ThresholdRange {
  return { standard, least, most, step: 1 };
}

/** Every figure's standard (`field.md`, "Proposed product defaults and thresholds") and limits. */
export const THRESHOLDS: Readonly<Record<keyof Thresholds, ThresholdRange>> = {
  noticeDays: whole(7, 1, 28),
  lastSessions: whole(8, 3, 26),
  windowWeeks: whole(8, 4, 26),
  amberAt: { standard: 1.5, least: 1.1, most: 4, step: 0.1 },
  redAt: { standard: 2, least: 1.2, most: 6, step: 0.1 },
  newHireDays: whole(90, 0, 365),
  tolerancePercent: whole(10, 0, 50),
  floorMinutes: whole(60, 0, 240),
  weightMoved: whole(1, 0, 10),
  weightMovedLate: whole(2, 0, 10),
  weightMovedOut: whole(3, 0, 10),
  weightShortened: whole(1, 0, 10),
  weightCancelled: whole(5, 0, 10),
  alertWeight: whole(5, 1, 40),
};

/** The names of the figures. */
export const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as readonly (keyof Thresholds)[];

/** A figure as it may be: within its limits and on one of its steps. */
export function fitThreshold(name: keyof Thresholds, value: number): number {
  const { least, most, step } = THRESHOLDS[name];
  const stepped = Math.round(value / step) * step;
  // 1.1 and the like are no sums of tenths in binary.
  return Math.min(Math.max(Number(stepped.toFixed(2)), least), most);
}

/** The figures in force: what the user changed, the standard where nothing was. */
export function thresholdsOf(changed: Readonly<Record<string, number>>): Thresholds {
  const values = THRESHOLD_NAMES.map((name): [keyof Thresholds, number] => {
    const value = Object.hasOwn(changed, name) ? changed[name] : undefined;
    return [name, value === undefined ? THRESHOLDS[name].standard : fitThreshold(name, value)];
  });
  // Every name has its value.
  return Object.fromEntries(values) as unknown as Thresholds;
}

/** The figures where nothing was changed. */
export const STANDARD: Thresholds = thresholdsOf({});

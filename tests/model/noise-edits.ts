/** Edits that say nothing of a one-on-one: whatever is done of these, the ledger stays as it is. */
import { setDetails } from '../fake-google/edits.ts';
import type { Guest, Response } from '../fake-google/event-model.ts';
import { BESIDES, soon } from './besides.ts';
import { SERIES_EDITS } from './series-edits.ts';
import type { EditOne } from './time-edits.ts';
import { COLLEAGUES, OWNER, putEvent, type Rhythm, type Stage } from './stage.ts';
import { isAlive, livingSeries, pick, pickThing, shortName, type Thing } from './targets.ts';

/** Does something to a session, or to a whole series, and says what. */
type Act = (
  stage: Stage,
  target: Thing['target'],
  amount: number,
  guests: readonly Guest[],
) => string;

/** The same act on one session, and on all events of a series. */
function both(name: string, act: Act): Record<string, EditOne> {
  const one: EditOne = (stage, numbers) => {
    const thing = pickThing(stage, numbers, isAlive);
    return (
      thing &&
      `${thing.name}: ${act(stage, thing.target, numbers.amount, thing.shown.details.guests)}`
    );
  };
  const all: EditOne = (stage, { which, amount }) => {
    const series = pick(livingSeries(stage), which);
    if (!series) return undefined;
    const lists = [...series.exceptions.values()].map(({ details }) => details.guests);
    const everywhere = series.details.guests.filter((guest) =>
      lists.every((list) => list.some(({ email }) => email === guest.email)),
    );
    return `${shortName(series.id)}: all events ${act(stage, series.id, amount, everywhere)}`;
  };
  return { [name]: one, [`${name}, all`]: all };
}

const TITLES = ['Jour fixe', '1:1', 'Canceled: Catch-up', '', 'Mira / Ana', 'weekly '];
const ANSWERS: readonly Response[] = ['accepted', 'tentative', 'needsAction'];

const ABOUT_SESSIONS: Record<string, EditOne> = {
  ...both('rename', ({ calendar }, target, amount) => {
    calendar.rename(target, pick(TITLES, amount) ?? '');
    return `renamed "${pick(TITLES, amount)}"`;
  }),
  ...both('recolor', ({ calendar }, target, amount) => {
    calendar.recolor(target, String(amount % 11));
    return 'recoloured';
  }),
  ...both('touch', ({ calendar }, target) => {
    calendar.touch(target);
    return 'touched';
  }),
  ...both('mark', ({ calendar }, target, amount) => {
    calendar.setPrivateProperties(target, { seen: String(amount) });
    return 'marked with a private property';
  }),
  ...both('describe', ({ calendar }, target, amount) => {
    const patch = () => ({ description: `Agenda ${amount}`, location: 'Kitchen' });
    setDetails(calendar.state, target, 'touched', patch, { by: OWNER });
    return 'described';
  }),
  ...both('answer', ({ calendar }, target, amount, guests) => {
    const who = pick(guests, amount)?.email ?? OWNER;
    const answer = pick(ANSWERS, amount) ?? 'accepted';
    calendar.respond(target, who, answer);
    return `answered "${answer}" by ${who}`;
  }),
  ...both('book a room', ({ calendar }, target, amount, guests) => {
    const email = `room-${amount % 3}@resource.calendar.google.com`;
    if (guests.some((guest) => guest.email === email)) calendar.removeGuest(target, email);
    else calendar.addGuest(target, { email, resource: true });
    return `${email} booked or given back`;
  }),
  ...both('hand over', ({ calendar }, target, amount, guests) => {
    const people = guests.filter(({ resource }) => !resource);
    const organizer = pick(people, amount)?.email ?? OWNER;
    calendar.changeOrganizer(target, organizer);
    return `organized by ${organizer} now`;
  }),
};

const RHYTHMS: readonly Rhythm[] = ['once', 'weekly', 'biweekly', 'daily'];

/** What must leave no trace in the ledger. */
export const NOISE_EDITS: Record<string, EditOne> = {
  ...ABOUT_SESSIONS,
  'rename from': SERIES_EDITS['rename from'],
  'rename all segments': (stage, { which, amount }) => {
    const series = pick(livingSeries(stage), which);
    if (!series) return undefined;
    stage.calendar.renameAll(series.id, `Catch-up ${amount}`);
    return `${shortName(series.id)}: all events of all segments renamed`;
  },
  'something else': (stage, { which, amount }) => {
    const event = pick(BESIDES, which)?.(stage, amount);
    if (!event) return undefined;
    stage.calendar.create(event);
    return `also in the calendar: ${event.summary}`;
  },
  'a group, weekly': (stage, { amount }) => {
    const start = soon(stage, amount);
    stage.calendar.createSeries({ start, rrule: 'FREQ=WEEKLY', guests: COLLEAGUES });
    return 'also in the calendar: a group every week';
  },
  'edit a group': (stage, { which, amount }) => {
    const all = [...stage.calendar.state.allSeries()];
    const groups = all.filter(
      ({ lineage, status }) => !stage.people.has(lineage) && status !== 'cancelled',
    );
    const group = pick(groups, which);
    if (!group) return undefined;
    if (amount % 3 === 0) stage.calendar.deleteSeries(group.id);
    else stage.calendar.moveAll(group.id, { days: amount % 3 });
    return `the group ${amount % 3 === 0 ? 'deleted' : 'moved'}`;
  },
  'meet more': (stage, { which, slot, amount }) => {
    const id = putEvent(stage, {
      rhythm: pick(RHYTHMS, which) ?? 'once',
      person: slot,
      isMine: amount % 2 === 0,
      day: 1 + (amount % 12),
      hour: 8 + (amount % 9),
      minutes: 30,
      allDay: false,
      zone: stage.calendar.zone,
      count: 0,
      room: false,
    });
    return `a new one: ${shortName(id)}`;
  },
};

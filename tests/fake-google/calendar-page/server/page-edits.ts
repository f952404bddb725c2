/** What is done on the page, done to the calendar behind it. */
import type { Calendar } from '../../calendar.ts';
import { find } from '../../targets.ts';
import type { World } from '../../world.ts';
import { decodeEventId, encodeEventId } from '../shared/event-id.ts';
import type { Command, CommandReply, Fields, Scope } from '../shared/wire.ts';
import { saveOne, saveSeries, startIn } from './page-saving.ts';

/**
 * Does what the page asks for, as the account that has it open.
 *
 * @throws RangeError if there is no such event, or it may not be changed so
 */
export function obey(world: World, email: string, command: Command): CommandReply {
  if (command.kind === 'create') return create(world.calendar(email), command.fields);
  const { calendar, id } = locate(world, email, command.eventId);
  const named = (after: string) => ({ eventId: encodeEventId(after, calendar.email) });
  switch (command.kind) {
    case 'save': {
      const { scope, fields } = command;
      const found = find(calendar.state, id);
      if (found.kind !== 'occurrence' || scope === 'this') {
        return named(saveOne(calendar, email, id, fields));
      }
      saveSeries(calendar, email, { occurrence: found, scope, fields });
      return {};
    }
    case 'delete':
      remove(calendar, email, id, command.scope);
      return {};
    case 'restore':
      return named(calendar.restore(id, { by: email }));
    case 'respond':
      return named(calendar.respond(id, email, command.response));
  }
}

function locate(world: World, email: string, eventId: string): { calendar: Calendar; id: string } {
  const place = decodeEventId(eventId);
  const calendar = place && world.findCalendar(place.calendar);
  const role = calendar?.state.access.get(email);
  if (!calendar || (role !== 'owner' && role !== 'writer')) {
    throw new RangeError(`No calendar of ${email} has ${eventId}`);
  }
  return { calendar, id: place.id };
}

function create(calendar: Calendar, fields: Fields): CommandReply {
  const { title, start = '', end, location, description, guests } = fields;
  const id = calendar.create({
    start: startIn(start, calendar.zone),
    ...(title && { summary: title }),
    ...(end && { end: startIn(end, calendar.zone) }),
    ...(location && { location }),
    ...(description && { description }),
    ...(guests && { guests }),
  });
  return { eventId: encodeEventId(id, calendar.email) };
}

/** Whose the event is not, takes it off the own calendar alone. */
function remove(calendar: Calendar, email: string, id: string, scope: Scope): void {
  const found = find(calendar.state, id);
  if (found.kind === 'occurrence' && scope !== 'this') {
    const { series, originalStart } = found;
    if (scope === 'all') calendar.deleteSeries(series.id, { by: email });
    else calendar.endSeries({ series: series.id, originalStart }, { by: email });
    return;
  }
  const { details } = found.kind === 'occurrence' ? found.series : found.event;
  if (details.organizer === calendar.email) calendar.cancel(id, { by: email });
  else calendar.removeInvitation(id);
}

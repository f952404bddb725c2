import type { Shape } from './fields.ts';

function names(list: string): Shape {
  return Object.fromEntries(list.split(' ').map((name) => [name, true]));
}

const time = names('date dateTime timeZone');
const person = names('id email displayName self');

/** The fields of an event resource, as the API's reference lists them. */
export const eventShape: Shape = {
  ...names(
    'kind etag id status htmlLink created updated summary description location colorId ' +
      'endTimeUnspecified recurrence recurringEventId transparency visibility iCalUID sequence ' +
      'attendeesOmitted hangoutLink anyoneCanAddSelf guestsCanInviteOthers guestsCanModify ' +
      'guestsCanSeeOtherGuests privateCopy locked eventType conferenceData gadget source ' +
      'attachments birthdayProperties focusTimeProperties outOfOfficeProperties ' +
      'workingLocationProperties eventLabelId',
  ),
  creator: person,
  organizer: person,
  start: time,
  end: time,
  originalStartTime: time,
  attendees: {
    ...person,
    ...names('organizer resource optional responseStatus comment additionalGuests asyncOperation'),
  },
  extendedProperties: { private: true, shared: true },
  reminders: { useDefault: true, overrides: names('method minutes') },
};

/** The envelope of `events.list` and `events.instances`. */
export const eventListShape: Shape = {
  ...names('kind etag summary description updated timeZone accessRole nextPageToken nextSyncToken'),
  defaultReminders: names('method minutes'),
  items: eventShape,
};

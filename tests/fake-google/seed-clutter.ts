/** Everything else a manager's calendar holds, most of which must not be taken for a one-on-one. */
import type { Calendar } from './calendar.ts';
import type { NewEvent } from './new-event.ts';
import { cast, extras, rooms } from './seed-cast.ts';
import { weekday } from './seed-reports.ts';
import type { Stage } from './seed-stage.ts';

export function castClutter(stage: Stage, calendar: Calendar): void {
  castMeetings(stage, calendar);
  castCrowds(stage, calendar);
  castTalks(stage, calendar);
  castSpecialTypes(stage, calendar);
  castBlocks(stage, calendar);
}

/** Series of more than two. */
function castMeetings(stage: Stage, calendar: Calendar): void {
  const day = stage.workday(4);
  stage.series(calendar, {
    summary: 'Ops sync',
    start: stage.time(day.subtract({ weeks: 27 }), '09:00'),
    minutes: 45,
    rrule: `FREQ=WEEKLY;BYDAY=${weekday(day)}`,
    guests: [cast.ana, cast.ben, rooms.harbour].map(invitee),
  });
  stage.series(calendar, {
    summary: 'Stand-up',
    start: stage.time(day.subtract({ weeks: 27 }), '08:45'),
    minutes: 15,
    rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    guests: [cast.ana, cast.ben, cast.chi, cast.eli].map(invitee),
  });
  stage.series(calendar, {
    summary: 'All hands',
    start: stage.time(stage.workday(1).subtract({ weeks: 28 }), '16:00'),
    minutes: 60,
    rrule: 'FREQ=WEEKLY;INTERVAL=4',
    organizer: extras.everyone.email,
    guests: [extras.everyone],
    attendeesOmitted: true,
  });
  stage.series(calendar, {
    summary: 'Women in tech circle',
    start: stage.time(stage.workday(2).subtract({ weeks: 24 }), '12:00'),
    minutes: 60,
    rrule: 'FREQ=WEEKLY;INTERVAL=4',
    guests: [extras.women],
  });
  stage.series(calendar, {
    summary: 'Papermill account call',
    start: stage.time(stage.workday(3).subtract({ weeks: 26 }), '09:30'),
    minutes: 30,
    rrule: 'FREQ=WEEKLY;INTERVAL=2',
    guests: [extras.vendor],
  });
}

/** Guest lists that do not tell who comes, called one-on-ones or not. */
function castCrowds(stage: Stage, calendar: Calendar): void {
  const hidden = {
    organizer: extras.nadia.email,
    guests: [extras.nadia, extras.lena, extras.tariq],
    guestsCanSeeOtherGuests: false,
  };
  const crowds: Omit<NewEvent, 'start'>[] = [
    { summary: '#o3 office hours', guests: [extras.nadia], attendeesOmitted: true },
    { summary: 'Benefits one-on-one', ...hidden },
    { summary: 'Compensation briefing', ...hidden },
    { summary: '1:1 roulette', guests: [extras.women] },
    {
      summary: '1:1 Ana and two visitors',
      guests: [{ ...invitee(cast.ana), additionalGuests: 2 }],
    },
    { summary: 'Plant tour', guests: [{ ...invitee(cast.chi), additionalGuests: 5 }] },
    { summary: '1:1 handover', guests: [invitee(cast.ana), invitee(cast.dee)] },
  ];
  crowds.forEach((crowd, index) => {
    const day = stage.workday(1).add({ weeks: index - 4 });
    stage.event(calendar, 14, { ...crowd, start: stage.time(day, '17:00'), minutes: 30 });
  });
}

function invitee(person: { email: string; name: string; resource?: boolean }) {
  const { email, name, resource } = person;
  return { email, name, ...(resource && { resource }) };
}

/** Single talks of two. */
function castTalks(stage: Stage, calendar: Calendar): void {
  const talk = (weeks: number, time: string, event: Omit<NewEvent, 'start'>) =>
    stage.event(calendar, 6, {
      minutes: 45,
      ...event,
      start: stage.time(stage.workday(3).add({ weeks }), time),
    });
  talk(-2, '11:00', { summary: 'Interview: Rosa Castellanos', guests: [extras.candidate] });
  talk(1, '11:00', { summary: 'Interview: Tariq Aziz (internal)', guests: [extras.tariq] });
  talk(-5, '12:00', { summary: 'Lunch with Lena', guests: [extras.lena] });
  talk(0, '12:15', { summary: 'Coffee?', guests: [extras.lena], status: 'tentative' });
  talk(-1, '12:00', { summary: 'Budget question', guests: [cast.ana], minutes: 15 });
  talk(-3, '18:00', { summary: 'Phone Hugo', guests: [extras.vendor], endTimeUnspecified: true });
  const dropped = talk(2, '11:00', {
    summary: 'Interview: spare slot',
    guests: [extras.candidate],
  });
  const handedOver = talk(1, '17:00', { summary: 'Panel debrief', guests: [extras.tariq] });
  // Put in at the last moment if their day is still far: so after all that was put in before.
  stage.when(stage.now, () => {
    calendar.cancel(dropped.id);
    calendar.changeOrganizer(handedOver.id, extras.tariq.email, false);
  });
  const start = stage.time(stage.workday(2).subtract({ weeks: 6 }), '10:00');
  stage.when(start.subtract({ days: 5 }), () => {
    calendar.importEvent({
      iCalUID: '6f0f2c1e-7d2e-4c1a-9a51-5d1f3c2f8b10@papermill.example',
      summary: 'Canceled: Contract review',
      start,
      organizer: extras.vendor.email,
      guests: [extras.vendor],
    });
  });
}

/** What Google puts in by itself, or under a type of its own. */
function castSpecialTypes(stage: Stage, calendar: Calendar): void {
  stage.series(calendar, {
    summary: 'Focus time',
    start: stage.time(stage.workday(1).subtract({ weeks: 20 }), '08:00'),
    minutes: 120,
    rrule: 'FREQ=WEEKLY',
    eventType: 'focusTime',
  });
  stage.series(calendar, {
    summary: 'Home',
    start: stage.workday(4).subtract({ weeks: 20 }),
    rrule: 'FREQ=WEEKLY',
    eventType: 'workingLocation',
    transparency: 'transparent',
  });
  stage.series(calendar, {
    summary: 'Chi Tran’s birthday',
    start: stage.anchor.add({ weeks: 4 }).subtract({ years: 1 }),
    rrule: 'FREQ=YEARLY',
    eventType: 'birthday',
    transparency: 'transparent',
  });
  stage.event(calendar, 30, {
    summary: 'Out of office',
    start: stage.time(stage.workday(3).subtract({ weeks: 17 }), '00:00'),
    minutes: 2 * 24 * 60,
    eventType: 'outOfOffice',
  });
  stage.event(calendar, 12, {
    summary: 'Flight to Oslo (SK 4721)',
    start: stage.time(stage.workday(4).add({ weeks: 3 }), '18:20'),
    minutes: 95,
    eventType: 'fromGmail',
  });
}

/** Events without another human. */
function castBlocks(stage: Stage, calendar: Calendar): void {
  stage.series(calendar, {
    summary: 'Lunch',
    start: stage.time(stage.workday(1).subtract({ weeks: 26 }), '12:00'),
    minutes: 45,
    rrule: 'FREQ=WEEKLY;BYDAY=' + weekday(stage.workday(1)),
  });
  stage.series(calendar, {
    summary: 'School run',
    start: stage.time(stage.workday(2).subtract({ weeks: 12 }), '15:45'),
    minutes: 45,
    rrule: 'FREQ=WEEKLY',
    visibility: 'private',
  });
  stage.event(calendar, 2, {
    summary: 'Workshop preparation',
    start: stage.time(stage.workday(4).add({ weeks: 1 }), '14:00'),
    minutes: 90,
    guests: [rooms.fjord],
  });
  stage.event(calendar, 25, {
    summary: 'Budget deadline',
    start: stage.workday(2).add({ weeks: 2 }),
  });
}

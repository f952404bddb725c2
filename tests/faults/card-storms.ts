/** Google's card behaves in every way at once, by chance: the right card of ours is beside it. */
import { openCalendarOffice } from '../e2e/calendar-office.ts';
import { CalendarTab } from '../e2e/calendar-tab.ts';
import { expectRightCardsSomehow } from '../e2e/storm.ts';
import type { Fault } from './fault.ts';
import { makeRandom } from './random.ts';

export const cardStorms: Fault = {
  name: 'card-storms',
  says: 'pages of random behaviour, language, look and size show the right card, and lose none',
  actions: 50,
  shortActions: 2,
  run: async ({ random, actions, act }) => {
    const office = await openCalendarOffice();
    try {
      const tab = await CalendarTab.open(office.session);
      for (let action = 0; action < actions; action += 1) {
        const number = random.between(0, 2 ** 31 - 1);
        await act(`open events in storm ${number}`, () =>
          expectRightCardsSomehow({ office, tab }, makeRandom(number)),
        );
      }
    } finally {
      await office.close();
    }
  },
};

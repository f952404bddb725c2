/** A team in every state there is: on leave, gone, archived, with long and other names. */
import { gatherPeople, type KnownPerson } from '../../utils/domain/people.ts';
import { person } from '../domain/builders.ts';

export const LONG = 'Maximiliana Konstantinopoulou-Featherstonehaugh';
/** As long as a name in the calendar may become: of one word, of words, and from right to left. */
export const ENDLESS = [
  'Maximiliana'.repeat(180),
  `${'Maximiliana Konstantinopoulou '.repeat(66)}2`,
  `${'أحمد بن عبد الله '.repeat(117)}2`,
] as const;
export const ARABIC = 'أحمد بن عبد الله الفارسي';

const records = [
  person({ id: 'a', name: 'Ana Ruiz', emails: ['ana.ruiz@acme.com', 'ana@home.example'] }),
  person({ id: 'b', name: 'Ana R. (external)', emails: ['ana.ruiz@partner.example'] }),
  person({ id: 'c', name: LONG, emails: [`${LONG.toLowerCase().replace(' ', '.')}@acme.com`] }),
  person({ id: 'd', name: ARABIC, emails: ['ahmad@acme.com'] }),
  ...['Ben Okafor', 'Chi Tran', 'Dee Park', 'Eli Roth'].map((name) =>
    person({ id: name, name, emails: [`${name.toLowerCase().replace(' ', '.')}@acme.com`] }),
  ),
  person({
    id: 'leave',
    name: 'Fay Novak',
    emails: [],
    cadenceDays: 7,
    pauses: [{ from: '2026-11-02', until: '2027-03-03' }],
  }),
  person({ id: 'open', name: 'Gus Lind', emails: [], pauses: [{ from: '2026-11-02' }] }),
  person({ id: 'soon', name: 'Hal Moreau', emails: [], pauses: [{ from: '2026-12-20' }] }),
  person({ id: 'gone', name: 'Ida Berg', emails: [], leftOn: '2026-10-31', eraseOn: '2027-04-30' }),
  person({ id: 'left', name: 'Jon Abe', emails: [], relation: 'peer', leftOn: '2026-06-30' }),
  person({ id: 'off', name: 'Kim Ito', emails: [], archivedAt: 1 }),
];
/** All of them. */
export const known = gatherPeople(records, []);
/** One of them, by id. */
export function find(id: string): KnownPerson {
  const found = known.find(({ key }) => key === id);
  if (!found) throw new Error(`Nobody is ${id}.`);
  return found;
}

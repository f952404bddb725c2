/** Who appears in the seeded calendar. */

export type Relation = 'report' | 'manager' | 'peer' | 'other';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly relation: Relation;
  /** Days from one planned session to the next; of the irregular one, about. */
  readonly cadenceDays: number;
  /** Minutes a session usually has. */
  readonly minutes: number;
  /** Whose calendar the sessions are in. */
  readonly account: string;
}

export const me = { email: 'mira@northwind.example', name: 'Mira Sørensen' };
export const myPrivateSelf = { email: 'mira.privat@gmail.com', name: 'Mira Sørensen' };

function colleague(
  email: string,
  name: string,
  relation: Relation,
  cadenceDays: number,
  minutes: number,
): Person {
  const address = `${email}@northwind.example`;
  return { email: address, name, relation, cadenceDays, minutes, account: me.email };
}

export const cast = {
  ana: colleague('ana.ruiz', 'Ana Ruiz', 'report', 7, 30),
  ben: colleague('ben.okafor', 'Ben Okafor', 'report', 7, 30),
  chi: colleague('chi.tran', 'Chi Tran', 'report', 14, 60),
  dee: colleague('dee.park', 'Dee Park', 'report', 7, 25),
  eli: colleague('eli.roth', 'Eli Roth', 'report', 21, 45),
  max: colleague(
    'maximiliane.wolkenstein',
    'Maximiliane Wolkenstein-Hohenberg-Trauttmansdorff',
    'report',
    7,
    15,
  ),
  petra: colleague('petra.lindqvist', 'Petra Lindqvist', 'manager', 14, 30),
  jonas: colleague('jonas.weber', 'Jonas Weber', 'peer', 14, 30),
  ines: colleague('ines.costa', 'Inês Costa', 'peer', 28, 30),
  kofi: colleague('kofi.mensah', 'Kofi Mensah', 'peer', 30, 45),
  sam: {
    email: 'sam.tandem@gmail.com',
    name: 'Sam Iyer',
    relation: 'other',
    cadenceDays: 7,
    minutes: 60,
    account: myPrivateSelf.email,
  },
} satisfies Record<string, Person>;

export const rooms = {
  fjord: { email: 'c_fjord@resource.calendar.google.com', name: 'Fjord (4)', resource: true },
  harbour: { email: 'c_harbour@resource.calendar.google.com', name: 'Harbour (8)', resource: true },
} as const;

/** People and addresses that are not one-on-one partners. */
export const extras = {
  lena: { email: 'lena.vogt@northwind.example', name: 'Lena Vogt' },
  tariq: { email: 'tariq.aziz@northwind.example', name: 'Tariq Aziz' },
  nadia: { email: 'nadia.hr@northwind.example', name: 'Nadia Bauer' },
  everyone: { email: 'all-hands@northwind.example', name: 'All hands' },
  candidate: { email: 'r.castellanos@mailbox.example', name: 'Rosa Castellanos' },
  vendor: { email: 'hugo@papermill.example', name: 'Hugo Blanc' },
  women: { email: 'northwind-women@googlegroups.com' },
} as const;

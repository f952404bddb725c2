import { Agenda, type AgendaProps } from '../../../components/agenda/Agenda.tsx';
import { SharedDoc } from '../../../components/agenda/SharedDoc.tsx';
import { TemplateOffer } from '../../../components/agenda/TemplateOffer.tsx';
import { FollowUps, type FollowUpsProps } from '../../../components/follow-ups/FollowUps.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import type { FollowUp, Template, Topic } from '../../../utils/domain/record-types.ts';
import { tellingOf } from '../../../utils/domain/telling.ts';
import { NOW } from '../records.ts';
import { nothing, press, type, type Scenes } from '../scene.ts';
import { kept, LONG_NAME } from './notes.tsx';

const WRITTEN = {
  account: 'me@acme.com',
  personId: 'ana',
  createdAt: NOW,
  updatedAt: NOW,
  version: {},
};
const HEBREW_NAME = 'אביגיל בן-דוד';
export const LONG_TEXT =
  'The conference budget, whether it can be moved into the next quarter, who has to agree to that, and https://example.com/a/very/long/address/that/never/ends/and/has/no/place/to/break';

let made = 0;
export function topic(side: Topic['side'], text: string, more: Partial<Topic> = {}): Topic {
  made += 1;
  return { ...WRITTEN, id: `t${made}`, side, text, order: made, state: 'open', ...more };
}

export function promise(owner: FollowUp['owner'], text: string, due?: string): FollowUp {
  made += 1;
  const dated = due === undefined ? {} : { due };
  return { ...WRITTEN, id: `f${made}`, owner, text, origin: 'session', state: 'open', ...dated };
}

const TELLING = {
  topics: ['You should say no to side requests more often', 'Rota', 'Why didn’t you tell me?'].map(
    (text) => topic('mine', text),
  ),
  telling: { of: ({ text }: Topic) => tellingOf(text, 'en'), onAsk: nothing, onDismiss: nothing },
};

const topics = [
  topic('theirs', 'Conference budget'),
  topic('theirs', 'Who reviews while Ben is away'),
  topic('mine', 'Praise: the incident write-up'),
  topic('mine', 'Rota in December'),
  topic('mine', 'Platform move: what is hard?'),
  topic('mine', 'Interview training'),
  topic('mine', 'Desk by the window'),
];
const followUps = [
  promise('me', 'Introduce her to the data team', '2026-11-27'),
  promise('me', 'Ask finance about the conference', '2026-11-20'),
  promise('me', 'Send the article'),
  promise('them', 'Draft the rollout plan', '2026-12-15'),
  promise('them', 'Read the review guide'),
];
const templates: readonly Template[] = [
  {
    ...WRITTEN,
    id: 'p1',
    name: 'Back from leave',
    side: 'mine',
    topics: ['What should stay as it was while you were away?', 'Who stood in for you, and how?'],
  },
];
export function next(agenda: Partial<AgendaProps> = {}, promised: Partial<FollowUpsProps> = {}) {
  const { name = 'Ana' } = agenda;
  return (
    <Page title={name}>
      <FollowUps
        name={name}
        followUps={followUps}
        onAdd={nothing}
        onSaveText={() => kept}
        onDone={nothing}
        onDrop={nothing}
        onConflict={nothing}
        onDue={nothing}
        onOwner={nothing}
        {...promised}
      />
      <Agenda
        name={name}
        topics={topics}
        onAdd={nothing}
        onMove={nothing}
        onConflict={nothing}
        onSide={nothing}
        onTick={nothing}
        onDrop={nothing}
        onSaveText={() => kept}
        onCopy={nothing}
        templates={templates}
        templateActions={{ onSave: nothing, onRename: nothing, onDelete: nothing }}
        {...agenda}
      />
    </Page>
  );
}

const longTopics = (['theirs', 'mine'] as const).map((side) => topic(side, LONG_TEXT));
const longPromises = (['me', 'them'] as const).map((owner) =>
  promise(owner, LONG_TEXT, '2026-11-20'),
);

function click(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

/** Chooses from the menu of their topics, by its place there. */
function choose(place: number): void {
  const items = document.querySelectorAll<HTMLElement>('.agenda .section-actions [role=menuitem]');
  items[place]?.click();
}

/** Presses or types where a view is by the next frame. */
function then(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function docs(links: Parameters<typeof SharedDoc>[0]['links']) {
  return (
    <Page title="Ana Ruiz">
      <SharedDoc links={links} onChange={nothing} />
    </Page>
  );
}

/** Topics and what was promised. */
export const agendaScenes: Scenes = {
  'agenda-full': { render: () => next(), widths: [320, 900], also: ['long', 'forced', 'rtl'] },
  'agenda-telling': { render: () => next(TELLING), widths: [320], also: ['long', 'rtl'] },
  'agenda-empty': {
    render: () => next({ topics: [] }, { followUps: [] }),
    widths: [320],
    also: ['long', 'rtl'],
  },
  'agenda-long-texts': {
    render: () => next({ name: LONG_NAME, topics: longTopics }, { followUps: longPromises }),
    widths: [320],
    also: ['long'],
  },
  'agenda-name-rtl': { render: () => next({ name: HEBREW_NAME }) },
  'agenda-row': {
    render: () => next(),
    act: () => document.querySelector<HTMLElement>('.agenda textarea')?.focus(),
  },
  'agenda-menu': {
    render: () => next(),
    act: () => press('More for “Conference budget”'),
    also: ['rtl'],
  },
  'agenda-paste': {
    render: () => next(),
    act: () => {
      choose(1);
      then(() => type('dialog textarea', `- Holidays in August\n2. ${LONG_TEXT}\n\n* Desk`));
    },
    widths: [320],
    also: ['long'],
  },
  'agenda-templates': {
    render: () => next(),
    act: () => {
      choose(2);
      then(() => click('dialog summary'));
    },
    widths: [320],
    also: ['long', 'rtl'],
  },
  'agenda-save-template': {
    render: () => next(),
    act: () => {
      choose(3);
      then(() => click('dialog [type=submit]'));
    },
    also: ['long'],
  },
  'agenda-offer': {
    render: () => (
      <Page title="Ana Ruiz">
        <TemplateOffer template="focus-review" onUse={nothing} onNotNow={nothing} />
        <TemplateOffer template="first-one-on-one" onUse={nothing} onNotNow={nothing} />
      </Page>
    ),
    act: () => document.querySelectorAll<HTMLElement>('summary')[1]?.click(),
    widths: [320],
    also: ['long', 'rtl'],
  },
  'agenda-adding': {
    render: () => next(),
    act: () => {
      click('.follow-ups .section-actions button');
      then(() => type('.add-line-input', 'Introduce her to the data team by Fri'));
    },
    widths: [320],
    also: ['long'],
  },
  'agenda-due': {
    render: () => next(),
    act: () => click('.follow-ups .popover-chip'),
    widths: [320],
    also: ['rtl'],
  },
  'agenda-documents': {
    render: () =>
      docs([
        { label: 'Our notes', url: 'https://docs.google.com/document/d/1' },
        { label: LONG_NAME, url: 'https://example.com/' },
      ]),
    widths: [320],
  },
  'agenda-document': {
    render: () => docs([]),
    act: () => {
      click('.shared-doc button');
      then(() => click('dialog [type=submit]'));
    },
    also: ['long'],
  },
};

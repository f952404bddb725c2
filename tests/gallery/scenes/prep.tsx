import { i18n } from '#i18n';
import type { ComponentChild } from 'preact';
import { DayQuestion } from '../../../components/live-session/DayQuestion.tsx';
import { OpenedLine } from '../../../components/prep/OpenedLine.tsx';
import { OpeningQuestion } from '../../../components/prep/OpeningQuestion.tsx';
import { PrepCard, type PrepCardProps } from '../../../components/prep/PrepCard.tsx';
import { PrepFoot, type PrepFootProps } from '../../../components/prep/PrepFoot.tsx';
import { PrepLine } from '../../../components/prep/PrepLine.tsx';
import { PrepMaybe } from '../../../components/prep/PrepMaybe.tsx';
import { PrepTrouble } from '../../../components/prep/PrepTrouble.tsx';
import { OtherAccount, ReloadTab } from '../../../components/prep/TabBanners.tsx';
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx';
import { shortName } from '../../../utils/domain/names.ts';
import { DAY } from '../../../utils/time.ts';
import { meeting } from '../../domain/builders.ts';
import { followUp, goal, note, topic } from '../../domain/record-builders.ts';
import { NOW } from '../records.ts';
import { nothing, press, type Scenes } from '../scene.ts';
import { everything } from './attention.tsx';

const LONG = 'Maximiliana Konstantinopoulou-Weatherby';

export function card(name: string, props: Partial<PrepCardProps> = {}) {
  const adding = { draft: '', onDraft: nothing, onAdd: nothing };
  return framed(
    <>
      <PrepCard
        name={shortName(name, [])}
        head={{
          name,
          summary: 'Every 2 weeks · last one-on-one 13 days ago',
          links: [{ name: 'Our document', onOpen: nothing }],
          onOpenPanel: nothing,
          onCollapse: nothing,
          onHide: nothing,
          onClose: nothing,
        }}
        look={{ attention: [], noticeDays: 7, onOpenHistory: nothing }}
        last={undefined}
        topics={[]}
        followUps={[]}
        focus={undefined}
        adding={{ theirs: adding, mine: adding }}
        onDone={nothing}
        onOpenPanel={nothing}
        {...props}
      />
    </>,
  );
}

/** As the card's page has it. */
function framed(child: ComponentChild) {
  return (
    <main>
      <div class="prep">{child}</div>
    </main>
  );
}

/** As the panel has it, above a view. */
function inPanel(child: ComponentChild) {
  return (
    <main>
      <VisuallyHidden>
        <h1>Vis-à-vis</h1>
      </VisuallyHidden>
      {child}
    </main>
  );
}

const FULL: Partial<PrepCardProps> = {
  look: { attention: everything.slice(0, 4), noticeDays: 7, onOpenHistory: nothing },
  last: {
    note: note(),
    at: NOW - 13 * DAY,
    words:
      'Talked about the platform move; she wants to lead the rollout, and is worried about who keeps the old one running meanwhile.',
  },
  followUps: [
    followUp({ id: 'f1', due: '2026-11-27' }),
    followUp({ id: 'f2', text: 'Send the salary bands', due: '2026-11-20' }),
    followUp({ id: 'f3', owner: 'them', text: 'Draft the rollout plan' }),
  ],
  topics: [
    topic({ id: 't1' }),
    topic({ id: 't2', order: 1, text: 'On-call: is the new rota any better?' }),
    topic({ id: 't3', side: 'mine', text: 'Praise: the incident write-up' }),
  ],
  focus: goal({ state: 'focus', since: '2026-10-20', nextStep: 'Say it before Friday, once' }),
};

const question = (
  <DayQuestion question="What would make next month easier for you?" onAnother={nothing} />
);

const foot = (name: string, props: Partial<PrepFootProps>) => (
  <PrepFoot
    name={name}
    readiness="not"
    onReady={nothing}
    offer={undefined}
    onOffer={nothing}
    {...props}
  />
);

const line = (name: string, topics: number, facts = 0) => (
  <PrepLine
    name={shortName(name, [])}
    preparation={{ topics, promises: topics > 0 ? 1 : 0, readiness: 'not' }}
    facts={facts}
    onShow={nothing}
    onClose={nothing}
  />
);

const maybe = {
  key: 'lineage:x',
  lineage: 'x',
  lineages: ['x'],
  counterpart: 'ana.ruiz@acme.com',
  name: 'Ana Ruiz',
  title: 'Catch-up',
  sample: meeting(),
  count: 1,
  why: 'other',
} as const;

/** The card beside an event of the calendar, and what the panel says of that page. */
export const prepScenes: Scenes = {
  'prep-full': {
    render: () =>
      card('Ana Ruiz', { ...FULL, more: question, foot: foot('Ana', { offer: 'start' }) }),
    widths: [320],
    also: ['long', 'forced', 'rtl'],
  },
  'prep-look': {
    render: () => card('Ana Ruiz', FULL),
    act: () => press('4 things to look at'),
    widths: [320],
  },
  'prep-empty': { render: () => card('Ben Okafor'), widths: [320] },
  'prep-looked': {
    render: () =>
      card('Ben Okafor', { more: question, foot: foot('Ben', { readiness: 'looked' }) }),
    widths: [320],
  },
  'prep-close': {
    render: () =>
      card('Ben Okafor', { foot: foot('Ben', { readiness: undefined, offer: 'close' }) }),
    widths: [320],
  },
  'prep-long-name': {
    render: () =>
      card(LONG, {
        ...FULL,
        foot: foot(shortName(LONG, []), { readiness: 'looked', offer: 'start' }),
      }),
    widths: [320],
  },
  'prep-line': {
    render: () =>
      framed(
        <>
          {line('Ana Ruiz', 3, 2)}
          <OpeningQuestion onAnswer={nothing} />
        </>,
      ),
    widths: [320],
    also: ['long', 'rtl'],
  },
  'prep-line-nothing': {
    render: () => framed(line(LONG, 0)),
    widths: [320],
  },
  'prep-line-arabic': {
    render: () => framed(line('عبدالرحمنبنعبداللهالفارسيالبغداديالكبيرالمنصور', 3)),
    widths: [320],
  },
  'prep-maybe': {
    render: () => framed(<PrepMaybe maybe={maybe} onAnswer={nothing} onSayWhom={nothing} />),
    widths: [320],
    also: ['long'],
  },
  'prep-maybe-unknown': {
    render: () =>
      framed(<PrepMaybe maybe={{ ...maybe, name: '' }} onAnswer={nothing} onSayWhom={nothing} />),
    widths: [320],
  },
  'prep-trouble': { render: () => framed(<PrepTrouble onReload={nothing} />), widths: [320] },
  'panel-opened': {
    render: () =>
      inPanel(
        <OpenedLine words={i18n.t('prep.opened', [LONG])} onShow={nothing} onClose={nothing} />,
      ),
  },
  'panel-reload': { render: () => inPanel(<ReloadTab onReload={nothing} onNotNow={nothing} />) },
  'panel-other-account': {
    render: () =>
      inPanel(<OtherAccount shown="ana@gmail.com" connected="mira@northwind.example" />),
  },
};

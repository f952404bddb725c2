import { History, type HistoryProps } from '../../../components/history/History.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import { DAY } from '../../../utils/time.ts';
import { explanation } from '../../domain/ledger-builders.ts';
import { BEGAN, entry, everyKind, explained, found, historyWith, when, years } from '../ledger.ts';
import { NOW } from '../records.ts';
import { focus, nothing, type Scenes } from '../scene.ts';

const props: HistoryProps = {
  reading: { state: 'ready', entries: historyWith(everyKind) },
  watched: { since: BEGAN },
  name: 'Ana',
  onSay: nothing,
  onReload: nothing,
};

function history(given: Partial<HistoryProps> = {}) {
  return (
    <Page title="Ana Ruiz">
      <History {...props} {...given} />
    </Page>
  );
}

const ready = (entries: ReturnType<typeof historyWith>) => ({ state: 'ready', entries }) as const;

const firstImport = [
  found('moved', when('2026-11-17T14:00'), when('2026-11-18T10:00')),
  found('cancelled', when('2026-10-20T14:00')),
  found('declined-by-them', when('2026-09-22T14:00')),
];

function unfold(): void {
  document.querySelector<HTMLElement>('.section-more')?.click();
}

/** Opens the questions of an entry, by its place. */
function ask(place: number): void {
  document.querySelectorAll<HTMLElement>('.explanation-fold')[place]?.click();
}

/** The history on a person's page. */
export const historyScenes: Scenes = {
  'history-full': {
    render: () => history(),
    act: unfold,
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'history-folded': { render: () => history() },
  'history-explained': {
    render: () => history({ reading: ready(historyWith(everyKind.slice(0, 4), explained)) }),
    act: () => ask(1),
    widths: [320, 900],
    also: ['long', 'forced'],
  },
  'history-asked': {
    render: () => history({ reading: ready(historyWith(everyKind.slice(0, 2))) }),
    act: () => ask(0),
  },
  'history-focus': {
    render: () => history(),
    act: () => focus('.explanation-fold'),
  },
  'history-first-import': {
    render: () => history({ reading: ready(historyWith(firstImport)), watched: { since: NOW } }),
  },
  'history-empty': {
    render: () => history({ reading: ready([]) }),
    widths: [320],
    also: ['long'],
  },
  'history-never-read': { render: () => history({ reading: ready([]), watched: {} }) },
  'history-signed-out': {
    render: () =>
      history({
        reading: ready(historyWith(everyKind.slice(0, 2))),
        watched: { since: BEGAN, until: NOW - 2 * DAY },
      }),
  },
  'history-years': {
    render: () => history({ reading: ready(historyWith(years)) }),
    act: unfold,
  },
  'history-long-name': {
    render: () =>
      history({
        reading: ready(
          historyWith([
            entry('declined-by-them', when('2026-12-01T14:00'), 28),
            entry('counterpart-removed', when('2026-11-03T14:00'), 520),
          ]),
        ),
        name: 'Wolfeschlegelsteinhausenbergerdorffenski',
      }),
    act: () => ask(1),
    widths: [320],
  },
  'history-rtl-name': {
    render: () =>
      history({
        reading: ready(
          historyWith(everyKind.slice(1, 4), [
            explanation('cancelled-anew', { asker: 'them', reason: 'ill' }),
          ]),
        ),
        name: 'נועה',
      }),
    act: () => ask(0),
    also: ['rtl'],
  },
  'history-loading': { render: () => history({ reading: { state: 'loading' } }) },
  'history-trouble': {
    render: () => history({ reading: { state: 'failed' } }),
    widths: [320],
  },
};

import { Settings, type SettingsProps } from '../../../components/settings/Settings.tsx';
import { gatherPeople } from '../../../utils/domain/people.ts';
import { STANDARD } from '../../../utils/domain/thresholds.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { answer, ME, person, syncState } from '../../domain/builders.ts';
import { ownQuestion } from '../../domain/record-builders.ts';
import { LONG } from '../colleagues.ts';
import { NOW } from '../records.ts';
import { nothing, press, type Scenes } from '../scene.ts';

const CLIENT = '123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com';
const good = syncState({
  window: { from: NOW - 60 * DAY, to: NOW + 365 * DAY },
  lastGoodLocal: NOW - 4 * MINUTE,
  unreadable: 2,
});

const waived = gatherPeople(
  [
    person({
      name: LONG,
      waivers: [
        { flag: 'fairness', reason: 'Part-time', until: '2027-03-31' },
        { flag: 'cadence', reason: 'Agreed every six weeks', until: '2026-10-01' },
      ],
    }),
  ],
  [],
);

const ownQuestions = [
  ownQuestion({ id: 'teach', kind: 'growth', text: 'What would you teach the others?' }),
  ownQuestion({
    id: 'long',
    kind: 'will',
    text: 'If nobody asked you for a status report until the end of the quarter, what would you do with the mornings that this gives back to you?',
  }),
  ownQuestion({ id: 'rtl', kind: 'feedback', text: 'ماذا يمكنني أن أفعل بشكل أفضل؟' }),
];
const templates = [
  {
    id: 'quarter',
    account: ME,
    name: 'Start of a quarter',
    side: 'mine',
    topics: ['What matters most until its end?', 'What do we stop doing?'],
    createdAt: NOW,
    updatedAt: NOW,
    version: {},
  },
] as const;

interface Given {
  readonly report?: Partial<SettingsProps['report']>;
  readonly hasOwnWords?: boolean;
  readonly account?: Partial<SettingsProps['account']>;
  readonly sync?: Partial<SettingsProps['sync']>;
  readonly calendarPage?: Partial<SettingsProps['calendarPage']>;
  readonly reminders?: Partial<NonNullable<SettingsProps['reminders']>>;
  readonly answers?: SettingsProps['answers']['answers'];
  readonly clientId?: string;
}

function settings(given: Given) {
  const { account, sync, calendarPage, reminders, answers = [], clientId = '', report } = given;
  const hasOwnWords = given.hasOwnWords === true;
  return (
    <Settings
      account={{
        connecting: false,
        clientId: CLIENT,
        extensionId: 'abcdefghijklmnopabcdefghijklmnop',
        onConnect: nothing,
        onSignOut: nothing,
        ...account,
      }}
      client={{
        clientId,
        redirectUri: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
        guideUrl: 'https://example.com/guide',
        onSave: nothing,
      }}
      sync={{
        standing: { kind: 'fresh', at: NOW - 4 * MINUTE, repair: 'none' },
        onRepair: nothing,
        ...sync,
      }}
      calendarPage={{
        opening: 'click',
        onOpening: nothing,
        marks: true,
        onMarks: nothing,
        missing: [],
        refused: false,
        ...calendarPage,
      }}
      reminders={{
        isOn: false,
        quiet: { from: 19 * 60, until: 8 * 60 },
        withNames: false,
        isAllowed: false,
        isDenied: false,
        onSwitch: nothing,
        onQuiet: nothing,
        onNames: nothing,
        ...reminders,
      }}
      answers={{ answers, onUndo: nothing }}
      rules={{ thresholds: { ...STANDARD, noticeDays: 5 }, onChange: nothing }}
      waivers={{ people: waived, onWaive: nothing, onUnwaive: nothing }}
      report={{ text: undefined, reportUrl: undefined, onRead: nothing, ...report }}
      licencesUrl="https://example.com/licences"
      questions={{
        questions: hasOwnWords ? ownQuestions : [],
        draft: '',
        onDraft: nothing,
        onAdd: nothing,
        onSaveText: () => never,
        onConflict: nothing,
        onKind: nothing,
        onRemove: nothing,
      }}
      templates={{
        templates: hasOwnWords ? templates : [],
        onSaveName: () => never,
        onConflict: nothing,
        onRemove: nothing,
      }}
      version="0.1.0"
      onYourData={nothing}
      onCopy={nothing}
      onBack={nothing}
    />
  );
}

/** Nothing is saved here. */
const never = () => Promise.resolve({ text: '', version: {} });

const connection = { account: 'me@acme.com', state: 'connected', access: 'owned' } as const;
const answers = [
  {
    answer: answer({ subject: 'lineage:zoe', answer: 'not-this-one' }),
    name: 'Zoe Lindqvist',
    title: 'Roadmap catch-up',
  },
  {
    answer: answer({ subject: 'address:sam@partner.example', answer: 'never' }),
    name: 'Sam Weatherby-Konstantinopoulou',
  },
  { answer: answer({ subject: 'address:noa', answer: 'never' }), name: 'נועה לוי' },
] as const;

const DETAILS = [
  'Vis-à-vis 0.1.0, 2026-11-26T17:48Z',
  'browser: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0',
  'database: version 4, restored 3',
  'records: agenda 40, changes 1204, meetings 3310, notes 311, people 14, sessions 220',
  'sync: last read 2026-11-26T17:44Z, left out 2, bell yes',
  'sync trouble: server, backendError, 2026-11-26T16:48Z',
].join('\n');

/** The settings. */
export const settingsScenes: Scenes = {
  'settings-full': {
    render: () =>
      settings({
        account: { connection },
        sync: { sync: good },
        answers,
        clientId: CLIENT,
        hasOwnWords: true,
      }),
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'settings-page-changed': {
    render: () =>
      settings({
        account: { connection },
        calendarPage: { opening: undefined, missing: ['account', 'card'], refused: true },
      }),
  },
  'settings-report': {
    render: () =>
      settings({
        account: { connection },
        report: { text: DETAILS, reportUrl: 'https://example.com/report' },
      }),
    widths: [280, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'settings-none': {
    render: () => settings({ sync: { standing: { kind: 'disconnected', repair: 'reconnect' } } }),
  },
  'settings-expired': {
    render: () =>
      settings({
        account: { connection: { ...connection, state: 'expired', access: 'all' } },
        sync: {
          standing: {
            kind: 'trouble',
            at: NOW - 26 * HOUR,
            trouble: 'reconnect',
            repair: 'reconnect',
          },
          sync: {
            ...good,
            lastTrouble: { kind: 'reconnect', reason: 'invalid_grant', at: NOW - HOUR },
          },
        },
      }),
  },
  'settings-failed': {
    render: () =>
      settings({
        account: { failure: 'blocked' },
        sync: { standing: { kind: 'disconnected', repair: 'reconnect' } },
      }),
  },
  'settings-reading': {
    render: () =>
      settings({ account: { connection }, sync: { sync: good, reading: { events: 12 } } }),
  },
  'settings-reminders': {
    render: () => settings({ account: { connection }, reminders: { isOn: true, isAllowed: true } }),
    widths: [320],
    also: ['long', 'forced', 'rtl'],
  },
  'settings-reminders-lost': {
    render: () => settings({ account: { connection }, reminders: { isOn: true } }),
  },
  'settings-reminders-denied': {
    render: () => settings({ account: { connection }, reminders: { isDenied: true } }),
  },
  'settings-sign-out': {
    render: () => settings({ account: { connection }, sync: { sync: good } }),
    act: () => press('Sign out'),
  },
};

import { Settings, type SettingsProps } from '../../../components/settings/Settings.tsx';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { answer, syncState } from '../../domain/builders.ts';
import { NOW } from '../records.ts';
import { nothing, press, type Scenes } from '../scene.ts';

const CLIENT = '123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com';
const good = syncState({
  window: { from: NOW - 60 * DAY, to: NOW + 365 * DAY },
  lastGoodLocal: NOW - 4 * MINUTE,
  unreadable: 2,
});

interface Given {
  readonly account?: Partial<SettingsProps['account']>;
  readonly sync?: Partial<SettingsProps['sync']>;
  readonly answers?: SettingsProps['answers']['answers'];
  readonly clientId?: string;
}

function settings({ account, sync, answers = [], clientId = '' }: Given) {
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
      answers={{ answers, onUndo: nothing }}
      version="0.1.0"
      onCopy={nothing}
      onBack={nothing}
    />
  );
}

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

/** The settings. */
export const settingsScenes: Scenes = {
  'settings-full': {
    render: () =>
      settings({ account: { connection }, sync: { sync: good }, answers, clientId: CLIENT }),
    widths: [320, 900],
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
  'settings-sign-out': {
    render: () => settings({ account: { connection }, sync: { sync: good } }),
    act: () => press('Sign out'),
  },
};

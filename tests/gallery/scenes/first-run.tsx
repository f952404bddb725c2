import { FirstRun, type FirstRunProps } from '../../../components/first-run/FirstRun.tsx';
import type { SignInFailure } from '../../../utils/domain/types.ts';
import { namesakes, week } from '../records.ts';
import { restoring } from './your-data.tsx';
import { nothing, press, type, type Scenes } from '../scene.ts';

const CLIENT = '123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com';

interface Given {
  readonly step: FirstRunProps['step'];
  readonly pinned?: boolean;
  readonly connect?: Partial<FirstRunProps['connect']>;
  readonly confirm?: Partial<FirstRunProps['confirm']>;
}

function firstRun({ step, pinned = true, connect, confirm }: Given) {
  return (
    <FirstRun
      step={step}
      onStep={nothing}
      restore={restoring({ step: 'idle' })}
      pinned={pinned}
      connect={{
        connecting: false,
        clientId: CLIENT,
        ownClientId: '',
        redirectUri: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
        guideUrl: 'https://example.com/guide',
        extensionId: 'abcdefghijklmnopabcdefghijklmnop',
        onConnect: nothing,
        onSaveClientId: nothing,
        onCopy: nothing,
        ...connect,
      }}
      confirm={{
        found: week.people,
        connected: true,
        onConfirm: nothing,
        onAddPerson: nothing,
        ...confirm,
      }}
      onSkip={nothing}
    />
  );
}

const failures = [
  'declined',
  'partial',
  'blocked',
  'bad-client',
  'offline',
  'busy',
  'unknown',
] as const;

/** The first minutes. */
export const firstRunScenes: Scenes = {
  'first-begin': { render: () => firstRun({ step: 'begin' }), widths: [320, 900], also: ['long'] },
  'first-pin': {
    render: () => firstRun({ step: 'pin', pinned: false }),
    widths: [320, 900],
    also: ['long'],
  },
  'first-pinned': { render: () => firstRun({ step: 'pin' }) },
  'first-connect': {
    render: () => firstRun({ step: 'connect' }),
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'first-connecting': {
    render: () => firstRun({ step: 'connect', connect: { connecting: true } }),
  },
  'first-connected': {
    render: () => firstRun({ step: 'connect', connect: { account: 'me@acme.com' } }),
  },
  'first-no-client': {
    render: () => firstRun({ step: 'connect', connect: { clientId: '' } }),
    widths: [320],
  },
  ...Object.fromEntries(
    failures.map((failure: SignInFailure) => [
      `first-fail-${failure}`,
      { render: () => firstRun({ step: 'connect', connect: { failure } }) },
    ]),
  ),
  'first-reading': {
    render: () => firstRun({ step: 'confirm', confirm: { found: [], reading: { events: 1240 } } }),
  },
  'first-found': {
    render: () => firstRun({ step: 'confirm', connect: { account: 'me@acme.com' } }),
    widths: [320, 900],
    also: ['long', 'forced', 'rtl'],
  },
  'first-found-reading': {
    render: () => firstRun({ step: 'confirm', confirm: { reading: { events: 3480 } } }),
  },
  'first-found-chosen': {
    render: () => firstRun({ step: 'confirm' }),
    act: () => {
      press('Eli Roth among my people');
      setTimeout(() => press('All are reports'));
    },
  },
  'first-found-names': {
    render: () => firstRun({ step: 'confirm', confirm: { found: namesakes.people } }),
    widths: [320],
  },
  'first-none': { render: () => firstRun({ step: 'confirm', confirm: { found: [] } }) },
  'first-by-hand': {
    render: () => firstRun({ step: 'confirm', confirm: { found: [], connected: false } }),
  },
  'first-wrong-client': {
    render: () => firstRun({ step: 'connect', connect: { clientId: '' } }),
    act: () => {
      type('.field-input', 'my-client');
      setTimeout(() => press('Save'));
    },
  },
};

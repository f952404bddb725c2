import type { RestoreProps } from '../../../components/your-data/Restore.tsx';
import type { RestoreFacts } from '../../../components/your-data/restore-types.ts';
import { BackupLine, type BackupLineProps } from '../../../components/your-data/BackupLine.tsx';
import { YourData, type YourDataProps } from '../../../components/your-data/YourData.tsx';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { namesakes, NOW, week } from '../records.ts';
import { nothing, press, type, type Scenes } from '../scene.ts';

interface Given {
  readonly backup?: Partial<YourDataProps['backup']>;
  readonly restore?: RestoreProps['state'];
  readonly years?: number;
  readonly isTight?: boolean;
  readonly people?: YourDataProps['bringIn']['people'];
}

/** A restore in a state. */
export function restoring(state: RestoreProps['state']): RestoreProps {
  return {
    state,
    isConnected: false,
    onFile: nothing,
    onUnlock: nothing,
    onMerge: nothing,
    onReplace: nothing,
    onCancel: nothing,
  };
}

function yourData({ backup, restore, years = 0, isTight = false, people = week.people }: Given) {
  return (
    <YourData
      backup={{
        standing: { kind: 'here', at: NOW - 50 * MINUTE },
        isEncrypted: false,
        sizes: [1_400_000, 1_380_000, 1_370_000],
        isBusy: false,
        isDenied: false,
        onSwitchOn: nothing,
        onSwitchOff: nothing,
        onBackUpNow: nothing,
        onSaveFile: nothing,
        onPassphrase: nothing,
        onChooseFolder: nothing,
        onForgetFolder: nothing,
        onAllow: nothing,
        ...backup,
      }}
      restore={restoring(restore ?? { step: 'idle' })}
      takeOut={{
        people,
        onMarkdown: nothing,
        onLedger: nothing,
        onFigures: nothing,
        onLookBack: nothing,
      }}
      bringIn={{ people, onBringIn: nothing }}
      retention={{ years, onCount: async () => ({ notes: 120, topics: 40 }), onKeep: nothing }}
      erase={{
        people,
        filesWith: () =>
          [3, 2, 1].map((day) => ({ name: `vis-a-vis-backup-2026-03-0${day}-091004.jsonl.gz` })),
        onCount: async () => ({ notes: 12, topics: 3, followUps: 4 }),
        onErasePerson: nothing,
        isErasing: false,
        onEraseEverything: nothing,
      }}
      storage={{ used: 23_400_000, room: isTight ? 90_000_000 : 61_000_000_000, isTight }}
      onBack={nothing}
    />
  );
}

const preview: RestoreFacts = {
  madeAt: NOW - 3 * DAY,
  account: 'mira.soerensen-konstantinopoulou@northwind.example',
  changes: [
    { store: 'people', inFile: 9, added: 7, newer: 1, joined: 1 },
    { store: 'notes', inFile: 1340, added: 1200, newer: 0, joined: 3 },
    { store: 'agenda', inFile: 412, added: 400, newer: 12, joined: 0 },
    { store: 'meetings', inFile: 2010, added: 2010, newer: 0, joined: 0 },
    { store: 'changes', inFile: 88, added: 88, newer: 0, joined: 0 },
  ],
};

function line(props: Partial<BackupLineProps>) {
  return (
    <main class="page">
      <h1 class="visually-hidden">Home</h1>
      <BackupLine
        standing={{ kind: 'off' }}
        isOffered
        isBusy={false}
        onSwitchOn={nothing}
        onNotNow={nothing}
        onChooseFolder={nothing}
        onAllow={nothing}
        onRetry={nothing}
        {...props}
      />
    </main>
  );
}

/** Backup, restore, export, erase. */
export const yourDataScenes: Scenes = {
  'data-full': { render: () => yourData({}), widths: [320, 900], also: ['long', 'rtl', 'forced'] },
  'data-off': {
    render: () => yourData({ backup: { standing: { kind: 'off' }, sizes: [], isDenied: true } }),
    widths: [320],
  },
  'data-empty': {
    render: () => yourData({ backup: { standing: { kind: 'off' }, sizes: [] }, people: [] }),
  },
  'data-elsewhere': {
    render: () =>
      yourData({
        backup: {
          standing: { kind: 'elsewhere', at: NOW - 5 * MINUTE },
          folder: 'Drive of the whole department for people and culture',
          isEncrypted: true,
        },
        years: 3,
      }),
    widths: [320],
  },
  'data-trouble': {
    render: () =>
      yourData({
        backup: { standing: { kind: 'trouble', trouble: 'permission', at: NOW - 30 * HOUR } },
        isTight: true,
      }),
    widths: [320],
  },
  'data-restore-ready': {
    render: () => yourData({ restore: { step: 'ready', preview } }),
    widths: [320, 900],
    also: ['long'],
  },
  'data-restore-reading': {
    render: () => yourData({ restore: { step: 'reading', records: 41_500 } }),
  },
  'data-restore-locked': {
    render: () => yourData({ restore: { step: 'locked', isWrong: true } }),
  },
  'data-restore-done': { render: () => yourData({ restore: { step: 'done', preview } }) },
  'data-restore-refused': {
    render: () =>
      yourData({
        restore: { step: 'refused', problem: 'invalid', place: { line: 1741, field: 'waivers' } },
      }),
    widths: [320],
  },
  'data-replace': {
    render: () => yourData({ restore: { step: 'ready', preview } }),
    act: () => press('Replace everything here'),
  },
  'data-passphrase': {
    render: () => yourData({}),
    act: () => press('Set a passphrase'),
    widths: [320],
  },
  'data-bring-in': {
    render: () => yourData({ people: namesakes.people }),
    act: () =>
      type(
        'textarea',
        'Before\n\n## 2026-02-03\nTalked about the rollout\n- [ ] Introduce her\n\n## 10 Feb 2026\nBudget',
      ),
    widths: [320],
  },
  'data-erase-everything': { render: () => yourData({}), act: () => press('Erase everything') },
  'data-line-offer': { render: () => line({}), widths: [320] },
  'data-line-here': {
    render: () => line({ standing: { kind: 'here', at: NOW - 50 * MINUTE } }),
    widths: [320],
  },
  'data-line-trouble': {
    render: () => line({ standing: { kind: 'trouble', trouble: 'full', at: NOW - 2 * DAY } }),
  },
};

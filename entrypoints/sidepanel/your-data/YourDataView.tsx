import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EraseDataProps } from '../../../components/your-data/EraseData.tsx';
import { YourData } from '../../../components/your-data/YourData.tsx';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import type { AccountView } from '../../../utils/stores/account.ts';
import { countRecords } from '../../../utils/stores/people-changes.ts';
import { refOf } from '../../../utils/stores/people.ts';
import {
  bringIn,
  eraseEverything,
  eraseForGood,
  keepFor,
  olderThan,
} from '../../../utils/stores/your-data.ts';
import { PanelActions } from '../PanelActions.tsx';
import type { Panel } from '../panel.ts';
import { restoreProps } from './restore-props.ts';
import { takeOutProps } from './take-out.ts';

interface YourDataViewProps {
  readonly panel: Panel;
  readonly view: AccountView;
}

/** Backup, restore, export, erase, on the account in use. */
export function YourDataView({ panel, view }: YourDataViewProps) {
  const { backup, backupActions, undo } = panel;
  const { account } = view;
  const plan = backup.plan.value;
  const standing = backup.standing.value;
  const years = panel.retentionYears.value;
  const count = useCallback((older: number) => olderThan(account, older), [account]);
  if (!plan || !standing) return null;
  const isKept = i18n.t('retention.set');
  return (
    <YourData
      backup={{
        standing,
        isEncrypted: plan.key !== undefined,
        folder: plan.folder,
        sizes: backup.files.value.map(({ bytes }) => bytes),
        isBusy: backupActions.isBusy.value,
        isDenied: backupActions.isDenied.value,
        onSwitchOn: backupActions.switchOn,
        onSwitchOff: () => void backup.switchOff(),
        onBackUpNow: backupActions.backUpNow,
        onSaveFile: () => void backupActions.saveByHand(),
        onPassphrase: backupActions.setPassphrase,
        onChooseFolder: backupActions.chooseFolder,
        onForgetFolder: backupActions.forgetFolder,
        onAllow: backupActions.allow,
      }}
      restore={restoreProps(panel)}
      bringIn={{
        people: view.people,
        onBringIn: (person, parts) =>
          void undo.run(() => bringIn(account, refOf(person), parts), i18n.t('bringIn.done')),
      }}
      takeOut={takeOutProps(panel, view)}
      retention={
        years === undefined
          ? undefined
          : {
              years,
              onCount: count,
              onKeep: (next) =>
                void undo.run(
                  () => keepFor(account, next),
                  next === 0 ? isKept : i18n.t('retention.done'),
                ),
            }
      }
      erase={eraseProps(panel, view)}
      storage={panel.storageUse.value}
      onBack={() => panel.go({ view: 'settings' })}
      actions={<PanelActions panel={panel} />}
    />
  );
}

function eraseProps(panel: Panel, { account, people }: AccountView): EraseDataProps {
  const { backup, backupActions, toast } = panel;
  const filesWith = (person: KnownPerson) =>
    backup.files.value.filter(({ at }) => at >= (person.record?.createdAt ?? 0));

  async function erasePerson(person: KnownPerson, withFiles: boolean): Promise<void> {
    const id = person.record?.id;
    if (id === undefined) return;
    const files = withFiles ? filesWith(person) : [];
    await eraseForGood(account, id);
    panel.undo.forget();
    await backupActions.deleteFiles(files);
    toast.show(i18n.t('eraseData.personDone', [isolate(person.name)]));
  }

  async function everything(): Promise<void> {
    panel.isErasing.value = true;
    if (panel.account.standing.value.kind !== 'disconnected') await panel.signIn.signOut();
    await eraseEverything();
    location.reload();
  }

  return {
    people: people.filter(({ record }) => record !== undefined),
    filesWith,
    onCount: async ({ record }) => (record ? countRecords(account, record.id) : {}),
    onErasePerson: (person, withFiles) => void erasePerson(person, withFiles),
    isErasing: panel.isErasing.value,
    onEraseEverything: () => void everything(),
  };
}

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { BackupSection, type BackupSectionProps } from './BackupSection.tsx';
import { BringIn, type BringInProps } from './BringIn.tsx';
import { EraseData, type EraseDataProps } from './EraseData.tsx';
import { Restore, type RestoreProps } from './Restore.tsx';
import { Retention, type RetentionProps } from './Retention.tsx';
import { StorageUse, type StorageUseProps } from './StorageUse.tsx';
import { TakeOut, type TakeOutProps } from './TakeOut.tsx';
import { Page } from '../ui/Page.tsx';
import '../settings/settings.css';

export interface YourDataProps {
  readonly backup: BackupSectionProps;
  readonly restore: RestoreProps;
  readonly bringIn: BringInProps;
  readonly takeOut: TakeOutProps;
  /** Absent until read. */
  readonly retention?: RetentionProps | undefined;
  readonly erase: EraseDataProps;
  /** Absent until measured. */
  readonly storage?: StorageUseProps | undefined;
  readonly onBack?: () => void;
  /** Buttons at the end of the title's line. */
  readonly actions?: ComponentChildren;
}

/** Everything about the data as such: kept safe, taken along, brought in, destroyed. */
export function YourData(props: YourDataProps) {
  return (
    <Page
      title={i18n.t('yourData.title')}
      actions={props.actions}
      {...(props.onBack && { onBack: props.onBack })}
    >
      <div class="settings">
        <BackupSection {...props.backup} />
        <section class="settings-group" aria-labelledby="data-restore">
          <h2 class="settings-title" id="data-restore">
            {i18n.t('restore.title')}
          </h2>
          <p class="settings-words">{i18n.t('restore.words')}</p>
          <Restore {...props.restore} />
        </section>
        <TakeOut {...props.takeOut} />
        <BringIn {...props.bringIn} />
        {props.retention && <Retention {...props.retention} />}
        {props.storage && <StorageUse {...props.storage} />}
        <EraseData {...props.erase} />
      </div>
    </Page>
  );
}

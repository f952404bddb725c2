import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Page } from '../ui/Page.tsx';
import { AccountSettings } from './AccountSettings.tsx';
import type { AccountSettingsProps } from './AccountSettings.tsx';
import { AnswersSettings } from './AnswersSettings.tsx';
import type { AnswersSettingsProps } from './AnswersSettings.tsx';
import { CalendarPageSettings } from './CalendarPageSettings.tsx';
import type { CalendarPageSettingsProps } from './CalendarPageSettings.tsx';
import { ClientIdForm } from './ClientIdForm.tsx';
import type { ClientIdFormProps } from './ClientIdForm.tsx';
import { QuestionsSettings, type QuestionsSettingsProps } from './QuestionsSettings.tsx';
import { RemindersSettings, type RemindersSettingsProps } from './RemindersSettings.tsx';
import { ReportProblem, type ReportProblemProps } from './ReportProblem.tsx';
import { RulesSettings, type RulesSettingsProps } from './RulesSettings.tsx';
import { SyncSettings } from './SyncSettings.tsx';
import type { SyncSettingsProps } from './SyncSettings.tsx';
import { TemplatesSettings, type TemplatesSettingsProps } from './TemplatesSettings.tsx';
import { WaiversSettings, type WaiversSettingsProps } from './WaiversSettings.tsx';
import './settings.css';

export interface SettingsProps {
  readonly account: Omit<AccountSettingsProps, 'onCopy'>;
  readonly client: Omit<ClientIdFormProps, 'onCopy'>;
  readonly sync: SyncSettingsProps;
  readonly calendarPage: CalendarPageSettingsProps;
  /** Absent until read. */
  readonly reminders?: RemindersSettingsProps | undefined;
  readonly answers: AnswersSettingsProps;
  /** Absent until read. */
  readonly rules?: RulesSettingsProps;
  readonly waivers?: WaiversSettingsProps;
  readonly report: ReportProblemProps;
  /** Absent until read. */
  readonly questions?: QuestionsSettingsProps;
  readonly templates?: TemplatesSettingsProps;
  readonly version: string;
  /** Where the licences of what others wrote can be read. */
  readonly licencesUrl: string;
  /** Opens backup, restore, export and erase. */
  readonly onYourData: () => void;
  /** Copies a text to the clipboard. */
  readonly onCopy: (text: string) => void;
  readonly onBack: () => void;
  /** Buttons at the end of the title's line. */
  readonly actions?: ComponentChildren;
}

/** Everything that is set once: a view inside the side panel. */
export function Settings(props: SettingsProps) {
  const { onCopy, version } = props;
  return (
    <Page title={i18n.t('settings.title')} onBack={props.onBack} actions={props.actions}>
      <div class="settings">
        <section class="settings-group" aria-labelledby="settings-data">
          <h2 class="settings-title" id="settings-data">
            {i18n.t('yourData.title')}
          </h2>
          <p class="settings-words">{i18n.t('yourData.words')}</p>
          <div class="settings-actions">
            <Button onClick={props.onYourData}>{i18n.t('yourData.open')}</Button>
          </div>
        </section>
        <AccountSettings {...props.account} onCopy={onCopy} />
        <SyncSettings {...props.sync} />
        <CalendarPageSettings {...props.calendarPage} />
        {props.reminders && <RemindersSettings {...props.reminders} />}
        {props.rules && <RulesSettings {...props.rules} />}
        {props.waivers && <WaiversSettings {...props.waivers} />}
        {props.questions && <QuestionsSettings {...props.questions} />}
        {props.templates && <TemplatesSettings {...props.templates} />}
        <AnswersSettings {...props.answers} />
        <section class="settings-group" aria-labelledby="settings-client">
          <h2 class="settings-title" id="settings-client" tabIndex={-1}>
            {i18n.t('clientId.title')}
          </h2>
          <p class="settings-words">{i18n.t('clientId.words')}</p>
          <ClientIdForm {...props.client} onCopy={onCopy} />
        </section>
        <ReportProblem {...props.report} onCopy={onCopy} />
        <section class="settings-group" aria-labelledby="settings-about">
          <h2 class="settings-title" id="settings-about">
            {i18n.t('settings.about.title')}
          </h2>
          <p class="settings-words">{i18n.t('settings.about.version', [version])}</p>
          <p class="settings-words">{i18n.t('settings.about.promise')}</p>
          <p>
            <ExternalLink href={props.licencesUrl}>
              {i18n.t('settings.about.licences')}
            </ExternalLink>
          </p>
        </section>
      </div>
    </Page>
  );
}

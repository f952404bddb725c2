import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import './settings.css';

export interface ReportProblemProps {
  /** What may be passed on; absent until asked for. */
  readonly text: string | undefined;
  /** Where reports are written; absent: this copy names no such place. */
  readonly reportUrl: string | undefined;
  readonly onRead: () => void;
}

/** What to pass on when something does not work: read first, then copied. Nothing is sent. */
export function ReportProblem(props: ReportProblemProps & { onCopy: (text: string) => void }) {
  const { text, reportUrl } = props;
  return (
    <section class="settings-group" aria-labelledby="settings-report">
      <h2 class="settings-title" id="settings-report">
        {i18n.t('reportProblem.title')}
      </h2>
      <p class="settings-words">{i18n.t('reportProblem.words')}</p>
      {text !== undefined && (
        <pre class="settings-report" dir="ltr" aria-label={i18n.t('reportProblem.details')}>
          {text}
        </pre>
      )}
      <div class="settings-actions">
        {text === undefined ? (
          <Button onClick={props.onRead}>{i18n.t('reportProblem.show')}</Button>
        ) : (
          <>
            <Button icon="copy" onClick={() => props.onCopy(text)}>
              {i18n.t('reportProblem.copy')}
            </Button>
            <Button kind="quiet" onClick={props.onRead}>
              {i18n.t('reportProblem.again')}
            </Button>
          </>
        )}
      </div>
      {reportUrl !== undefined && (
        <p class="settings-words">
          {i18n.t('reportProblem.where')}{' '}
          <ExternalLink href={reportUrl}>{i18n.t('reportProblem.write')}</ExternalLink>
        </p>
      )}
    </section>
  );
}

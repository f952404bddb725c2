import { i18n } from '#i18n';
import { ClientIdForm } from '../settings/ClientIdForm.tsx';
import type { SignInFailure } from '../../utils/domain/types.ts';
import { SignInTrouble } from '../sync/SignInTrouble.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import './first-run.css';

export interface ConnectStepProps {
  /** The connected account's address, once there is one. */
  readonly account?: string;
  /** Google's window is open. */
  readonly connecting: boolean;
  /** What the last attempt came to. */
  readonly failure?: SignInFailure;
  /** The client id in use, the user's own or the one built in; empty: none, and it is asked for. */
  readonly clientId: string;
  /** The user's own client id; empty where there is none. */
  readonly ownClientId: string;
  readonly redirectUri: string;
  readonly guideUrl: string;
  readonly extensionId: string;
  readonly onConnect: () => void;
  readonly onSaveClientId: (clientId: string) => void;
  readonly onCopy: (text: string) => void;
  readonly onNext: () => void;
  readonly onWithoutCalendar: () => void;
}

/** Connect Google Calendar: what is read, what never is, and every way on if it does not work. */
export function ConnectStep(props: ConnectStepProps) {
  const { account, failure } = props;
  const needsClient = props.clientId === '' || failure === 'no-client' || failure === 'bad-client';
  return (
    <div class="step">
      <h2 class="step-title" tabIndex={-1}>
        {i18n.t('firstRun.connect.title')}
      </h2>
      {account !== undefined && (
        <Banner tone="good" title={i18n.t('firstRun.connect.done', [account])} />
      )}
      {account === undefined && <Promises />}
      {failure !== undefined && account === undefined && (
        <SignInTrouble
          failure={failure}
          clientId={props.clientId}
          extensionId={props.extensionId}
          onRetry={props.onConnect}
          onCopy={props.onCopy}
        />
      )}
      {needsClient && account === undefined && (
        <div class="step-card">
          {props.clientId === '' && <p>{i18n.t('firstRun.connect.needsClient')}</p>}
          <ClientIdForm
            clientId={props.ownClientId}
            redirectUri={props.redirectUri}
            guideUrl={props.guideUrl}
            onSave={props.onSaveClientId}
            onCopy={props.onCopy}
          />
        </div>
      )}
      <div class="step-actions">
        {account === undefined ? (
          <>
            {props.clientId !== '' && (failure === undefined || needsClient) && (
              <Button kind="primary" busy={props.connecting} onClick={props.onConnect}>
                {props.connecting
                  ? i18n.t('firstRun.connect.waiting')
                  : i18n.t('firstRun.connect.connect')}
              </Button>
            )}
            <Button kind="quiet" onClick={props.onWithoutCalendar}>
              {i18n.t('firstRun.connect.without')}
            </Button>
          </>
        ) : (
          <Button kind="primary" onClick={props.onNext}>
            {i18n.t('firstRun.next')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Promises() {
  return (
    <ul class="step-list">
      <li class="step-line">
        <Icon name="calendar" />
        <span>{i18n.t('firstRun.connect.reads')}</span>
      </li>
      <li class="step-line">
        <Icon name="close" />
        <span>{i18n.t('firstRun.connect.neverReads')}</span>
      </li>
      <li class="step-line">
        <Icon name="lock" />
        <span>{i18n.t('firstRun.connect.stays')}</span>
      </li>
    </ul>
  );
}

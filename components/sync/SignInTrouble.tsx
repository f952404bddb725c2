import { i18n } from '#i18n';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { adminNote } from './admin-note.ts';
import { signInWords } from './sign-in.ts';
import type { SignInFailure } from '../../utils/domain/types.ts';

export interface SignInTroubleProps {
  readonly failure: SignInFailure;
  /** The client id tried, for the note to the administrator. */
  readonly clientId: string;
  readonly extensionId: string;
  readonly onRetry: () => void;
  readonly onCopy: (text: string) => void;
  /** Leads to the field of the client id, where that is not beside. */
  readonly onEditClient?: () => void;
}

/** Why Google's sign-in did not work, and what may help. */
export function SignInTrouble(props: SignInTroubleProps) {
  const { title, words, help } = signInWords(props.failure);
  const { onEditClient } = props;
  return (
    <Banner
      tone="trouble"
      title={title}
      actions={
        <>
          {help !== 'client' && (
            <Button small onClick={props.onRetry}>
              {i18n.t('signIn.retry')}
            </Button>
          )}
          {help === 'client' && onEditClient !== undefined && (
            <Button small onClick={onEditClient}>
              {i18n.t('signIn.editClient')}
            </Button>
          )}
          {help === 'admin' && (
            <Button
              small
              icon="copy"
              onClick={() => props.onCopy(adminNote(props.clientId, props.extensionId))}
            >
              {i18n.t('signIn.copyNote')}
            </Button>
          )}
        </>
      }
    >
      <p>{words}</p>
    </Banner>
  );
}

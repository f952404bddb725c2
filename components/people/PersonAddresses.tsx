import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { isAddress } from './addresses.ts';
import './facts.css';

export interface PersonAddressesProps {
  readonly emails: readonly string[];
  readonly onChange: (emails: readonly string[]) => void;
}

/** The addresses somebody is invited under: sessions are found by any of them. */
export function PersonAddresses({ emails, onChange }: PersonAddressesProps) {
  const [draft, setDraft] = useState<string>();
  const [tried, setTried] = useState(false);
  const address = (draft ?? '').trim().toLowerCase();
  const form = useRef<HTMLFormElement>(null);
  const root = useRef<HTMLDivElement>(null);
  // What had the focus goes: it moves on to the button that is always there.
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left > 0) root.current?.querySelector<HTMLElement>(':scope > .button')?.focus();
  }, [left]);
  const close = (): void => {
    setLeft(left + 1);
    setDraft(undefined);
    setTried(false);
  };
  useKeys(form, (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  return (
    <div class="addresses" ref={root}>
      <ul>
        {emails.map((email) => (
          <li key={email} class="addresses-item">
            <span class="addresses-text">{email}</span>
            <IconButton
              label={i18n.t('facts.removeAddress', [email])}
              icon="close"
              small
              onClick={() => {
                setLeft(left + 1);
                onChange(emails.filter((each) => each !== email));
              }}
            />
          </li>
        ))}
      </ul>
      {draft === undefined ? (
        <Button kind="quiet" small icon="add" onClick={() => setDraft('')}>
          {i18n.t('facts.addAddress')}
        </Button>
      ) : (
        <form
          class="facts-form"
          noValidate
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (!isAddress(address)) return;
            if (!emails.includes(address)) onChange([...emails, address]);
            close();
          }}
        >
          <Field
            label={i18n.t('facts.newAddress')}
            keys="email"
            value={draft}
            onInput={setDraft}
            error={tried && !isAddress(address) ? i18n.t('facts.addressWrong') : undefined}
            dir="ltr"
            focusFirst
          />
          <div class="addresses-actions">
            <Button small type="submit">
              {i18n.t('facts.addAddressNow')}
            </Button>
            <Button small kind="quiet" onClick={close}>
              {i18n.t('ui.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './copy-line.css';

export interface CopyLineProps {
  readonly label: string;
  readonly text: string;
  readonly onCopy: (text: string) => void;
}

/** A text to be taken elsewhere, with the button that copies it. */
export function CopyLine({ label, text, onCopy }: CopyLineProps) {
  const [copied, setCopied] = useState(false);
  const id = useId();
  useEffect(() => setCopied(false), [text]);
  return (
    <div class="copy-line" role="group" aria-labelledby={id}>
      <span class="copy-line-label" id={id}>
        {label}
      </span>
      <code class="copy-line-text" dir="ltr">
        {text}
      </code>
      <IconButton
        label={i18n.t('ui.copyThis', [label])}
        icon={copied ? 'check' : 'copy'}
        small
        onClick={() => {
          onCopy(text);
          setCopied(true);
        }}
      />
      <VisuallyHidden>
        <span role="status">{copied ? i18n.t('ui.copied') : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

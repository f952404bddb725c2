import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';
import './button.css';
import './file-button.css';

export interface FileButtonProps {
  readonly children: ComponentChildren;
  /** Kinds of files, as in `accept`: ".md,.txt". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly kind?: 'primary' | 'outlined';
  /** The words beside the button, that a file can be dropped, too. */
  readonly drop: string;
}

/** Choosing a file, or dropping one. */
export function FileButton(props: FileButtonProps) {
  const { accept, kind = 'outlined', onFile } = props;
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <div
      class="file-button"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <label class={`button button-${kind}`}>
        <input
          class="file-button-input"
          type="file"
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <Icon name="note" size={16} />
        <span class="button-words">{props.children}</span>
      </label>
      <span class="file-button-drop">{props.drop}</span>
    </div>
  );
}

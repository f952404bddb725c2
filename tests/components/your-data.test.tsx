import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { BackupLine, type BackupLineProps } from '../../components/your-data/BackupLine.tsx';
import { BackupSection } from '../../components/your-data/BackupSection.tsx';
import { BringIn } from '../../components/your-data/BringIn.tsx';
import { EraseData } from '../../components/your-data/EraseData.tsx';
import { Restore } from '../../components/your-data/Restore.tsx';
import { Retention } from '../../components/your-data/Retention.tsx';
import { TakeOut } from '../../components/your-data/TakeOut.tsx';
import { DAY, HOUR, NOW, peopleNamed } from '../domain/builders.ts';
import { show } from './show.tsx';

const button = (name: string) => screen.getByRole('button', { name });

function line(props: Partial<BackupLineProps>) {
  const given = {
    onSwitchOn: vi.fn(),
    onNotNow: vi.fn(),
    onChooseFolder: vi.fn(),
    onAllow: vi.fn(),
    onRetry: vi.fn(),
  };
  show(
    <BackupLine
      standing={{ kind: 'off' }}
      isOffered={false}
      isBusy={false}
      {...given}
      {...props}
    />,
  );
  return given;
}

describe('backups on home', () => {
  it('are offered once something was written, and not before', () => {
    line({});
    expect(document.body.textContent).toBe('');
    const { onSwitchOn, onNotNow } = line({ isOffered: true });
    fireEvent.click(button('Back up every day'));
    fireEvent.click(button('Not now'));
    expect([onSwitchOn.mock.calls.length, onNotNow.mock.calls.length]).toEqual([1, 1]);
  });

  it('say plainly where things stand, and offer the folder', () => {
    const { onChooseFolder } = line({ standing: { kind: 'here', at: NOW - 2 * HOUR } });
    expect(screen.getByText(/^Backed up 10:00, on this computer only\.$/)).toBeTruthy();
    fireEvent.click(button('Choose a synced folder'));
    expect(onChooseFolder).toHaveBeenCalledOnce();
  });

  it.each([
    ['permission', 'Allow it again', 'onAllow'],
    ['folder', 'Allow it again', 'onAllow'],
    ['full', 'Try again', 'onRetry'],
    ['unreadable', 'Try again', 'onRetry'],
  ] as const)('show a failure (%s) with its repair', (trouble, words, act) => {
    const given = line({ standing: { kind: 'trouble', trouble, at: NOW - DAY } });
    expect(screen.getByText('The last good one is of yesterday 12:00.')).toBeTruthy();
    fireEvent.click(button(words));
    expect(given[act]).toHaveBeenCalledOnce();
  });
});

describe('a passphrase', () => {
  it('is long enough, and its loss understood, before it is set', () => {
    const onPassphrase = vi.fn();
    const other = vi.fn();
    show(
      <BackupSection
        standing={{ kind: 'off' }}
        isEncrypted={false}
        sizes={[]}
        isBusy={false}
        isDenied={false}
        onSwitchOn={other}
        onSwitchOff={other}
        onBackUpNow={other}
        onSaveFile={other}
        onPassphrase={onPassphrase}
        onChooseFolder={other}
        onForgetFolder={other}
        onAllow={other}
      />,
    );
    fireEvent.click(button('Set a passphrase'));
    const field = screen.getByLabelText('Passphrase');
    fireEvent.input(field, { target: { value: 'short' } });
    fireEvent.click(button('Encrypt from now on'));
    expect(screen.getByText('At least 12 letters are needed.')).toBeTruthy();
    expect(screen.getByText('Write it down first.')).toBeTruthy();
    fireEvent.input(field, { target: { value: ' long walks by the sea ' } });
    fireEvent.click(screen.getByLabelText('I have written it down'));
    fireEvent.click(button('Encrypt from now on'));
    expect(onPassphrase).toHaveBeenCalledExactlyOnceWith('long walks by the sea');
  });
});

describe('a restore', () => {
  const given = () => ({
    onFile: vi.fn(),
    onUnlock: vi.fn(),
    onMerge: vi.fn(),
    onReplace: vi.fn(),
    onCancel: vi.fn(),
    isConnected: false,
  });
  const preview = {
    madeAt: NOW - DAY,
    account: 'mira@northwind.example',
    changes: [
      { store: 'people', inFile: 2, added: 1, newer: 1, joined: 0 },
      { store: 'notes', inFile: 3, added: 0, newer: 0, joined: 3 },
      { store: 'syncState', inFile: 1, added: 1, newer: 0, joined: 0 },
    ],
  };

  it('tells what is in the file and what would change, before it does', () => {
    const { onMerge, onReplace, ...rest } = given();
    show(<Restore state={{ step: 'ready', preview }} {...{ onMerge, onReplace, ...rest }} />);
    for (const words of [
      'It holds 2 people and 3 notes.',
      'New here: 1 person.',
      'Newer than here: 1 person.',
      'Written on in both, and put together: 3 notes.',
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    fireEvent.click(button('Merge'));
    expect(onMerge).toHaveBeenCalledOnce();
    fireEvent.click(button('Replace everything here'));
    expect(onReplace).not.toHaveBeenCalled();
    const [, meant] = screen.getAllByRole('button', { name: 'Replace everything here' });
    expect(meant).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByLabelText('Delete what is here now'));
    fireEvent.click(meant ?? document.body);
    expect(onReplace).toHaveBeenCalledOnce();
  });

  it('names the line of what is wrong, and that nothing changed', () => {
    const place = { line: 17, field: 'waivers' };
    show(<Restore state={{ step: 'refused', problem: 'invalid', place }} {...given()} />);
    expect(screen.getByText('It is in line 17, in “waivers”.')).toBeTruthy();
    expect(screen.getByText('Nothing was changed.')).toBeTruthy();
  });

  it('asks for the passphrase, again where it was another', () => {
    const { onUnlock, ...rest } = given();
    show(<Restore state={{ step: 'locked', isWrong: true }} onUnlock={onUnlock} {...rest} />);
    expect(screen.getByRole('alert').textContent).toContain('This is not the passphrase');
    fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: 'by the sea' } });
    fireEvent.click(button('Open'));
    expect(onUnlock).toHaveBeenCalledExactlyOnceWith('by the sea');
  });

  it('takes a file that is dropped', () => {
    const { onFile, ...rest } = given();
    show(<Restore state={{ step: 'idle' }} onFile={onFile} {...rest} />);
    const file = new File(['x'], 'backup.jsonl.gz');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [file] } });
    fireEvent(screen.getByText('or drop it here'), drop);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });
});

describe('notes from elsewhere', () => {
  it('are shown as what they become, and brought in about somebody', () => {
    const onBringIn = vi.fn();
    const [ana] = peopleNamed('Ana Ruiz');
    show(<BringIn people={ana ? [ana] : []} onBringIn={onBringIn} />);
    const text = '## 2026-02-03\nRollout\n- [ ] Introduce her';
    fireEvent.input(screen.getByLabelText('Text'), { target: { value: text } });
    expect(screen.getByText('Rollout')).toBeTruthy();
    fireEvent.click(button('Bring in 1 note'));
    expect(screen.getByText('Choose whom it is about first.')).toBeTruthy();
    const choose = screen.getByLabelText('Choose a person');
    fireEvent.change(choose, { target: { value: ana?.key } });
    fireEvent.click(button('Bring in 1 note'));
    expect(onBringIn).toHaveBeenCalledExactlyOnceWith(ana, [
      {
        day: '2026-02-03',
        text: 'Rollout',
        followUps: [{ text: 'Introduce her', isDone: false }],
      },
    ]);
  });
});

describe('export', () => {
  it('leaves private parts out unless they are wanted', () => {
    const onMarkdown = vi.fn();
    show(
      <TakeOut
        people={peopleNamed('Ana Ruiz')}
        onMarkdown={onMarkdown}
        onLedger={vi.fn()}
        onFigures={vi.fn()}
        onLookBack={vi.fn()}
      />,
    );
    fireEvent.click(button('Save as Markdown'));
    fireEvent.click(screen.getByLabelText(/^With private notes/));
    fireEvent.click(button('Save as Markdown'));
    expect(onMarkdown.mock.calls).toEqual([
      [undefined, false],
      [undefined, true],
    ]);
  });
});

describe('how long it is kept', () => {
  it('tells what would go before anything does', async () => {
    const onKeep = vi.fn();
    show(<Retention years={0} onCount={async () => ({ notes: 12 })} onKeep={onKeep} />);
    expect(screen.queryByRole('button')).toBeNull();
    fireEvent.change(screen.getByLabelText('Keep'), { target: { value: '3' } });
    expect(await screen.findByText('Older than that now: 12 notes.')).toBeTruthy();
    fireEvent.click(button('Delete it, and do so every day'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(3);
  });
});

describe('erasing', () => {
  it('names the backup files that still hold somebody, and is asked twice', async () => {
    const onErasePerson = vi.fn();
    const [ana] = peopleNamed('Ana Ruiz');
    show(
      <EraseData
        people={ana ? [ana] : []}
        filesWith={() => [{ name: 'vis-a-vis-backup-2026-03-01-091004.jsonl.gz' }]}
        onCount={async () => ({ notes: 2 })}
        onErasePerson={onErasePerson}
        isErasing={false}
        onEraseEverything={vi.fn()}
      />,
    );
    fireEvent.change(screen.getByLabelText('Erase a person'), { target: { value: ana?.key } });
    expect(await screen.findByText('Everything about Ana Ruiz: 2 notes')).toBeTruthy();
    expect(screen.getByText('vis-a-vis-backup-2026-03-01-091004.jsonl.gz')).toBeTruthy();
    const erase = button('Erase for good');
    expect(erase).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByLabelText('Everything about Ana Ruiz: 2 notes'));
    fireEvent.click(screen.getByLabelText('Delete these files, too'));
    fireEvent.click(erase);
    expect(onErasePerson).toHaveBeenCalledExactlyOnceWith(ana, true);
  });
});

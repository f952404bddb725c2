import { vi } from 'vitest';
import type { Edit } from '../../utils/db/write-records.ts';
import { ME } from '../domain/builders.ts';

/** What somebody sees: the texts of what was not deleted, by the keys of the records. */
export type Shown = Readonly<Record<'notes' | 'templates', ReadonlyMap<string, string>>>;

/** A browser's run: all memory begins with it and ends with it. */
export async function startSession() {
  vi.resetModules();
  const [captures, records, edits, notes, open, templates, check, writer] = await Promise.all([
    import('../../utils/db/captures.ts'),
    import('../../utils/db/change-record.ts'),
    import('../../utils/db/edits.ts'),
    import('../../utils/db/notes.ts'),
    import('../../utils/db/open.ts'),
    import('../../utils/db/templates.ts'),
    import('../../utils/db/twin-check.ts'),
    import('../../utils/db/twin-writer.ts'),
  ]);
  return {
    addNote: (text: string, at: number) =>
      captures.saveCapture(ME, undefined, { kind: 'note', text }, at),
    addTemplate: (name: string, at: number) =>
      templates.addTemplate(ME, { name, side: 'mine', topics: [] }, at),
    type: (id: string, text: string, at: number) =>
      records.changeRecord('notes', id, at, (note) => ({ ...note, text })),
    remove: (id: string, at: number) => records.deleteRecord('notes', id, at),
    undo: (done: readonly Edit[], at: number) => edits.undoEdits(done, at),
    shown: async (): Promise<Shown> => ({
      notes: new Map((await notes.listInbox(ME)).map(({ id, text }) => [id, text])),
      templates: new Map((await templates.listTemplates(ME)).map(({ id, name }) => [id, name])),
    }),
    twinsWritten: writer.twinsWritten,
    areTwinsBehind: check.areTwinsBehind,
    checkTwins: () => check.checkTwins(async () => undefined),
    end: async () => {
      await writer.twinsWritten();
      await open.closeDatabase();
    },
  };
}

/** One such run. */
export type Session = Awaited<ReturnType<typeof startSession>>;

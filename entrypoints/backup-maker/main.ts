/**
 * A page that nobody sees: it makes backups for the worker, which can make no files by itself. Of the
 * browser it has the database and messages, and nothing else; it is closed when the file is saved.
 */
import { browser } from 'wxt/browser';
import { BackupError } from '../../utils/backup/backup-error.ts';
import { makeBackup } from '../../utils/backup/make-backup.ts';
import { now, zone } from '../../utils/clock.ts';
import { logError } from '../../utils/log.ts';
import { MakeBackup, type BackupMade } from '../../utils/messaging/backup-maker.ts';
import { safeParse } from '../../utils/schema/schema.ts';

/** What is known of who sent a message. */
interface SenderOfMessage {
  readonly id?: string | undefined;
  readonly tab?: object | undefined;
  readonly url?: string | undefined;
}

browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  const wish = safeParse(MakeBackup, message).data;
  if (!wish || !isOurWorker(sender)) return false;
  void make(wish).then(reply);
  // Keeps the channel open until the answer is there.
  return true;
});

/** A content script shares our id, but has a tab and its page's address. */
function isOurWorker({ id, tab, url = location.origin }: SenderOfMessage): boolean {
  return (
    id === browser.runtime.id && tab === undefined && URL.parse(url)?.origin === location.origin
  );
}

async function make({ account, product, key }: MakeBackup): Promise<BackupMade> {
  try {
    const wish = { account, product, key, madeAt: now(), zone: zone() };
    const { blob, name, records } = await makeBackup(wish);
    return { ok: true, url: URL.createObjectURL(blob), name, bytes: blob.size, records };
  } catch (error) {
    logError('A backup could not be made.', error);
    return { ok: false, isUnreadable: error instanceof BackupError };
  }
}

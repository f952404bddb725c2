import { i18n } from '#i18n';
import type { SyncState } from '../../utils/domain/types.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { relativeWords } from '../../utils/i18n/relative-words.ts';
import type { SyncRepair, SyncStanding } from '../../utils/domain/sync-age.ts';
import { SyncTroubleBanner } from '../sync/SyncTroubleBanner.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import './settings.css';

export interface SyncSettingsProps {
  readonly standing: SyncStanding;
  readonly reading?: { readonly events: number };
  /** How far the reading of the calendar has come; absent before the first. */
  readonly sync?: SyncState;
  readonly onRepair: (repair: SyncRepair) => void;
}

/** What is read, when it last was, and what was left out. */
export function SyncSettings(props: SyncSettingsProps) {
  const { sync, standing } = props;
  const ambient = useAmbient();
  const busy = props.reading !== undefined;
  const unconnected = standing.kind === 'disconnected';
  const retryAt = sync?.lastTrouble?.retryAt;
  return (
    <section class="settings-group" aria-labelledby="settings-sync">
      <h2 class="settings-title" id="settings-sync">
        {i18n.t('settings.sync.title')}
      </h2>
      {/* That a sign-in is due stands with the account. */}
      {standing.trouble !== undefined && standing.trouble !== 'reconnect' && (
        <SyncTroubleBanner
          trouble={standing.trouble}
          repair={standing.repair}
          onRepair={props.onRepair}
          {...(standing.at !== undefined && { at: standing.at })}
          {...(retryAt !== undefined && { retryAt })}
        />
      )}
      {unconnected && <p class="settings-words">{i18n.t('settings.sync.none')}</p>}
      {sync !== undefined && (
        <dl class="settings-facts">
          <dt>{i18n.t('settings.sync.last')}</dt>
          <dd>
            {sync.lastGoodLocal === undefined
              ? i18n.t('settings.sync.never')
              : relativeWords(sync.lastGoodLocal, ambient)}
          </dd>
          {sync.window !== undefined && (
            <>
              <dt>{i18n.t('settings.sync.window')}</dt>
              <dd>
                {i18n.t('settings.sync.windowWords', {
                  from: dayWords(sync.window.from, ambient),
                  to: dayWords(sync.window.to, ambient),
                })}
              </dd>
            </>
          )}
          <dt>{i18n.t('settings.sync.skipped')}</dt>
          <dd>{i18n.t('settings.sync.skippedWords', sync.unreadable)}</dd>
        </dl>
      )}
      <div class="settings-actions">
        {!unconnected && (
          <Button icon="sync" busy={busy} onClick={() => props.onRepair('retry')}>
            {busy ? i18n.t('settings.sync.running') : i18n.t('sync.now')}
          </Button>
        )}
      </div>
    </section>
  );
}

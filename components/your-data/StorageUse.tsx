import { i18n } from '#i18n';
import { useAmbient } from '../ui/ambient.ts';
import { Banner } from '../ui/Banner.tsx';
import { sizeWords } from './data-words.ts';
import '../settings/settings.css';

/** What is used on this computer, in bytes. */
export interface StorageUseProps {
  readonly used: number;
  readonly room: number;
  /** So little room is left that something should be done. */
  readonly isTight: boolean;
}

/** How much room the data takes, and how much there is. */
export function StorageUse({ used, room, isTight }: StorageUseProps) {
  const { locale } = useAmbient();
  return (
    <section class="settings-group" aria-labelledby="data-room">
      <h2 class="settings-title" id="data-room">
        {i18n.t('storageUse.title')}
      </h2>
      {isTight && <TightStorage room={room} />}
      <p class="settings-words">{i18n.t('storageUse.used', { used: sizeWords(used, locale) })}</p>
      {!isTight && (
        <p class="settings-words">{i18n.t('storageUse.room', { room: sizeWords(room, locale) })}</p>
      )}
    </section>
  );
}

/** There is little room left: said before it runs out. */
export function TightStorage({ room }: { readonly room: number }) {
  const { locale } = useAmbient();
  return (
    <Banner tone="trouble" title={i18n.t('storageUse.tightTitle')}>
      <p>{i18n.t('storageUse.tightWords', { room: sizeWords(room, locale) })}</p>
    </Banner>
  );
}

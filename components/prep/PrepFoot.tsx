import { i18n } from '#i18n';
import type { Readiness } from '../../utils/domain/ready.ts';
import type { OfferKind } from '../../utils/domain/session-offer.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { ReadyCheck } from '../live-session/ReadyCheck.tsx';
import { Button } from '../ui/Button.tsx';
import './prep.css';

export interface PrepFootProps {
  /** The name, short. */
  readonly name: string;
  /** Absent once the session has begun. */
  readonly readiness: Readiness | undefined;
  readonly onReady: (isReady: boolean) => void;
  /** What can be done with the session now, if anything. */
  readonly offer: OfferKind | undefined;
  readonly onOffer: () => void;
}

/** "Ready", and the way into the session: to begin it, to go on with it, to close it. */
export function PrepFoot({ name, readiness, onReady, offer, onOffer }: PrepFootProps) {
  return (
    <>
      {readiness ? <ReadyCheck readiness={readiness} onChange={onReady} /> : <span />}
      {offer && (
        <Button kind={offer === 'close' ? 'outlined' : 'primary'} small onClick={onOffer}>
          {offerWords(offer, isolate(name))}
        </Button>
      )}
    </>
  );
}

function offerWords(offer: OfferKind, name: string): string {
  switch (offer) {
    case 'start':
      return i18n.t('live.start', [name]);
    case 'running':
      return i18n.t('live.goOnWith', [name]);
    case 'close':
      return i18n.t('live.close', [name]);
  }
}

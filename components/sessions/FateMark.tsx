import type { Fate } from '../../utils/domain/reschedules.ts';
import './fates.css';

export interface FateMarkProps {
  readonly fate: Fate;
  /** Not there yet: as planned so far is an open ring. */
  readonly ahead?: boolean;
}

/** A sign for what became of a session: told apart by its shape, its colour comes on top. */
export function FateMark({ fate, ahead = false }: FateMarkProps) {
  return (
    <svg
      class={`fate-mark fate-${fate}${ahead ? ' fate-ahead' : ''}`}
      width={14}
      height={14}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="fate-ring" cx={7} cy={7} r={5} />
      {fate === 'moved' && <path class="fate-sign" d="M7 2a5 5 0 0 1 0 10z" />}
      {fate === 'shortened' && <circle class="fate-sign" cx={7} cy={7} r={1.8} />}
      {fate === 'lengthened' && <circle class="fate-sign" cx={7} cy={7} r={3.2} />}
      {(fate === 'cancelled' || fate === 'counterpart-removed') && (
        <path class="fate-stroke" d="M5 5l4 4M9 5l-4 4" />
      )}
      {(fate === 'declined-by-me' || fate === 'declined-by-them') && (
        <path class="fate-stroke" d="M4.800 7h4.400" />
      )}
    </svg>
  );
}

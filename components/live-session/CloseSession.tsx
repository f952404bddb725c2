import { i18n } from '#i18n';
import type { CloseDraft } from '../../utils/domain/closing.ts';
import type { Session, TalkBand } from '../../utils/domain/session-types.ts';
import { gapOf, TALK_BANDS } from '../../utils/domain/talk-balance.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Key } from './Key.tsx';
import { bandWords } from './talk-words.ts';
import './live-session.css';

type Met = NonNullable<Session['met']>;

export interface CloseSessionProps {
  readonly name: string;
  readonly draft: CloseDraft;
  readonly met: Met | undefined;
  readonly minutes: number | undefined;
  readonly guess: TalkBand | undefined;
  /** What was counted; told only once something was guessed. */
  readonly counted: TalkBand | undefined;
  readonly onMet: (met: Met, minutes: number | undefined) => void;
  readonly onGuess: (guess: TalkBand) => void;
}

/** What a close asks: whether one met, for how long, and how much they spoke. Each can stay unsaid. */
export function CloseSession(props: CloseSessionProps) {
  const { name, draft, met, guess } = props;
  const long = draft.met === 'yes' ? (draft.minutes ?? draft.planned) : draft.planned;
  const options: readonly (readonly [Met, string, number | undefined])[] = [
    ['yes', i18n.t('close.yes', [minutesWords(long)]), long],
    ['shorter', i18n.t('close.shorter'), draft.minutes ?? Math.round(draft.planned / 2)],
    ['no', i18n.t('close.no'), undefined],
  ];
  return (
    <>
      <Choices
        title={i18n.t('close.met')}
        keys={met === undefined}
        options={options.map(([value, words]) => [value, words])}
        chosen={met}
        onChoose={(value) => {
          const said = options.find(([each]) => each === value);
          if (said) props.onMet(value, said[2]);
        }}
      />
      {met === 'shorter' && (
        <NumberField
          label={i18n.t('close.howLong')}
          value={props.minutes ?? draft.planned}
          least={1}
          most={600}
          step={1}
          unit={i18n.t('close.minutes')}
          onChange={(minutes) => props.onMet('shorter', minutes)}
        />
      )}
      {met !== 'no' && (guess === undefined || props.counted === undefined) && (
        <Choices
          title={i18n.t('close.spoke', [isolate(name)])}
          keys={met !== undefined && guess === undefined}
          options={TALK_BANDS.map((band) => [band, bandWords(band)])}
          chosen={guess}
          onChoose={props.onGuess}
        />
      )}
      {met !== 'no' && guess !== undefined && props.counted !== undefined && (
        <div class="live-part">
          <h2 class="live-heading">{i18n.t('close.spoke', [isolate(name)])}</h2>
          <p role="status">
            {i18n.t('close.guessed', [bandWords(guess)])}{' '}
            {gapOf(guess, props.counted) === 'as-guessed'
              ? i18n.t('close.sameCounted')
              : i18n.t('close.counted', [bandWords(props.counted)])}
          </p>
        </div>
      )}
    </>
  );
}

interface ChoicesProps<Value extends string> {
  readonly title: string;
  /** The digits choose here. */
  readonly keys: boolean;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  return (
    <div class="live-part">
      <h2 class="live-heading">{props.title}</h2>
      <div class="live-row" role="group" aria-label={props.title}>
        {props.options.map(([value, words], index) => (
          <button
            key={value}
            type="button"
            class="live-step"
            aria-pressed={props.chosen === value}
            onClick={() => props.onChoose(value)}
          >
            {words}
            {props.keys && <Key>{String(index + 1)}</Key>}
          </button>
        ))}
      </div>
    </div>
  );
}

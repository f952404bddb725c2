import { i18n } from '#i18n';
import type { FigureSource } from '../../utils/domain/people.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Select } from '../ui/Select.tsx';

export interface FigureSelectProps {
  readonly label: string;
  /** The figure in force. */
  readonly value: number | undefined;
  readonly from: FigureSource;
  /** What the calendar shows, whatever is in force. */
  readonly inCalendar: number | undefined;
  readonly choices: readonly number[];
  readonly words: (figure: number) => string;
  /** `null`: as the calendar says. */
  readonly onChange: (figure: number | null) => void;
}

const AS_IN_CALENDAR = 'calendar';

/** A figure of somebody's: as in the calendar, or one the user sets. */
export function FigureSelect(props: FigureSelectProps) {
  const { value, from, inCalendar } = props;
  const { locale } = useAmbient();
  const words = (figure: number): string => capitalise(props.words(figure), locale);
  // A figure of the user's own that is none of the usual ones has its place among them.
  const set = from === 'set' && value !== undefined ? [value] : [];
  const figures = [...new Set([...props.choices, ...set])].toSorted((a, b) => a - b);
  const asInCalendar =
    inCalendar === undefined
      ? i18n.t('facts.notInCalendar')
      : i18n.t('facts.asInCalendar', [words(inCalendar)]);
  return (
    <Select
      plain
      small
      label={props.label}
      value={from === 'set' ? String(value) : AS_IN_CALENDAR}
      options={[
        { value: AS_IN_CALENDAR, label: asInCalendar },
        ...figures.map((figure) => ({ value: String(figure), label: words(figure) })),
      ]}
      onChange={(chosen) => props.onChange(chosen === AS_IN_CALENDAR ? null : Number(chosen))}
    />
  );
}

/** What would let somebody in. */
import type { PlantedBug } from '../bug.ts';

export const GUARD_BUGS: readonly PlantedBug[] = [
  {
    name: 'page-message',
    breaks: 'a web page that was taken over may order the worker about',
    file: 'utils/messaging/receive.ts',
    find: 'return sender.id === self.id && sender.origin === self.origin;',
    replace: 'return sender.id === self.id;',
    test: 'tests/messaging/receive.test.ts',
  },
  {
    name: 'unchecked-message',
    breaks: 'a message of a known name is believed whatever it holds',
    file: 'utils/messaging/protocol.ts',
    find: 'return type && z.safeParse(messageSchemas[type], message).data;',
    replace: 'return type && (message as AnyMessage);',
    test: 'tests/messaging/answer.test.ts',
  },
  {
    name: 'unchecked-setting',
    breaks: 'a setting that was damaged is believed',
    file: 'utils/settings/setting.ts',
    find: 'return parsed.success ? parsed.data : fallback;',
    replace: 'return parsed.success || stored !== undefined ? (stored as Value) : fallback;',
    test: 'tests/settings/setting.test.ts',
  },
  {
    name: 'formula',
    breaks: 'a name becomes a formula in a spreadsheet',
    file: 'utils/domain/csv.ts',
    find: "const safe = isFormula ? `'${cell}` : cell;",
    replace: 'const safe = isFormula ? cell : cell;',
    test: 'tests/domain/csv.test.ts',
  },
  {
    name: 'covered-click',
    breaks: 'a click on a card that the page covers counts',
    file: 'entrypoints/prep/clicks.ts',
    find: 'isVisible = last?.isVisible === true;',
    replace: 'isVisible = last !== undefined;',
    test: 'tests/prep/clicks.test.ts',
  },
];

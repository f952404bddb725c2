import { i18n } from '#i18n';
import { shortName } from '../../utils/domain/names.ts';
import type { PersonDocument } from '../../utils/domain/person-document.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import {
  documentDay,
  entryText,
  entryTitle,
  followUpText,
  goalState,
  leftOutWords,
  promiseTitle,
  textTitle,
} from './document-words.ts';

/** A document about somebody as Markdown. What the user wrote is Markdown already. */
export function documentMarkdown(document: PersonDocument, ambience: Ambience): string {
  const name = shortName(document.name, []);
  const blocks = [
    `# ${oneLine(document.name)}`,
    ...section(i18n.t('lookBack.open'), [
      ...document.openTopics.map(({ text }) => `- ${oneLine(text)}`),
      ...document.openFollowUps.map(
        (each) => `- [ ] ${promiseTitle(each, name)}: ${oneLine(followUpText(each, ambience))}`,
      ),
    ]),
    ...section(
      i18n.t('lookBack.goals'),
      document.goals.map((goal) => {
        const state = goalState(goal);
        const step =
          goal.nextStep === '' ? '' : `\n  ${i18n.t('lookBack.nextStep', [goal.nextStep])}`;
        return `- ${oneLine(goal.text)}${state === undefined ? '' : ` (${state})`}${oneLine(step, '  ')}`;
      }),
    ),
    ...document.texts.flatMap(({ field, text }) => [`## ${textTitle(field, name)}`, text]),
    ...document.days.flatMap(({ day, entries }) => [
      `## ${documentDay(day, ambience)}`,
      ...entries.flatMap((entry) => [
        `### ${oneLine(entryTitle(entry, name))}`,
        entryText(entry, name, ambience),
      ]),
    ]),
  ];
  const left = leftOutWords(document.leftOut, ambience.locale);
  return `${[...blocks, ...(left === '' ? [] : [`_${left}_`])].join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

/** What has to stand in one line of a list or a heading. */
function oneLine(text: string, indent = ''): string {
  return indent === '' ? text.replaceAll(/\s*\n\s*/gu, ' ') : text.trimEnd();
}

import type { Fields } from '../shared/wire.ts';

/** What an event that is to be made begins with: from the step that led here, or the address. */
export function draftFields(): Fields {
  const state: unknown = history.state;
  if (typeof state === 'object' && state && 'fields' in state) return state.fields as Fields;
  const query = new URLSearchParams(location.search);
  const [start, end] = (query.get('dates') ?? '').split('/').map(isoOf);
  const guests = query.getAll('add').flatMap((list) => list.split(','));
  return {
    title: query.get('text') ?? '',
    location: query.get('location') ?? '',
    description: query.get('details') ?? '',
    ...(start && end && { start, end }),
    ...(guests.length > 0 && { guests }),
  };
}

/** `20261124T130000Z` or `20261124` as an instant or a day. */
function isoOf(text: string): string {
  const day = text.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
  const time = /T(\d\d)(\d\d)(\d\d)/.exec(text);
  return time ? `${day}T${time[1]}:${time[2]}:${time[3]}Z` : day;
}

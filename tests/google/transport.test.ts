import { describe, expect, it } from 'vitest';
import type { ApiRequest } from '../../utils/google/request.ts';
import { createAPIRequest } from '../../utils/google/transport.ts';
import type { ApiCall } from '../../utils/google/transport.ts';

const ROOT = 'https://www.googleapis.com/calendar/v3';

/** The request that comes of a call. */
async function requestOf(call: Partial<ApiCall>): Promise<ApiRequest> {
  const sent: ApiRequest[] = [];
  const transport = async (request: ApiRequest) => {
    sent.push(request);
    return { data: {}, status: 200, headers: {} };
  };
  await createAPIRequest({
    options: { url: `${ROOT}/calendars/{calendarId}/events`, method: 'GET' },
    params: { calendarId: 'ana@example.com' },
    requiredParams: ['calendarId'],
    pathParams: ['calendarId'],
    context: { _options: { transport } },
    ...call,
  });
  const [request] = sent;
  if (!request) throw new Error('Nothing was sent');
  return request;
}

describe('createAPIRequest', () => {
  it('fills the path and encodes what it fills in', async () => {
    const { url } = await requestOf({ params: { calendarId: 'a/b?c#d e@example.com' } });
    expect(url).toBe(`${ROOT}/calendars/a%2Fb%3Fc%23d%20e%40example.com/events`);
  });

  it.each(['', '.', '..'])(
    'refuses the path parameter "%s", which names another resource',
    async (calendarId) => {
      await expect(requestOf({ params: { calendarId } })).rejects.toThrow(TypeError);
    },
  );

  it('makes a query of the rest: arrays repeat, what is missing is left out', async () => {
    const params = {
      calendarId: 'x',
      singleEvents: true,
      maxResults: 2500,
      eventTypes: ['default', 'focusTime'],
      pageToken: undefined,
      q: null,
      fields: 'items(id,start)',
    };
    const { search } = new URL((await requestOf({ params })).url);
    expect(decodeURIComponent(search)).toBe(
      '?singleEvents=true&maxResults=2500&eventTypes=default&eventTypes=focusTime&fields=items(id,start)',
    );
  });

  it('gives a name that clashed with a word of the client its own form back', async () => {
    const { url } = await requestOf({ params: { calendarId: 'x', resource_: 'y' } });
    expect(new URL(url).searchParams.get('resource')).toBe('y');
  });

  it('sends a body as JSON, and not in the query', async () => {
    const request = await requestOf({
      options: { url: `${ROOT}/x`, method: 'PATCH', headers: { 'if-match': '"1"' } },
      params: { requestBody: { summary: 'Grün' } },
      requiredParams: [],
      pathParams: [],
    });
    expect(request).toMatchObject({
      url: `${ROOT}/x`,
      method: 'PATCH',
      body: '{"summary":"Grün"}',
      headers: { 'if-match': '"1"', 'content-type': 'application/json' },
    });
  });

  it('passes the signal on', async () => {
    const { signal } = new AbortController();
    const request = await requestOf({ options: { url: `${ROOT}/x`, signal }, pathParams: [] });
    expect(request.signal).toBe(signal);
  });

  it('names the parameters that are missing', async () => {
    await expect(requestOf({ params: {} })).rejects.toThrow('Missing parameters: calendarId');
  });

  it('refuses a client that has no transport', async () => {
    await expect(requestOf({ context: { _options: {} } })).rejects.toThrow('without a transport');
  });
});

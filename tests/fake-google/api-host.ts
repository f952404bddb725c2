/** www.googleapis.com: the Calendar API's reading side and userinfo, with scopes and CORS. */
import { ApiError, insufficientPermissions, invalidCredentials, notFound } from './api-error.ts';
import { getEvent, listEvents, listInstances } from './api-events.ts';
import type { EventsContext } from './api-events.ts';
import { eventListShape, eventShape } from './event-shape.ts';
import { FieldsError, applyMask, checkMask, parseFields } from './fields.ts';
import type { Shape } from './fields.ts';
import { json } from './http.ts';
import type { Reply, Request } from './http.ts';
import type { Paging } from './paging.ts';
import { mayReadEvents, userinfoEmail } from './scopes.ts';
import type { IssuedToken, SignIn } from './sign-in.ts';
import type { SyncTokens } from './sync-tokens.ts';
import type { World } from './world.ts';

export interface ApiContext {
  readonly world: World;
  readonly signIn: SignIn;
  readonly paging: Paging;
  readonly syncTokens: SyncTokens;
}

const eventsPath =
  /^\/calendar\/v3\/calendars\/(?<calendar>[^/]+)\/events(?:\/(?<event>[^/]+)(?<instances>\/instances)?)?$/;

export function answerApi(context: ApiContext, request: Request): Reply {
  return withCors(request, answerWithErrors(context, request));
}

function answerWithErrors(context: ApiContext, request: Request): Reply {
  if (request.method === 'OPTIONS') return { status: 200, headers: {}, body: '' };
  try {
    return answer(context, request);
  } catch (error) {
    if (error instanceof ApiError) return error.toReply();
    if (error instanceof FieldsError) {
      const more = { location: 'fields' };
      return new ApiError(400, 'invalidParameter', error.message, more).toReply();
    }
    throw error;
  }
}

function answer(context: ApiContext, request: Request): Reply {
  if (request.method !== 'GET') throw notFound();
  if (request.path === '/oauth2/v2/userinfo') return userinfo(context, request);
  const groups = eventsPath.exec(request.path)?.groups;
  if (!groups) throw notFound();
  const events = openCalendar(context, authorize(context, request), decode(groups['calendar']));
  const event = decode(groups['event']);
  if (event === '') {
    return masked(request, eventListShape, () => listEvents(events, request.query));
  }
  return groups['instances'] === undefined
    ? masked(request, eventShape, () => getEvent(events, event, request.query))
    : masked(request, eventListShape, () => listInstances(events, event, request.query));
}

function decode(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    throw notFound();
  }
}

/** @throws ApiError 401 without a token that is good now. */
function authorize({ signIn }: ApiContext, request: Request): IssuedToken {
  const [scheme, value] = String(request.headers['authorization'] ?? '').split(' ');
  const token = scheme === 'Bearer' && value ? signIn.check(value) : undefined;
  if (!token) throw invalidCredentials();
  return token;
}

/** @throws ApiError 404 if there is no such calendar or no access, 403 without the scope. */
function openCalendar(context: ApiContext, token: IssuedToken, id: string): EventsContext {
  const { world, paging, syncTokens } = context;
  const name = id === 'primary' ? token.account : id.toLowerCase();
  if (!mayReadEvents(token.scopes, name === token.account)) throw insufficientPermissions();
  const state = world.findCalendar(name)?.state;
  const role = state?.access.get(token.account);
  if (!state || !role) throw notFound();
  return { state, role, paging, syncTokens };
}

/** The partial response. The mask is read first: a wrong one is refused whatever the rest says. */
function masked(request: Request, shape: Shape, resource: () => object): Reply {
  const text = request.query.get('fields');
  if (text === null) return json(resource());
  const mask = parseFields(text);
  checkMask(mask, shape);
  return json(applyMask(resource(), mask));
}

function userinfo(context: ApiContext, request: Request): Reply {
  const token = authorize(context, request);
  if (!token.scopes.includes(userinfoEmail)) throw insufficientPermissions();
  const account = context.world.account(token.account);
  if (!account) throw invalidCredentials();
  const { id, email, consumer } = account;
  const organisation = consumer ? {} : { hd: email.slice(email.indexOf('@') + 1) };
  return json({ id, email, verified_email: true, ...organisation });
}

/** API calls may come from any page that has a token; so may the question beforehand. */
function withCors(request: Request, reply: Reply): Reply {
  const origin = request.headers['origin'];
  if (typeof origin !== 'string') return reply;
  const preflight: Record<string, string> =
    request.method === 'OPTIONS'
      ? {
          'access-control-allow-methods': 'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT',
          'access-control-allow-headers': String(
            request.headers['access-control-request-headers'] ?? 'authorization',
          ),
          'access-control-max-age': '3600',
        }
      : { 'access-control-expose-headers': 'Content-Encoding,Content-Length,Date,Server' };
  const headers = { ...reply.headers, 'access-control-allow-origin': origin, vary: 'Origin' };
  return { ...reply, headers: { ...headers, ...preflight } };
}

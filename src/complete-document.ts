import type { OpenAPIObject } from '@nestjs/swagger';
import { basePath } from './base-path.js';
import { documentActs } from './documented-acts.js';
import type { GuardedRoute } from './modules/auth/index.js';
import { problemSchema } from './modules/http/index.js';
import { requestExamples } from './request-examples.js';

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;
type Response = Exclude<NonNullable<Operation['responses'][string]>, { $ref: string }>;

/** What the parameters of paths are, by the route up to them. */
const pathParameters: Readonly<Record<string, string>> = {
  '/instances/{id}/attachments/{attachment}': 'The id of a file of the case',
  '/calendar-changes/{position}': 'The position of the change in the log of the organisation, from 1',
  '/calendars/{key}': 'The key of a calendar, for example `cn-standard`',
  '/definitions/{key}': 'The key of a process, for example `contract-review`',
  '/definitions/{key}/versions/{version}': 'A released version, from 1',
  '/delegations/{id}': 'The id of a delegation: somebody stands in for somebody else',
  '/deliveries/{id}': 'The id of a delivery',
  '/departments/{id}': 'The id of a department',
  '/drafts/{key}': 'The name that you give it: 1 to 100 letters, digits, dots, colons, underscores or hyphens',
  '/incidents/{id}': 'The id of an incident',
  '/instances/{id}': 'The id of a case',
  '/notifications/{id}': 'The id of a notification',
  '/policies/{definition}': 'The key of a process, for example `contract-review`',
  '/registers/{name}': 'The name of a ledger, for example `asset-ledger`',
  '/registers/{name}/entries/{key}': 'The key of an entry, for example the label of an asset',
  '/reports/{name}': 'The key of the process that declares the report, for example `complaint-monthly-report`',
  '/rulebook/processes/{key}': 'The key of a process, for example `contract-review`',
  '/roles/{role}': 'A role of the rulebook',
  '/tasks/{id}': 'The id of a task',
  '/timers/{id}': 'The id of a timer',
  '/users/{id}': 'The id of a user',
  '/vault/subjects/{userId}': 'The id of the user who is to be forgotten',
};

const text = { type: 'string' } as const;

const acceptLanguage: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'The language of titles and messages: `zh` or `en`; English unless told',
  schema: text,
};

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A repeat with the same key and body gets the first answer and does nothing. Kept for 7 days.',
  schema: { ...text, minLength: 1, maxLength: 200 },
};

const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'One or more `ETag`s of earlier answers: with another revision the answer is 412 and nothing changes',
  schema: text,
  example: '"3"',
};

const headers = {
  etag: { description: 'The revision of the case, or the version of what was set, for `If-Match`', schema: text },
  location: { description: 'Where it is found now', schema: text },
  replayed: { description: '`true`: the first answer to this Idempotency-Key, once more', schema: text },
  contentLanguage: { description: 'The language of the texts: `zh` or `en`', schema: text },
  retryAfter: { description: 'With 429 and 503: after how many seconds to try again', schema: text },
  allow: { description: 'With 405: what is served at the path', schema: text },
};

const problem: Response = {
  description: 'A problem (RFC 9457)',
  headers: {
    'Content-Language': headers.contentLanguage,
    'Retry-After': headers.retryAfter,
    Allow: headers.allow,
    'Idempotency-Replayed': headers.replayed,
  },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const unavailable: Response = {
  ...problem,
  description:
    'NOT_READY: the database cannot be used now, nothing was changed. OUTCOME_UNKNOWN (writes): the end of the commit ' +
    'is not known; repeat with the same Idempotency-Key. / NOT_READY：数据库暂不可用，未作任何更改。' +
    'OUTCOME_UNKNOWN（写入）：提交结果未知，请用同一 Idempotency-Key 重发。',
};

/** Adds to every call what the controllers need not say one by one, and what follows from how all of them are served. */
export function completeDocument(document: OpenAPIObject, routes: readonly GuardedRoute[]): OpenAPIObject {
  const schemas = ((document.components ??= {}).schemas ??= {});
  schemas['Problem'] = problemSchema as (typeof schemas)[string];
  // Bodies of which nothing is said come from types that are left out at run time.
  delete schemas['Object'];
  for (const [name, schema] of Object.entries(schemas)) {
    open(schema);
    leaveOutDefaults(schema);
    if (name.endsWith('Answer')) sayFormats(schema);
    if (requestExamples[name]) Object.assign(schema, { example: requestExamples[name] });
  }
  for (const { method, path, access, isIdempotent: isKept } of routes) {
    const documented = path.replaceAll(/:(\w+)/g, '{$1}');
    const verb = verbs.find((one) => one === method.toLowerCase());
    const operation = verb && document.paths[documented]?.[verb];
    if (!operation) continue;
    const isIdempotent = isKept || (method === 'POST' && access.kind !== 'public');
    const parameters = (operation.parameters ?? []) as Parameter[];
    for (const parameter of parameters) describe(parameter, documented);
    operation.parameters = [...parameters, acceptLanguage, ...(isIdempotent ? [idempotencyKey] : [])];
    if (method === 'POST' && /\/(instances|tasks)\/\{id\}\/(?!verify)/.test(documented))
      operation.parameters.push(ifMatch);
    for (const [status, response] of Object.entries(operation.responses))
      completeSuccess(status, response as Response, isIdempotent);
    operation.responses = { ...operation.responses, 503: unavailable, default: problem };
    if (access.kind === 'public') operation.security = [];
    if (access.kind === 'role') Object.assign(operation, { 'x-required-roles': access.anyOf });
  }
  documentActs(document);
  return document;
}

/** What has a default may be left out of a body. */
function leaveOutDefaults(schema: object): void {
  const { required, properties = {} } = schema as { required?: readonly string[]; properties?: Record<string, object> };
  if (!required) return;
  const must = required.filter((name) => !('default' in (properties[name] ?? {})));
  Object.assign(schema, { required: must });
}

/** What the texts of answers are, by the names of their members. */
const formats: Readonly<Record<string, RegExp>> = {
  'date-time': /^(?:at|\w+At)$/,
  uuid: /^(?:instance|task|correlation|causation)Id$/,
};

/** Generated clients and validators learn from the format what a text is. */
function sayFormats(schema: object): void {
  const { properties = {} } = schema as { properties?: Record<string, { type?: unknown; format?: string }> };
  for (const [name, property] of Object.entries(properties)) {
    const isText = [property.type].flat().includes('string');
    const found = Object.entries(formats).find(([, names]) => names.test(name));
    if (isText && found) property.format ??= found[0];
  }
}

/** An object of which no member is named may have any; generators take it for an empty one else. */
function open(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { type, properties } = schema as { type?: unknown; properties?: unknown };
  const isBare = type === 'object' && properties === undefined;
  if (isBare && !('additionalProperties' in schema)) Object.assign(schema, { additionalProperties: true });
  for (const part of Object.values(schema)) open(part);
}

function describe(parameter: Parameter, path: string): void {
  if (parameter.in === 'path') {
    const [upToIt = ''] = path.slice(basePath.length + 1).split(`{${parameter.name}}`, 1);
    parameter.description ??= pathParameters[`${upToIt}{${parameter.name}}`] ?? '';
  }
  // What has a default may be left out.
  if (parameter.schema && 'default' in parameter.schema) parameter.required = false;
}

/** The answers that come with an `ETag`. */
const versioned =
  /\/((Administered)?Instance|Policy|Reminders|Calendar|CalendarChoices|CalendarImport|Comment|Copy|Attachment)Answer"\}/;

function completeSuccess(status: string, response: Response, isIdempotent: boolean): void {
  response.description ||=
    status === '201' ? 'It was made.' : status === '204' ? 'It was done.' : 'What was asked for.';
  const isVersioned = versioned.test(JSON.stringify(response.content ?? {}));
  const isList = JSON.stringify(response.content ?? {}).includes('"nextCursor"');
  response.headers = {
    ...response.headers,
    ...(isVersioned && !isList && { ETag: headers.etag }),
    ...(status === '201' && { Location: headers.location }),
    ...(isIdempotent && { 'Idempotency-Replayed': headers.replayed }),
  };
}

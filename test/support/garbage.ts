import * as fc from 'fast-check';

/** Names that some request has, and names that none may have. */
const names = fc.constantFrom(
  ...[
    'username',
    'password',
    'definition',
    'version',
    'profile',
    'input',
    'type',
    'data',
    'taskId',
    'comment',
    'event',
  ],
  ...['reason', 'userIds', 'name', 'zh', 'en', 'id', 'departmentId', 'supervisorId', 'level', 'active', 'headId', 'to'],
  ...['__proto__', 'constructor', 'toString', 'then', 'toJSON', '$where', '', '0', 'a.b', '\u0000', '\ud800', '规程'],
);

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud83d',
    'xstate.done.actor.x',
    'xstate.after.1.y',
    'SUBMIT_FOR_REVIEW',
    '真',
    '-1',
    '1e999',
  ),
  fc.constantFrom('contract-review', 'Administrator', "' OR 1=1 --", '../../etc/passwd', '%00', 'x'.repeat(5000)),
  fc.uuid(),
);

const scalars = fc.oneof(
  texts,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, 0, -1, 1e300, 2 ** 60, 0.1),
);

const garbage = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalars, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.array(fc.tuple(names, tie('value')), { maxLength: 6 }).map(
    // A plain `__proto__` member in the JSON text, not another prototype.
    (members) => Object.fromEntries(members.map(([name, value]) => [name, value])),
  ),
}));

/** Any JSON value. */
export const garbageValue: fc.Arbitrary<unknown> = garbage.value;

/** JSON objects with names that requests have, and names that none has. */
export const garbageJson: fc.Arbitrary<unknown> = garbage.object;

const broken = fc.constantFrom(
  ...['', ' ', '{', '{"a":', '[1,]', "{'a':1}", 'null', '"text"', '12', '[]', 'undefined', '\ufeff{}', '{"a":1e999}'],
  '['.repeat(10_000) + ']'.repeat(10_000),
  '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  '{"__proto__":{"isAdministrator":true}}',
  '{"constructor":{"prototype":{"isAdministrator":true}}}',
  '{"type":"\\ud800"}',
  '{"username":"\\u0000","password":"\\u0000"}',
);

/** What is sent as a body: JSON, almost JSON, or bytes. */
export const garbageBody: fc.Arbitrary<string | Buffer | undefined> = fc.oneof(
  { weight: 6, arbitrary: garbageJson.map((value) => JSON.stringify(value)) },
  { weight: 3, arbitrary: broken },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** One segment of a path, encoded or not. */
export const garbageSegment: fc.Arbitrary<string> = fc.oneof(
  fc.uuid(),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .map((text) => encodeURIComponent(Buffer.from(text).toString())),
  fc.constantFrom(
    'x',
    '%00',
    '%',
    '%zz',
    '%E0%A4%A',
    '..',
    '%2e%2e',
    '*',
    ':id',
    '%F0%9F%92%A9',
    'a'.repeat(300),
    '__proto__',
  ),
);

export const garbageQuery: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'limit',
            'cursor',
            'status',
            'scope',
            'definition',
            'dryRun',
            'format',
            'instance',
            'position',
            'after',
            'sort',
            'x',
          ),
          fc.oneof(
            garbageSegment,
            fc.constantFrom('0', '-1', '201', '1e3', 'NaN', 'true', 'mine', 'bnVsbA', 'W10', 'WyJhIl0'),
          ),
        ),
        { maxLength: 4 },
      )
      .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`)),
  },
);

export const garbageHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/xml',
      'x',
    ),
    'if-match': fc.constantFrom('"1"', '*', 'W/"1"', '1', '"x"', '"1", "2"', `"${'9'.repeat(400)}"`, ''),
    'idempotency-key': fc.constantFrom('k', '', 'two words', 'x'.repeat(201), 'schlüssel', '"'),
    'accept-language': fc.constantFrom('zh', 'en;q=0.1, zh;q=0.2', 'xx', ';;;', ',', 'zh;q=x', '*'),
    'last-event-id': fc.constantFrom('1', '-1', 'x', '9'.repeat(30)),
    accept: fc.constantFrom('text/event-stream', 'application/json', '*/*', 'x'),
  },
  { requiredKeys: [] },
);

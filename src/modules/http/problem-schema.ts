import { anyJson } from './any-json.js';
import { problemCatalogue } from './problem-catalogue.js';

const text = { type: 'string' };

/** What a problem looks like, as JSON Schema. */
export const problemSchema = {
  type: 'object',
  description: 'RFC 9457. Beside these members a problem has those of its kind, which are for programs.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { ...text, description: 'urn:guicheng:problem:<code>' },
    title: text,
    status: { type: 'integer', description: 'The status of the answer' },
    detail: { ...text, description: 'What was expected and what was found' },
    instance: { ...text, description: 'The path of the request' },
    code: { ...text, enum: Object.keys(problemCatalogue) },
    errors: {
      type: 'array',
      description: 'What is wrong with a payload, field by field',
      items: {
        type: 'object',
        required: ['path', 'rule', 'message'],
        properties: {
          path: { ...text, description: 'Names and list positions joined by dots' },
          title: { ...text, description: 'What the form calls the field' },
          rule: { ...text, description: 'The rule that is broken, for example `maxLength`' },
          message: text,
        },
      },
    },
    lines: { type: 'array', items: anyJson, description: 'The faulty lines of an import, in both languages' },
    value: { ...anyJson, description: 'Where the case stands' },
    acceptedEvents: { type: 'array', items: text, description: 'What the case accepts where it stands' },
    instanceStatus: { ...text, description: 'How the case stands that has ended' },
    expected: { ...anyJson, description: 'What was expected, for example the revisions of If-Match' },
    found: { ...anyJson, description: 'What was found instead' },
    guards: { type: 'array', items: text, description: 'The conditions of the rulebook that are not met' },
    requiredRoles: { type: 'array', items: text, description: 'Who may: one of these' },
    allowedMethods: { type: 'array', items: text, description: 'What is served at this path' },
  },
  additionalProperties: true,
  example: {
    type: 'urn:guicheng:problem:EVENT_NOT_ACCEPTED',
    title: 'The event is not accepted in this state',
    status: 409,
    detail: 'Expected one of SUBMIT_FOR_REVIEW, WITHDRAW, but found ARCHIVE.',
    instance: '/api/v1/instances/0199f000-0000-7000-8000-000000000000/events',
    code: 'EVENT_NOT_ACCEPTED',
    value: 'drafting',
    acceptedEvents: ['SUBMIT_FOR_REVIEW', 'WITHDRAW'],
  },
};

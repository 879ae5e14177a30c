import { problemCatalogue } from './problem-catalogue.js';

const text = { type: 'string' };

/** What a problem looks like, as JSON Schema. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { ...text, description: 'urn:guicheng:problem:<code>' },
    title: text,
    status: { type: 'integer' },
    detail: { ...text, description: 'What was expected and what was found' },
    instance: { ...text, description: 'The path of the request' },
    code: { ...text, enum: Object.keys(problemCatalogue) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'rule', 'message'],
        properties: {
          path: text,
          title: { ...text, description: 'What the form calls the field' },
          rule: text,
          message: text,
        },
      },
    },
  },
};

import type { OpenAPIObject } from '@nestjs/swagger';
import { basePath } from './base-path.js';
import { taskActs, type JsonObject, type TaskAct } from './engine/index.js';
import { formSchema } from './modules/forms/index.js';
import { actNameOf } from './modules/tasks/index.js';
import { requestExamples } from './request-examples.js';
import { sampleOf } from './sample-of.js';

const route = `/${basePath}/tasks/{id}/{act}`;

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

/**
 * Documents the one route of all acts on tasks as a call for each, with the body that its form takes: a generated client
 * refuses what the server would refuse. All of it comes from the table of acts.
 */
export function documentActs(document: OpenAPIObject): void {
  const general = document.paths[route]?.post;
  if (!general) throw new Error(`Expected a route ${route} to document the acts at, but there is none.`);
  delete document.paths[route];
  const schemas = ((document.components ??= {}).schemas ??= {}) as Record<string, object>;
  for (const [type, act] of Object.entries(taskActs)) {
    const name = actNameOf(type);
    const called = inCapitals(name);
    const body = act.form && bodyOf(`${called}Request`, act.form, schemas);
    document.paths[route.replace('{act}', name)] = { post: operation(general, act, called, body) };
  }
}

function operation(general: Operation, act: TaskAct, called: string, body: Operation['requestBody']): Operation {
  const { requestBody: _, parameters = [], summary, description, ...same } = general;
  return {
    ...same,
    operationId: `TasksController_act${called}`,
    summary: `An act on a task: ${act.title.en} / ${act.title.zh}`,
    description: [summary, description].filter(Boolean).join('\n\n'),
    parameters: parameters.filter((one) => !('name' in one && one.name === 'act')),
    ...(body ? { requestBody: body } : {}),
  };
}

function bodyOf(
  schemaName: string,
  form: NonNullable<TaskAct['form']>,
  schemas: Record<string, object>,
): NonNullable<Operation['requestBody']> {
  if (schemas[schemaName]) throw new Error(`Expected one schema ${schemaName}, but another request has the name.`);
  const { $schema: _, ...schema } = formSchema(form) as JsonObject;
  schemas[schemaName] = { ...schema, example: requestExamples[schemaName] ?? sampleOf(schema) };
  const isRequired = Array.isArray(schema['required']) && schema['required'].length > 0;
  return {
    required: isRequired,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schemaName}` } } },
  };
}

/** `add-signer` as `AddSigner`. */
const inCapitals = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

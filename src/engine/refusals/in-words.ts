import { matchesState } from 'xstate';
import type { Assignment } from '../assignment.js';
import { statesOf, tasksOf } from '../chart.js';
import type { InstanceState } from '../instance-state.js';
import type { Json } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import { roles } from '../roles.js';

const join = (texts: readonly LocalizedText[], nothing: LocalizedText): LocalizedText =>
  texts.length === 0 ? nothing : { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };

const quoted = ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `「${zh}」`, en: `'${en}'` });

/** The title of an event in quotation marks; what nobody declared stands there as it was sent. */
export const eventInWords = (definition: ProcessDefinition, type: string): LocalizedText =>
  quoted((Object.hasOwn(definition.events, type) && definition.events[type]?.title) || { zh: type, en: type });

/** The titles of events, for "one of …". */
export const eventsInWords = (definition: ProcessDefinition, types: readonly string[]): LocalizedText =>
  join(
    types.map((type) => eventInWords(definition, type)),
    { zh: '（无）', en: '(nothing)' },
  );

/** Who an assignment names, by office and not by person. */
export function whoInWords(assignment: Assignment): LocalizedText {
  switch (assignment.kind) {
    case 'initiator':
      return { zh: '申请人', en: 'the requester' };
    case 'user':
      return { zh: '事项中指定的人员', en: 'the person whom the case names' };
    case 'users':
      return { zh: '事项中列出的人员', en: 'those whom the case lists' };
    case 'role':
    case 'roleIn': {
      const { zh, en } = roles[assignment.role];
      return { zh, en: `the ${en}` };
    }
    case 'directSupervisorOf': {
      const of = whoInWords(assignment.of);
      return { zh: `${of.zh}的直接上级`, en: `the direct superior of ${of.en}` };
    }
    case 'departmentHeadOf': {
      const of = whoInWords(assignment.of);
      return { zh: `${of.zh}所在部门的负责人`, en: `the head of the department of ${of.en}` };
    }
    case 'andAbove': {
      const of = whoInWords(assignment.of);
      return { zh: `${of.zh}及以上领导`, en: `${of.en} or a superior` };
    }
    case 'lineUpTo': {
      const [of, last] = [whoInWords(assignment.of), roles[assignment.role]];
      return { zh: `${of.zh}的各级领导，至${last.zh}`, en: `the superiors of ${of.en} up to the ${last.en}` };
    }
    case 'deciderOf':
      return { zh: '前序环节的办理人', en: 'whoever decided an earlier task' };
    case 'byPolicy':
      return { zh: '制度指定的人员', en: 'whom the manual names' };
    case 'firstOf':
    case 'anyOf': {
      const options = assignment.options.map(whoInWords);
      return { zh: options.map(({ zh }) => zh).join('或'), en: options.map(({ en }) => en).join(' or ') };
    }
  }
}

/** Where a case stands, by the titles of its innermost titled states. */
export function standingInWords(definition: ProcessDefinition, value: Json): LocalizedText {
  const active = statesOf(definition.machine).filter(
    ({ path, meta }) => meta?.title && matchesState(path, value as never),
  );
  const innermost = active.filter(({ path }) => !active.some((other) => other.path.startsWith(`${path}.`)));
  return join(
    innermost.flatMap(({ meta }) => (meta ? [quoted(meta.title)] : [])),
    { zh: '当前环节', en: 'its present state' },
  );
}

/** What is open, and by whose office it is decided: what has to happen next. */
export function openInWords(definition: ProcessDefinition, { tasks }: InstanceState): LocalizedText {
  const open = tasks.flatMap(({ key }) => {
    const declaration = tasksOf(definition).get(key)?.declaration;
    if (!declaration) return [];
    const who = whoInWords(declaration.assignment);
    return [{ zh: `${declaration.title.zh}（${who.zh}）`, en: `${declaration.title.en} (${who.en})` }];
  });
  return join(open, { zh: '（无）', en: '(nothing)' });
}

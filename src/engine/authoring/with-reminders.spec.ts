import type { ProcessDefinition } from '../process-definition.js';
import { defaultReminders } from '../reminders.js';
import { tripWords } from '../testing/word-sample.js';
import { initiator } from '../assignment.js';
import { parameter } from './parameter.js';
import { remindersUnder } from './with-reminders.js';

const ofOrganisation = { ...defaultReminders, times: 7 };

/** A process whose only task has a deadline. */
function trip(): ProcessDefinition {
  const { chart, draft, task } = tripWords();
  return chart({
    draft: draft('填写', 'Fill in', { SUBMIT: 'back' }),
    back: task(initiator(), '报告', 'Report', { deadline: 'reportWithin', DONE: 'approved' }),
  });
}

describe('how tasks remind in an organisation', () => {
  it('holds in a process that says nothing of its own', () => {
    expect(remindersUnder(trip().policy, ofOrganisation)).toEqual({ taskReminders: ofOrganisation });
  });

  it('holds in no process that says how', () => {
    const own = parameter('task.reminders', '提醒', 'Reminders', { s: { ...defaultReminders, times: 1 } });
    expect(remindersUnder({ ...trip().policy, taskReminders: own }, ofOrganisation)).toEqual({});
  });
});

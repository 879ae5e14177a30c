import { addSigner } from './add-signer.js';
import { assign } from './assign.js';
import { claim } from './claim.js';
import { delegate } from './delegate.js';
import { opine } from './opine.js';
import { recall } from './recall.js';
import { release } from './release.js';
import { remind } from './remind.js';
import { removeSigner } from './remove-signer.js';
import { sendBack } from './send-back.js';
import type { TaskAct } from './task-act.js';
import { transfer } from './transfer.js';

export { standsInForAdder } from './remove-signer.js';
export type { ActedOn, TaskAct } from './task-act.js';

/** Every act by the type of its envelope, which stands in the history for good. */
export const taskActs: Readonly<Record<string, TaskAct>> = {
  CLAIM: claim,
  RELEASE: release,
  REMIND: remind,
  TRANSFER: transfer,
  DELEGATE: delegate,
  OPINE: opine,
  RECALL: recall,
  ADD_SIGNER: addSigner,
  REMOVE_SIGNER: removeSigner,
  SEND_BACK: sendBack,
  ASSIGN: assign,
};

/** The act of an envelope; `undefined` where there is none of that name. */
export const taskActOf = (type: string): TaskAct | undefined =>
  Object.hasOwn(taskActs, type) ? taskActs[type] : undefined;

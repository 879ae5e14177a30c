import type { Deactivation } from '../deactivation.js';
import { text } from './text.js';

interface Leaving<Context, Done extends string> {
  readonly clause: string;
  /** Ids of people: who leaves, and who takes over what he holds; his superior where there is nobody. */
  readonly who: (context: Context) => Deactivation;
  readonly done: Done;
}

/**
 * The step `leaving` of a case: somebody leaves the company, by the service `deactivatePerson`, and what he held goes to
 * his successor or his superior. It leads to the state `byHand` where the directory refuses, as of the last administrator.
 */
export const leavesCompany = <Context, Done extends string>({ clause, who, done }: Leaving<Context, Done>) =>
  ({
    leaving: {
      meta: { title: text('停用账号并移交', 'Deactivate and hand over'), clause },
      invoke: {
        id: 'leaving',
        src: 'deactivatePerson',
        input: ({ context }: { readonly context: Context }) => who(context),
        onDone: done,
        onError: 'byHand',
      },
    },
  }) as const;

import { fork } from 'node:child_process';

type Reply<Result> = { readonly result: Result } | { readonly error: string };

/** Starts a program of the benchmark in its own process, gives it one order and waits for its one answer. */
export function orderOf<Order extends object, Result>(program: string, order: Order): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Expected an answer of ${program}, but it ended with ${code}.`)));
    child.once('message', (reply: Reply<Result>) => {
      if ('error' in reply) reject(new Error(reply.error));
      else resolve(reply.result);
    });
    child.send(order);
  });
}

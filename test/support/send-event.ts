interface Sent {
  readonly status: number;
  readonly body: unknown;
}

/** One signed-in person, in this process or over the network. */
interface Sender<Reply extends Sent> {
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
}

interface Asked {
  readonly code?: string;
  readonly tasks?: readonly { readonly id: string }[];
}

/**
 * Sends an event as somebody does who means what he sees: where the server asks which task it decides, and one is
 * open to him, he names it.
 */
export async function sendEvent<Reply extends Sent>(
  sender: Sender<Reply>,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const first = await sender.post(path, body, headers);
  const { code, tasks = [] } = (first.body ?? {}) as Asked;
  if (code !== 'PRECONDITION_REQUIRED' || tasks.length !== 1) return first;
  return sender.post(path, { ...body, taskId: tasks[0]?.id }, headers);
}

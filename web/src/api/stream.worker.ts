import { Connection, type StreamMessage } from './connection';
import type { TabMessage } from './stream';

/** The tabs of this browser, and what each of them has on its screen. */
const tabs = new Map<MessagePort, Extract<TabMessage, { type: 'watch' }>>();

/** How the boxes stood when that was told last: a tab that comes later sees by it whether its lists are older. */
let counts: StreamMessage | undefined;

const connection = new Connection((message: StreamMessage) => {
  if (message.type === 'event' && message.event === 'counts') counts = message;
  for (const tab of tabs.keys()) tab.postMessage(message);
});

function listen(): void {
  const wishes = [...tabs.values()];
  // All tabs share one cookie: whoever has signed in last is who the server knows.
  const person = wishes.at(-1)?.person ?? '';
  connection.listen(
    person,
    wishes.flatMap((wish) => (wish.person === person ? wish.watched : [])),
  );
}

self.addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  port.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.type === 'watch') {
      const isNew = !tabs.has(port);
      // Behind the others: he is the last who has said who he is.
      if (tabs.get(port)?.person !== data.person) tabs.delete(port);
      tabs.set(port, data);
      if (isNew) port.postMessage({ type: 'state', state: connection.live } satisfies StreamMessage);
      const { person, live } = connection;
      listen();
      if (isNew && counts && live === 'on' && person === data.person) port.postMessage(counts);
    } else if (data.type === 'leave') {
      tabs.delete(port);
      listen();
    } else connection.again();
  });
  port.start();
});

/** One event of a stream, as it came. */
export interface ServerSentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Reads the events of a response, comments left out. Ends when the server or the caller ends the stream. */
export async function* readEvents(response: Response): AsyncGenerator<ServerSentEvent, undefined> {
  if (!response.body) throw new Error('Expected a stream, but the response has no body.');
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const fields = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      if (fields['data'] === undefined) continue;
      yield {
        id: fields['id'] ?? '',
        event: fields['event'] ?? '',
        data: JSON.parse(fields['data']) as Record<string, unknown>,
      };
    }
  }
  return undefined;
}

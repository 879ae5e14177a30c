import type { Answer } from './client.js';

/** The answer is a whole problem (RFC 9457) and tells nothing of our insides. */
export const expectProblem = (answer: Answer<unknown>): void => {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body).toEqual(
    expect.objectContaining({
      type: expect.stringMatching(/^urn:guicheng:problem:[A-Z_]+$/) as unknown,
      title: expect.any(String) as unknown,
      status: answer.status,
      detail: expect.any(String) as unknown,
      instance: expect.any(String) as unknown,
      code: expect.stringMatching(/^[A-Z_]+$/) as unknown,
    }),
  );
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.[tj]s:\d|SQLITE|SELECT |INSERT /);
};

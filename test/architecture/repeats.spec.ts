import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(__dirname, '..', '..', 'src', 'modules');
const controllers = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.controller.ts'),
);

/** The decorators of each POST, by file and path. */
const posts = controllers.flatMap((file) =>
  [...readFileSync(join(modules, file), 'utf8').matchAll(/@Post\(([^)]*)\)((?:\s+@\w+\([^)]*\))*)/g)].map((match) => ({
    route: `${file} ${match[1] ?? ''}`,
    decorators: match[2] ?? '',
  })),
);

describe('a POST', () => {
  it('serves an Idempotency-Key once, in the pipeline or around its handler: a repeat must do nothing twice', () => {
    expect(posts.length).toBeGreaterThan(10);
    const careless = posts.filter(
      ({ decorators }) => !/@(Idempotent|ThroughPipeline|HandlesRepeats)\(/.test(decorators),
    );
    // These change nothing, however often they are repeated.
    expect(careless.map(({ route }) => route).sort()).toEqual([
      'audit/verifications.controller.ts ',
      "auth/auth.controller.ts 'auth/login'",
      'auth/session.controller.ts ',
      "history/history.controller.ts 'verify'",
      "organisation-log/organisation-log.controller.ts 'verify'",
      "runtime/path.controller.ts 'definitions/:key/path'",
      "vault/vault.controller.ts 'search'",
    ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(__dirname, '..', '..', 'src', 'modules');
const controllers = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.controller.ts'),
);

/** The decorators of each call with this verb, by file and path. */
const callsWith = (verb: string) =>
  controllers.flatMap((file) =>
    [
      ...readFileSync(join(modules, file), 'utf8').matchAll(
        new RegExp(`@(?:${verb})\\(([^)]*)\\)((?:\\s+@\\w+\\([^)]*\\))*)`, 'g'),
      ),
    ].map((match) => ({ route: `${file} ${match[1] ?? ''}`, decorators: match[2] ?? '' })),
  );

describe('a POST', () => {
  it('serves an Idempotency-Key once, in the pipeline or around its handler: a repeat must do nothing twice', () => {
    const posts = callsWith('Post');
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

describe('a PUT or a PATCH', () => {
  it('serves an Idempotency-Key once too: with an If-Match, a repeat of what was done would be refused', () => {
    const careless = callsWith('Put|Patch').filter(({ decorators }) => !/@Idempotent\(/.test(decorators));
    // These leave the same behind, however often they are repeated; and a new password ends the session that has set it.
    expect(careless.map(({ route }) => route).sort()).toEqual([
      'auth/own-password.controller.ts ',
      "drafts/drafts.controller.ts ':key'",
      "talk/copies.controller.ts 'instances/:id/seen'",
    ]);
  });
});

import { DefinitionRegistry } from '../../src/modules/definitions/definition-registry.service.js';
import { DefinitionsRefused } from '../../src/modules/definitions/definitions-refused.js';
import { ReleaseGuard } from '../../src/modules/definitions/release-guard.service.js';
import toolOrder from '../../src/modules/definitions/testing/assets/tool-order/tool-order.process.js';
import { DefinitionReleaseStore } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

describeOnEachDatabase('ReleaseGuard', (database) => {
  const store = new DefinitionReleaseStore();

  /** A start of a server that serves these versions of the tool order with these digests. */
  function start(digests: Readonly<Record<number, string>>): Promise<void> {
    const versions = Object.keys(digests).map(Number);
    const registry = new DefinitionRegistry(
      versions.map((version) => ({ ...toolOrder, version })),
      new Map(versions.map((version) => [`tool-order@${version}`, digests[version] ?? ''])),
    );
    return new ReleaseGuard(registry, database().unitOfWork, store).onModuleInit();
  }

  const known = () => database().unitOfWork.run((transaction) => store.list(transaction));

  beforeEach(() => database().unitOfWork.run((transaction) => transaction.query('DELETE FROM definition_release')));

  it('makes versions known at the first start', async () => {
    await start({ 1: 'aaa', 2: 'bbb' });
    expect(await known()).toEqual([
      { key: 'tool-order', version: 1, digest: 'aaa' },
      { key: 'tool-order', version: 2, digest: 'bbb' },
    ]);
  });

  it('starts again with the same versions and takes new ones', async () => {
    await start({ 1: 'aaa' });
    await start({ 1: 'aaa', 2: 'bbb' });
    expect(await known()).toHaveLength(2);
  });

  it('refuses to start with a version that has changed, and remembers nothing of it', async () => {
    await start({ 1: 'aaa' });
    const refused = start({ 1: 'changed', 2: 'bbb' });
    await expect(refused).rejects.toThrow(DefinitionsRefused);
    await expect(refused).rejects.toThrow('Expected tool-order@1 to be as this database has known it');
    expect(await known()).toEqual([{ key: 'tool-order', version: 1, digest: 'aaa' }]);
  });

  it('lets two servers start at the same moment', async () => {
    await Promise.all([start({ 1: 'aaa' }), start({ 1: 'aaa' })]);
    expect(await known()).toHaveLength(1);
  });
});

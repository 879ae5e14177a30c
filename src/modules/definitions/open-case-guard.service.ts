import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InstanceStore } from '../../persistence/index.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import { DefinitionsRefused } from './definitions-refused.js';

/**
 * At start: every case that is still open needs the version that it was started with, or it would stand still. Finished
 * ones do not: they are shown from what they recorded.
 */
@Injectable()
export class OpenCaseGuard implements OnModuleInit {
  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly instances: InstanceStore,
  ) {}

  /** @throws DefinitionsRefused naming every version that is missing, with the number of its open cases. */
  async onModuleInit(): Promise<void> {
    const open = await this.instances.openByVersion();
    const missing = open.filter(({ key, version }) => !this.definitions.find(key, version));
    if (missing.length > 0) throw new DefinitionsRefused(missing.map(isMissing));
  }
}

const isMissing = ({ key, version, cases }: { key: string; version: number; cases: number }): string =>
  `Expected ${key}@${version} to be installed, because ${cases} open ${cases === 1 ? 'case needs' : 'cases need'} it, ` +
  'but it is not: put its process file back (src/workflows), or end these cases with a server that has it. / ' +
  `应已安装 ${key}@${version}，因为还有 ${cases} 个进行中的事项需要它，但没有：请恢复其流程文件（src/workflows），或先用装有该版本的服务器办结这些事项。`;

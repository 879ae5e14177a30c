import { createLogger } from './create-logger.js';
import { terminalLines } from './terminal-lines.js';

describe('the log on a terminal', () => {
  const said: string[] = [];
  const logger = createLogger('debug', terminalLines({ write: (line: string) => said.push(line) > 0 }));
  beforeEach(() => void said.splice(0));

  it('says news in plain words', () => {
    logger.info({ url: 'http://127.0.0.1:3000' }, 'Guicheng serves / 规程已就绪');
    expect(said).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d Guicheng serves \/ 规程已就绪\n$/)]);
  });

  it('says of trouble what it is, where it comes from and what goes with it', () => {
    logger.error({ err: new Error('no room'), attempt: 2 }, 'The outbox failed');
    logger.debug({ status: 200 }, 'answered');
    expect(said).toEqual([
      expect.stringMatching(/^\S+ ERROR The outbox failed \{"attempt":2\} Error: no room\n +at /),
      expect.stringMatching(/^\S+ DEBUG answered \{"status":200\}\n$/),
    ]);
  });
});

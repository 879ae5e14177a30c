/** The definitions cannot be served as they are: every reason, one sentence each. */
export class DefinitionsRefused extends Error {
  constructor(readonly reasons: readonly string[]) {
    const list = reasons.map((reason) => `- ${reason}`).join('\n');
    super(
      `Expected definitions without defects, but found ${reasons.length} / 流程定义有 ${reasons.length} 处问题：\n${list}`,
    );
  }
}

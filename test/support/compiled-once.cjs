// Jest compiles every module anew for every suite. Here a worker compiles each file once, and runs it for each suite.
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** @type {Map<string, { readonly source: string, readonly script: Script }>} what was compiled, by the name of its file */
const compiled = new Map();

/** A module that imports another one when it runs belongs to the suite for which it was compiled. */
const importsWhenItRuns = /\bimport\s*\(/;
/** Jest keeps the map beside the code and needs no second one in it. */
const sourceMap = /^\/\/# sourceMappingURL=data:.*$/m;

module.exports = class CompiledOnce extends Runtime {
  constructor(...settings) {
    super(...settings);
    const [, environment, , , , { collectCoverage }] = settings;
    // What is measured has to be compiled for the measurement.
    if (collectCoverage) return;
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, file) => {
      const context = environment.getVmContext();
      if (context === null || importsWhenItRuns.test(source)) return compile(source, file);
      try {
        return scriptOf(source, file, executor.injectedModuleParameters).runInContext(context);
      } catch {
        // Jest says better what is wrong with it.
        return compile(source, file);
      }
    };
  }
};

function scriptOf(source, file, parameters) {
  const known = compiled.get(file);
  if (known?.source === source) return known.script;
  const head = `(function (${parameters.join(', ')}) {`;
  const text = `${head}${source.replace(sourceMap, '')}\n})`;
  const script = new Script(text, { filename: file, columnOffset: -head.length });
  compiled.set(file, { source, script });
  return script;
}

/*
 * Compiles the product into the folder that a tsconfig names, after emptying it.
 *
 *   node scripts/build.mjs [tsconfig.build.json]
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { before as describeForSwagger } from '@nestjs/swagger/plugin';
import ts from 'typescript';
import { noteBuilt, server } from './built.mjs';

const ofProduct = 'tsconfig.build.json';
const [configuration = ofProduct] = process.argv.slice(2);
const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (/** @type {ts.Diagnostic} */ problem) => report([problem]),
};

/** Shows what is wrong and ends with 1 when something is. @param {readonly ts.Diagnostic[]} problems */
function report(problems) {
  if (problems.length === 0) return;
  const format = process.stderr.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  process.stderr.write(
    format(problems, {
      getCurrentDirectory: ts.sys.getCurrentDirectory,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    }),
  );
  process.exit(1);
}

/** Leaves the console, which is built by itself, where it is. @param {string} folder */
function empty(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name !== 'web' && name !== '.built-web') rmSync(join(folder, name), { recursive: true, force: true });
}

const parsed = ts.getParsedCommandLineOfConfigFile(configuration, {}, host);
if (!parsed) throw new Error(`Expected ${configuration} to be readable, but it is not.`);
const program = ts.createProgram(parsed.fileNames, parsed.options);
report([...parsed.errors, ...ts.getPreEmitDiagnostics(program)]);
if (parsed.options.outDir) empty(parsed.options.outDir);
// The comments and types of DTOs and controllers are the text of the OpenAPI document.
const describe = describeForSwagger({ introspectComments: true }, program);
report(program.emit(undefined, undefined, undefined, false, { before: [describe] }).diagnostics);
if (configuration === ofProduct) {
  noteBuilt(server);
  checkDefinitions();
}

/** Checks every process once, so that no start has to; what is refused is said by the start. */
function checkDefinitions() {
  const load = createRequire(resolve('dist', 'main.js'));
  load('reflect-metadata');
  try {
    load('./modules/definitions/definitions.module.js').installedDefinitions();
  } catch (error) {
    if (!Object(error).reasons) throw error;
  }
}

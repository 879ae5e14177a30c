import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';

/**
 * Compiles TypeScript files one by one, in memory, to the code that the build writes, and runs them: what a script
 * needs of the product without waiting for a whole build. A file goes by the name that it has once compiled (`.js`).
 * What was compiled is kept below node_modules/.cache under the hash of all that it was made of.
 */
export class CompiledSources {
  /** @type {Map<string, string>} */
  #texts = new Map();
  /** @type {Map<string, { exports: Record<string, unknown> }>} */
  #modules = new Map();

  /** @param {string} root the folder with tsconfig.json. */
  constructor(root) {
    this.require = createRequire(join(root, 'package.json'));
    this.require('reflect-metadata');
    this.cache = join(root, 'node_modules', '.cache', 'guicheng-sources');
    mkdirSync(this.cache, { recursive: true });
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
    // No file of the product is an ES module, so the compiler need not look for the package that says so.
    this.options = { ...compilerOptions, module: 'commonjs', moduleResolution: undefined, sourceMap: false };
    this.maker = `${this.require('typescript/package.json').version} ${JSON.stringify(this.options)}`;
  }

  /** The compiled text of a file. @param {string} path */
  read = (path) => {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const text = this.#compiled(readFileSync(path.replace(/\.js$/, '.ts'), 'utf8'));
    this.#texts.set(path, text);
    return text;
  };

  /** @param {string} source */
  #compiled(source) {
    const kept = join(this.cache, createHash('sha256').update(`${this.maker}\n${source}`).digest('hex'));
    if (existsSync(kept)) return readFileSync(kept, 'utf8');
    // The compiler takes a second to load, so it waits until something has to be compiled.
    const ts = this.require('typescript');
    const { options } = ts.convertCompilerOptionsFromJson(this.options, '.');
    const text = ts.transpileModule(source, { compilerOptions: options }).outputText;
    writeFileSync(`${kept}.${process.pid}`, text);
    renameSync(`${kept}.${process.pid}`, kept);
    return text;
  }

  /** What a file exports. @param {string} path @returns {Record<string, any>} */
  load = (path) => {
    const known = this.#modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    this.#modules.set(path, module);
    const requirePackage = createRequire(path);
    /** @param {string} name */
    const require = (name) => (name.startsWith('.') ? this.load(join(dirname(path), name)) : requirePackage(name));
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    const run = compileFunction(this.read(path), names, { filename: path });
    run.call(module.exports, module.exports, require, module, path, dirname(path));
    return module.exports;
  };
}

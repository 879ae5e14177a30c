import { createHash } from 'node:crypto';
import { basename, dirname, isAbsolute, sep } from 'node:path';
import { canonicalCode, type Reference } from './canonical-code.js';
import { compiledModule, type CompiledModule, type ReadCode } from './compiled-module.js';

/** A piece of code that a version of a process runs. */
export interface CodePart {
  /** Of a file of the process the file, of anything else the name; neither says where it stands. */
  readonly name: string;
  /** Where it stands, for a reader. */
  readonly place: string;
  /** SHA-256 (hex) of what it says. */
  readonly hash: string;
}

/** A part of the code, and what it uses in turn. */
interface Piece {
  readonly part: CodePart;
  readonly references: readonly Reference[];
}

/** Keeping an old version under another name changes nothing: `.v1` in names of files does not count. */
const unversioned = (file: string): string => file.replace(/\.v\d+(?=\.)/, '').replace(/\.[jt]s$/, '');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Finds the code that a version of a process runs: the files of its folder that it takes in, whole, and whatever these
 * use of other files, name by name, however far away. Packages are left out: package-lock.json pins them.
 */
export class CodeReader {
  readonly #modules = new Map<string, CompiledModule>();
  /** Many versions run the same words of the engine. */
  readonly #pieces = new Map<string, Piece>();

  constructor(private readonly read: ReadCode) {}

  /** @param path the compiled process file. @throws Error where a name leads nowhere. */
  reachedFrom(path: string): readonly CodePart[] {
    const folder = dirname(path) + sep;
    const root = dirname(dirname(dirname(dirname(path)))) + sep;
    const parts = new Map<string, CodePart>();
    const note = (key: string, made: () => Piece): void => {
      if (parts.has(key)) return;
      const piece = this.#pieces.get(key) ?? made();
      this.#pieces.set(key, piece);
      parts.set(key, piece.part);
      piece.references.forEach(follow);
    };
    const follow = ({ path: file, name }: Reference): void => {
      if (!isAbsolute(file)) return;
      if (file.startsWith(folder)) return note(file, () => this.#whole(file));
      for (const [module, symbol] of this.#found(file, name)) {
        note(`${module.path} ${symbol}`, () => {
          const { text, references } = canonicalCode(module.symbols.get(symbol) ?? [], module);
          const place = `${unversioned(module.path.slice(root.length)).split(sep).join('/')} ${symbol}`;
          return { part: { name: symbol, place, hash: hashOf(text) }, references };
        });
      }
    };
    follow({ path, name: '*' });
    return [...parts.values()].sort((a, b) => (`${a.name} ${a.hash}` < `${b.name} ${b.hash}` ? -1 : 1));
  }

  /** A file of the process: it was written for this version, so every line of it counts. */
  #whole(path: string): Piece {
    const module = this.#module(path);
    const { text, references } = canonicalCode(module.statements, module);
    const name = unversioned(basename(path));
    const taken = [...module.imports.values(), ...module.forwardedWhole];
    const own = taken.filter((file) => file.startsWith(dirname(path))).map((file) => ({ path: file, name: '*' }));
    return { part: { name, place: name, hash: hashOf(text) }, references: [...references, ...own] };
  }

  /** Who declares what a file exports under a name; all of it for `*`. */
  #found(path: string, name: string): readonly (readonly [CompiledModule, string])[] {
    const module = this.#module(path);
    if (name === '*') {
      const own = [...module.symbols.keys()].map((symbol) => [module, symbol] as const);
      const forwarded = [...module.forwarded.values()].flatMap(([file, there]) => this.#found(file, there));
      return [...own, ...forwarded, ...module.forwardedWhole.flatMap((file) => this.#found(file, '*'))];
    }
    const found = this.#declaring(path, name);
    if (!found) throw new Error(`Expected ${path} to export '${name}', but it does not.`);
    return [found];
  }

  #declaring(path: string, name: string): readonly [CompiledModule, string] | null {
    const module = this.#module(path);
    if (module.symbols.has(name)) return [module, name];
    const [file, there] = module.forwarded.get(name) ?? [];
    if (file !== undefined && there !== undefined) return isAbsolute(file) ? this.#declaring(file, there) : null;
    for (const whole of module.forwardedWhole) {
      const found = isAbsolute(whole) ? this.#declaring(whole, name) : null;
      if (found) return found;
    }
    return null;
  }

  #module(path: string): CompiledModule {
    const known = this.#modules.get(path) ?? compiledModule(path, this.read(path));
    this.#modules.set(path, known);
    return known;
  }
}

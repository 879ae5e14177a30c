import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What is loaded one after the other, each by what it is for: what asks the server ahead of the page, what draws any page,
 * what the sign-in needs besides, what the frame of all other pages does, a row of a list, and a case.
 */
const layers = [
  { name: 'early', root: 'src/early.ts', isInitial: true },
  { name: 'first', root: 'src/main.tsx', isInitial: true },
  { name: 'door', root: 'src/pages/sign-in/sign-in-page.tsx', isInitial: false },
  { name: 'frame', root: 'src/app/shell.tsx', isInitial: false },
  { name: 'row', root: 'src/list/task-row.tsx', isInitial: false },
  // Of what these are made others need parts: the bundler divides it.
  { name: '', root: 'src/pages/inbox/inbox-page.tsx', isInitial: false },
  { name: '', root: 'src/pages/start-process/start-process-page.tsx', isInitial: false },
  { name: 'case', root: 'src/case/case-view.tsx', isInitial: false },
] as const;

/** Of a library that is not loaded at first only what is used counts, which its own modules do not tell. */
const isLibrary = (id: string): boolean => id.includes('node_modules');

/**
 * Puts what a layer needs of ours into one file, less what the layers before it have: a browser asks for six files at a
 * time, and many small ones wait for one another.
 */
export function layered() {
  const layerOf = new Map<string, string>();
  const plugin: Plugin = {
    name: 'layered',
    apply: 'build',
    buildEnd() {
      const roots = new Set(layers.map(({ root }) => resolve(import.meta.dirname, root)));
      for (const { name, root, isInitial } of layers) {
        const visit = (id: string): void => {
          if (layerOf.has(id) || roots.has(id) || (!isInitial && isLibrary(id))) return;
          layerOf.set(id, name);
          visitImports(id);
        };
        const visitImports = (id: string): void => this.getModuleInfo(id)?.importedIds.forEach(visit);
        visitImports(resolve(import.meta.dirname, root));
      }
    },
  };
  const groups = [
    ...layers
      .filter(({ name }) => name !== '')
      .map(({ name }, place) => ({
        name,
        test: (id: string) => layerOf.get(id) === name,
        priority: layers.length - place,
        // What a case needs of a library others need too, without the case.
        includeDependenciesRecursively: name !== 'case',
      })),
    { name: 'icons', test: /lucide-react/, minShareCount: 2, priority: layers.length + 1 },
  ];
  return { plugin, groups };
}

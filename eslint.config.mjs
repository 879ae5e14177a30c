import { defineConfig } from 'eslint/config';
import eslint from '@eslint/js';
import accessibility from 'eslint-plugin-jsx-a11y-x';
import hooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import typescript from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'dist-bench/**',
      'node_modules/**',
      'data/**',
      'coverage/**',
      'test/client/walk.ts',
      'test/.groups/**',
    ],
  },
  eslint.configs.recommended,
  ...typescript.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    plugins: { 'jsx-a11y-x': accessibility, 'react-hooks': hooks },
    rules: {
      ...accessibility.configs.recommended.rules,
      ...hooks.configs.flat.recommended.rules,
      'react-hooks/exhaustive-deps': 'error',
      // Says what the compiler of React would leave as it is, which does not build this.
      'react-hooks/incompatible-library': 'off',
      // What scrolls must be within reach of the keys, whatever is in it.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region', 'group'] }],
      // Control and Enter send a form from wherever in it somebody types.
      'jsx-a11y-x/no-noninteractive-element-interactions': [
        'error',
        {
          ...accessibility.configs.recommended.rules['jsx-a11y-x/no-noninteractive-element-interactions'][1],
          form: ['onKeyDown'],
        },
      ],
    },
  },
  {
    // A pattern that backtracks lets one long text stop the server.
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'test/**', '*.js', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

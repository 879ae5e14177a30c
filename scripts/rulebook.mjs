/*
 * Prints the rules of all processes as they run, in Chinese and English, as Markdown and HTML, under the default profile of
 * each process; what an organisation has set is printed by GET /api/v1/rulebook.
 *
 *   npm run rulebook [-- folder]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [folder = 'rulebook'] = process.argv.slice(2);
const load = createRequire(resolve('dist', 'main.js'));
load('reflect-metadata');
const { installedDefinitions } = load('./modules/definitions/definitions.module.js');
const { html, inForce, labels, markdown, rulebook } = load('./modules/rulebook/index.js');

/** @type {readonly unknown[]} */
const processes = installedDefinitions()
  .newest()
  .map((/** @type {unknown} */ definition) => inForce(definition));
mkdirSync(folder, { recursive: true });
for (const language of ['zh', 'en']) {
  const name = join(folder, { zh: 'rulebook.zh-CN', en: 'rulebook.en' }[language] ?? language);
  const blocks = rulebook(processes, language);
  writeFileSync(`${name}.md`, markdown(blocks));
  writeFileSync(`${name}.html`, html(blocks, language, labels.title[language]));
}
console.log(`${processes.length} processes: ${folder}/rulebook.{zh-CN,en}.{md,html}`);

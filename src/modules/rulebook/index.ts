export { html } from './html.js';
export { inForce } from './in-force.js';
export { labels } from './labels.js';
export { markdown } from './markdown.js';
export { rulebook } from './rulebook.js';
export { RulebookModule } from './rulebook.module.js';

export { MetaModule } from './meta.module.js';
export { version } from './version.js';

export { LogPageModule } from './log-page.module.js';

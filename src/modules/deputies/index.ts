export { DeputiesModule } from './deputies.module.js';

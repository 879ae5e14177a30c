export { RegistersModule } from './registers.module.js';
export { RegistersService } from './registers.service.js';

export { Reassignment } from './reassignment.service.js';
export { ReassignmentModule } from './reassignment.module.js';

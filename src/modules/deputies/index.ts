export { faultsOfDelegation } from './delegation-rules.js';
export { DeputiesModule } from './deputies.module.js';

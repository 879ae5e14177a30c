export { faultsOfDelegation } from './delegation-rules.js';
export { Delegations } from './delegations.service.js';
export { DeputiesModule } from './deputies.module.js';

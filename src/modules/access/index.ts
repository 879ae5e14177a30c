export { accessKey, Public, RequiresRole, SignedIn, type Access } from './access.js';
export { CurrentPrincipal } from './current-principal.js';
export { rolesThatSeeEverything, seesEverything, type Principal } from './principal.js';

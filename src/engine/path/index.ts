export { pathFrom, pathOfStart, type PathStep } from './path.js';

import newest from './tool-order.process.js';

/** The version before: the same, but for the number. */
export default { ...newest, version: 1 };

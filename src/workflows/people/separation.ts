/** What the six separations share: who approves by level, and how somebody leaves. */
export * from './separation-chain.js';
export * from './separation-formalities.js';
export * from './separation-policy.js';
export * from './separation-tail.js';

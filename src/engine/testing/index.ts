export { given, Scenario, type Circumstances, type Duration, type SendOptions } from './scenario.js';
export { TestCompany, type CompanySettings, type TestCase } from './test-company.js';
export { TestDirectory, type DirectoryChanges, type TestPerson } from './test-directory.js';
export { TestRegisters, type RegisterContents } from './test-registers.js';
export { CountedIdentifiers, SimulatedClock } from './simulated-clock.js';
export { fakeReference, heldRemark } from './test-door.js';
export { expectReplayable } from './expect-replayable.js';
export { testEnvelope } from './test-envelope.js';
export { tinyProcess } from './tiny-process.js';

/*
 * Tests that drive processes of their own (browsers, servers that are killed) measure the machine as well as the product:
 * one that is starved by its neighbours is run once more, and its first failure is printed. What is broken fails twice.
 */
const { testPath = '' } = expect.getState();

if (/[\\/-]test[\\/.](browser|crash|product)[\\/.-]/.test(testPath)) jest.retryTimes(1, { logErrorsBeforeRetry: true });

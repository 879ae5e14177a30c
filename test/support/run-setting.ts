type RunSetting = 'GUICHENG_TEST_DIRECTORY' | 'GUICHENG_TEST_PREFIX' | 'GUICHENG_TEST_POSTGRES';

/** What the global set-up tells the workers of this run. */
export function runSetting(name: RunSetting): string {
  const value = process.env[name];
  if (!value) throw new Error(`Expected jest's global set-up to have set ${name}, but it is empty.`);
  return value;
}

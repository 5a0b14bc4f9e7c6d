const both = process.env.STATUTE_TEST_GATHER === '1'

export default {
  testMatch: ['**/*.case.mjs'],
  testEnvironment: 'node',
  transform: {},
  watchman: false,
  setupFilesAfterEnv: ['@statute/suite/jest'],
  ...(both ? { globalSetup: '@statute/suite/jest', globalTeardown: '@statute/suite/jest' } : {}),
}

// Generated from rules/ by tools/generate-rules.ts: add a file there, and run npm run generate.
import type { RuleDocs } from '../rule.ts'
import { docs as authUnauthorizedWithoutChallenge } from '../rules/auth/unauthorized-without-challenge.ts'

export const docs: ReadonlyMap<string, RuleDocs> = new Map<string, RuleDocs>([
  ['auth/unauthorized-without-challenge', authUnauthorizedWithoutChallenge],
])

// Generated from rules/ by tools/generate-rules.ts: add a file there, and run npm run generate.
import type { RuleExamples } from '../rule.ts'
import { examples as authUnauthorizedWithoutChallenge } from '../rules/auth/unauthorized-without-challenge.ts'

export const examples: ReadonlyMap<string, RuleExamples> = new Map<string, RuleExamples>([
  ['auth/unauthorized-without-challenge', authUnauthorizedWithoutChallenge],
])

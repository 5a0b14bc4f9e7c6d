// Generated from rules/ by tools/generate-rules.ts: add a file there, and run npm run generate.
import type { Rule } from '../rule.ts'
import { rule as authUnauthorizedWithoutChallenge } from '../rules/auth/unauthorized-without-challenge.ts'

export const rules: readonly Rule[] = [
  authUnauthorizedWithoutChallenge,
]

import type { Account } from './account.ts'

export const rule: Account = {
  severity: () => 'ticket',
  explanation: () => 'A rule that somebody of yours wrote says that this is too much.',
  nextSteps: () => [
    'Ask whoever wrote the rule what it is there for.',
    'Look at the routes and clients that have most of it.',
  ],
}

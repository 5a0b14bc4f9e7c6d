import type { Account } from './account.ts'

export const scan: Account = {
  severity: () => 'note',
  explanation: ({ client }) =>
    `${client ?? 'A few addresses'} tried many paths that never existed here, each a few times: somebody looks for known weaknesses. Nothing of yours is broken, and 404 is the right answer.`,
  nextSteps: () => [
    'See that none of its requests was answered with success.',
    'Block or limit the address, if it costs anything.',
    'Leave it out when you look at the share of 404.',
  ],
}

import type { Account } from './account.ts'
import { named } from './words.ts'

export const oneClient: Account = {
  severity: ({ status }) => (status === 429 ? 'note' : 'ticket'),
  explanation: ({ status, client }) =>
    status === 429
      ? `One client${client === null ? '' : ` (${client})`} sends far more than it may, and the limit holds it back. Others are not affected: this is the limit at work.`
      : `One client${client === null ? '' : ` (${client})`} makes most of the rise of ${status === null ? 'requests' : named(status)}. Everybody else is answered as usual.`,
  nextSteps: ({ client }) => [
    `Find out who ${client ?? 'it'} is, by its key, its address or its user agent, and write to its owner.`,
    'If it ignores Retry-After, block it before the application.',
    'See that the flood does not cost others: latency and 5xx at the same time.',
  ],
}

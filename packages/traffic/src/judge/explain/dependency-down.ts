import type { Account } from './account.ts'
import { place } from './words.ts'

const meanings: Readonly<Record<number, string>> = {
  502: 'could be reached, but gave no proper answer, or closed the connection',
  503: 'says that it cannot serve now, or has no healthy instance left',
  504: 'does not answer in time',
}

export const dependencyDown: Account = {
  severity: ({ peak }) => (peak >= 0.05 ? 'page' : 'ticket'),
  explanation: (told) =>
    `Only ${place(told)} is affected, so the front is well. What stands behind that route ${meanings[told.status ?? 503] ?? meanings[503]}: a service, a database or a partner that other routes do not need.`,
  nextSteps: (told) => [
    `Find what ${place(told)} calls that the other routes do not, and look at its health.`,
    'Look at the error log of the proxy: it names the upstream and why it gave up.',
    told.status === 503
      ? 'Send Retry-After with the 503, so that clients wait instead of trying at once.'
      : 'If the dependency stays away, answer from a cache or without it rather than fail.',
  ],
}

import type { Account } from './account.ts'

export const trafficSurge: Account = {
  severity: () => 'page',
  explanation: () =>
    'Far more requests arrive than usual, and errors rise with them: there is more to do than can be done. Traffic alone would be no incident.',
  nextSteps: () => [
    'See who it is: a campaign, a crawler, retries, or an attack.',
    'Add capacity, or shed what matters least, with 503 or 429 and Retry-After.',
    'Cache what everybody asks for.',
  ],
}

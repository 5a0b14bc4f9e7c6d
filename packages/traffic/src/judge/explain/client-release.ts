import type { Account } from './account.ts'
import { named, place } from './words.ts'

export const clientRelease: Account = {
  severity: ({ peak }) => (peak >= 0.05 ? 'page' : 'ticket'),
  explanation: (told) =>
    `Nearly all of the rise of ${named(told.status ?? 400)} comes from one user agent${told.client === null ? '' : `, ${told.client}`}. The server has not changed for others: that release sends something to ${place(told)} that the server does not take.`,
  nextSteps: ({ client }) => [
    `Tell those who make ${client ?? 'the client'}, with a request and its answer.`,
    'Stop the roll-out of that release, or accept what it sends until the next one.',
    'Say in the answer what is wrong (a problem document), so that the next time its makers see it first.',
  ],
}

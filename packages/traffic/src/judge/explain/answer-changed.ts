import type { Account } from './account.ts'
import { named, place } from './words.ts'

export const answerChanged: Account = {
  severity: () => 'ticket',
  explanation: (told) =>
    `${place(told)} used to answer ${named(told.status ?? 201)} and now answers ${told.instead === null ? 'another success' : named(told.instead)}. No error shows it, but clients that look at the exact status, or for Location, take it for a failure.`,
  nextSteps: () => [
    'See whether the change was meant; it is a change of the interface.',
    'See whether the work is still done: a success that does nothing looks like this too.',
    'Put the status back, or tell clients.',
  ],
}

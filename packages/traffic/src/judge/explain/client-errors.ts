import { table } from '@statute/codes/table'
import { retryWords } from '@statute/codes/words'
import type { Account } from './account.ts'
import { named, place } from './words.ts'

export const clientErrors: Account = {
  severity: ({ peak }) => (peak >= 0.1 ? 'page' : 'ticket'),
  explanation: (told) => {
    const facts = table[told.status as keyof typeof table]
    const gist = facts === undefined ? '' : ` In a few words: ${facts.gist.toLowerCase()}.`
    return `${named(told.status ?? 400)} is far more frequent than usual on ${place(told)}, for many clients.${gist} When many clients err at once, look first for what changed on the server or before it.`
  },
  evidence: ({ status }) => {
    const facts = table[status as keyof typeof table]
    return facts === undefined ? [] : [`may the client repeat it? ${retryWords[facts.retry]}`]
  },
  nextSteps: (told) => [
    `See what changed at ${place(told)} when it began: a deploy, a limit, a rule of the proxy.`,
    'Take one refused request and send it again by hand.',
    `Read the page on ${told.status ?? 'the status'} for what usually causes it.`,
  ],
}

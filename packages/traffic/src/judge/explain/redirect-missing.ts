import type { Account } from './account.ts'
import { named, place } from './words.ts'

export const redirectMissing: Account = {
  severity: () => 'ticket',
  explanation: (told) =>
    `${place(told)} used to redirect with ${named(told.status ?? 301)} and does so no longer${told.instead === null ? '' : `; it answers ${named(told.instead)}`}. A rule was lost: old links, http to https, or the name of the host.`,
  nextSteps: () => [
    'Compare the redirects in the configuration of proxy and application with those of the last release.',
    'If http was sent to https, put that back first.',
    'Put the rule under a test.',
  ],
}

import type { Account } from './account.ts'
import { place } from './words.ts'

export const forbidden: Account = {
  severity: ({ peak }) => (peak >= 0.1 ? 'page' : 'ticket'),
  explanation: (told) =>
    `Requests for ${place(told)} are refused whatever credentials they have. A rule changed: a firewall for applications, a permission, a list of addresses or countries, or the rights of files after a deploy.`,
  nextSteps: () => [
    'Find out who sends the 403: a page of the firewall or CDN looks different from that of the application.',
    'Look at changes of firewall rules, roles and allow lists when it began.',
    'Take the rule back, or set it to count only, until it is understood.',
  ],
}

import type { Account } from './account.ts'
import { named, place } from './words.ts'

export const routeGone: Account = {
  severity: ({ peak }) => (peak >= 0.1 ? 'page' : 'ticket'),
  explanation: (told) =>
    `${told.route === null ? 'Paths that were' : `${place(told)} was`} answered before and now ${told.route === null ? 'give' : 'gives'} ${named(told.status ?? 404)} to many clients. A deploy lost a route, a method or files, or a proxy sends the path elsewhere.`,
  nextSteps: () => [
    'Compare the routes of this release and the last one, and the rules by which the proxy picks an upstream.',
    'Take the deploy back if it was minutes before.',
    'If it was meant, answer 410, or redirect to what replaces it.',
  ],
}

import type { Account } from './account.ts'
import { named, place } from './words.ts'

export const redirectLoop: Account = {
  severity: ({ peak }) => (peak >= 0.1 ? 'page' : 'ticket'),
  explanation: (told) =>
    `${place(told)} answers ${named(told.status ?? 302)} where it used to answer something else, and the same clients come back again and again. Two rules send each other the same request: http and https, with www and without, with a slash and without, or a sign-in that does not keep its cookie.`,
  nextSteps: () => [
    'Follow the redirects once by hand and write down each Location.',
    'Behind a proxy that ends TLS, make sure the application knows that the request was https (Forwarded, X-Forwarded-Proto).',
    'If it goes to the sign-in and back, look whether the session cookie is set and sent (Domain, Secure, SameSite).',
  ],
}

import type { Account } from './account.ts'

export const badGateway: Account = {
  severity: () => 'page',
  explanation: () =>
    'Many routes answer 502: the proxy stands, the application behind it does not. It crashed, is restarting, listens elsewhere, or closes connections before it answers. A deploy does this for seconds; this has lasted longer.',
  nextSteps: () => [
    'See whether the application runs and listens where the proxy looks for it.',
    'Read the error log of the proxy: "connection refused" is a process that is gone, "prematurely closed" is one that crashes or whose keep-alive is shorter than that of the proxy.',
    'Take back the last deploy if it was minutes before.',
  ],
}

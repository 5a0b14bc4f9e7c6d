import type { Account } from './account.ts'

export const overload: Account = {
  severity: () => 'page',
  explanation: ({ surge }) =>
    surge >= 2
      ? 'Many routes answer 503 while there is more traffic than usual: there is not enough capacity, and something refuses work to stay alive.'
      : 'Many routes answer 503 although traffic is as usual: capacity was lost. Instances are unhealthy or restarting, a pool is used up, or somebody switched to maintenance.',
  nextSteps: () => [
    'Count the healthy instances behind the load balancer, and look why the others are not.',
    'If traffic rose, add capacity or shed what matters least.',
    'If this is planned work, tell the judge its window, and send Retry-After with the 503.',
  ],
}

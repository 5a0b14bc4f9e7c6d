import type { Account } from './account.ts'

export const trafficDrop: Account = {
  severity: () => 'page',
  explanation: ({ peak, baseline }) =>
    `${peak < 0.05 * baseline ? 'Nearly no requests arrive' : 'Far fewer requests arrive than usual at this time'}, and those that do are answered. What is wrong lies before this server: DNS, a certificate, the load balancer, the CDN, the network, or the writing of the log itself.`,
  nextSteps: () => [
    'Ask for a page from outside: does the name resolve, does TLS succeed, does a request arrive here?',
    'See that the log is still written and read: a full disk and a rotation look the same.',
    'Ask the load balancer and the CDN what they send and where.',
  ],
}

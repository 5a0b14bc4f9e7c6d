/**
 * The alarms, one after the other: what is asked of the recorded series, and what is told. It is long because it is a list.
 */
import { defaultFloors } from '../judge/settings.ts'
import { sumBy } from './recording-rules.ts'
import type { RuleNames } from './rule-names.ts'

export interface Alert {
  readonly name: string
  readonly expr: string
  readonly for: string
  readonly severity: 'page' | 'ticket'
  /** Path of the page that tells more. */
  readonly page: string
  readonly summary: string
  readonly description: string
  readonly steps: readonly string[]
}

/** Standard deviations and times the usual; more than the judge of logs asks, for it also knows the hours of the week. */
const surprise = 8
const ratio = 3
const { excess, serverShare, clientShare, routeServerShare, routeClientShare } = defaultFloors

/** Codes whose rise has an alarm of its own; what is left of 4xx has one together. */
const named = '400|401|403|404|422|429|499'
const share = '{{ $value | humanizePercentage }}'

export function alerts(names: RuleNames): Alert[] {
  return [...ofCodes(names), ...ofTraffic(names), ...(names.route === null ? [] : ofRoutes(names))]
}

function ofCodes(names: RuleNames): Alert[] {
  const code = `{{ $labels.${names.status} }}`
  return [
    {
      name: 'HttpServerErrors',
      expr: lines(
        `${sumBy(names.labels(), names.code('share5m', '5..'))} > ${serverShare}`,
        `and ${sumBy(names.labels(), `300 * ${names.code('rate5m', '5..')}`)} >= ${excess}`,
      ),
      for: '2m',
      severity: 'ticket',
      page: 'guides/alerting',
      summary: `${share} of requests end in a server error (5xx)`,
      description:
        'More than one request in a thousand fails on the server side. Below a per cent it is often one route, one instance or one dependency.',
      steps: [
        'Look at which code it is: 500 is the application, 502 and 504 are what stands behind the proxy, 503 is overload or maintenance.',
        'Compare routes and instances: is it one of them, or all?',
        'Look at what was deployed or changed in the minutes before it began.',
      ],
    },
    {
      name: 'HttpBadGateway',
      expr: rise(names, '502', serverShare),
      for: '2m',
      severity: 'page',
      page: '502',
      summary: `502 rose to ${share} of requests`,
      description:
        'The proxy gets no valid answer from behind: the application has crashed, restarts, closes connections early, or does not listen where the proxy asks.',
      steps: [
        'Is the application running, and does it listen on the port that the proxy asks?',
        'Read the error log of the proxy: "connection refused", "reset by peer" and "prematurely closed" have different causes.',
        'If only some fail, compare the keep-alive time limits: that of the application must be longer than that of the proxy.',
      ],
    },
    {
      name: 'HttpUnavailable',
      expr: rise(names, '503', serverShare),
      for: '2m',
      severity: 'page',
      page: '503',
      summary: `503 rose to ${share} of requests`,
      description:
        'Somebody refuses work: no healthy instance, a queue or pool that is full, a limit, or maintenance mode.',
      steps: [
        'How many instances are healthy, in the eyes of the load balancer?',
        'Look at pools, queues and limits: workers, database connections, concurrency.',
        'Is it planned? Then send Retry-After, and silence this alarm.',
      ],
    },
    {
      name: 'HttpGatewayTimeout',
      expr: rise(names, '504', serverShare),
      for: '2m',
      severity: 'page',
      page: '504',
      summary: `504 rose to ${share} of requests`,
      description:
        'What stands behind the proxy does not answer within its time limit: slow queries, locks, a slow service further on.',
      steps: [
        'Find the slowest routes, and what they wait for.',
        'Look at the database: locks, connections, queries that changed their plan.',
        'Do not only raise the time limit: clients leave, and work piles up.',
      ],
    },
    {
      name: 'HttpClientsLeaving',
      expr: rise(names, '499', serverShare),
      for: '2m',
      severity: 'page',
      page: '499',
      summary: `499 rose to ${share} of requests: clients leave before the answer`,
      description:
        'Clients close the connection before they are answered. Usually answers have become slow; it comes before 504, and counts as nothing in most statistics.',
      steps: [
        'Look at the latency of the same minutes, the slow end of it first.',
        'Is it one route, or one kind of client with a short time limit?',
        'Look for what became slow behind the server: database, cache, another service.',
      ],
    },
    {
      name: 'HttpUnauthorizedRising',
      expr: rise(names, '401', clientShare),
      for: '2m',
      severity: 'page',
      page: '401',
      summary: `401 rose to ${share} of requests`,
      description:
        'Credentials that worked no longer do: a secret or key was rotated, a certificate or token has run out, or a clock is wrong. If it is the route where one signs in, somebody may be trying passwords.',
      steps: [
        'Was a secret, a key or the configuration of the identity provider changed when it began?',
        'Check when certificates and signing keys run out, and the clocks of both sides.',
        'Look at who gets it: all clients, one client, or the sign-in alone.',
      ],
    },
    {
      name: 'HttpForbiddenRising',
      expr: rise(names, '403', clientShare),
      for: '2m',
      severity: 'ticket',
      page: '403',
      summary: `403 rose to ${share} of requests`,
      description:
        'Requests are refused that were allowed before: a rule of a firewall, a changed role or policy, or a scanner that a firewall turns away.',
      steps: [
        'Was a rule of the firewall or a policy changed when it began?',
        'Who gets it: people who are signed in, or addresses that scan?',
        'Find out who sends it: the proxy, the firewall or the application.',
      ],
    },
    {
      name: 'HttpBadRequestsRising',
      expr: rise(names, '400|422', clientShare),
      for: '2m',
      severity: 'ticket',
      page: code,
      summary: `${code} rose to ${share} of requests`,
      description:
        'Clients send what the server does not understand: a new release of a client, a changed contract, or a proxy that changes requests.',
      steps: [
        'Look at the user agents: is it one release of one client?',
        'Was the server made stricter when it began?',
        'Read the bodies of the answers: what is it that they refuse?',
      ],
    },
    {
      name: 'HttpNotFoundRising',
      expr: rise(names, '404', 0.01),
      for: '2m',
      severity: 'ticket',
      page: '404',
      summary: `404 rose to ${share} of requests`,
      description:
        'Many paths from few clients are a scan and need nothing done. One path from many clients is a broken link. A route that answered before was lost in a deployment.',
      steps: [
        'Look at the paths: are they yours?',
        'One path: find the page or mail that leads there, and redirect.',
        'A route of yours: compare with the last deployment.',
      ],
    },
    {
      name: 'HttpRateLimited',
      expr: rise(names, '429', clientShare),
      for: '2m',
      severity: 'ticket',
      page: '429',
      summary: `429 rose to ${share} of requests`,
      description:
        'A rate limit presses. If it is one client, the limit does its work; if it is many, the limit is too low or something makes clients repeat.',
      steps: [
        'Count the clients that get it: one or many?',
        'One: tell its owner. Does it obey Retry-After?',
        'Many: look for what makes them repeat, then at the limit itself.',
      ],
    },
    {
      name: 'HttpClientErrorsRising',
      expr: lines(
        rise(names, '4..', clientShare, `${names.status}!~"${named}"`),
        `and 300 * ${names.code('rate5m', '4..')} > 10 * ${names.code('expected5m', '4..')}`,
      ),
      for: '2m',
      severity: 'ticket',
      page: code,
      summary: `${code} rose to ${share} of requests, more than ten times its usual share`,
      description:
        'A client error that is seldom seen here has become common. Its page says what it means and who sends it.',
      steps: [
        'Read what the code means here.',
        'Look at which route and which client it is.',
        'Compare with the last deployments, on both sides.',
      ],
    },
    {
      name: 'HttpRedirectsRising',
      expr: rise(names, '30[12378]', 0.02),
      for: '2m',
      severity: 'ticket',
      page: code,
      summary: `${code} rose to ${share} of requests`,
      description:
        'Redirects have become much more. If the same clients get them again and again, they go round in a circle, often between http and https or over a cookie that is not kept.',
      steps: [
        'Follow one with `curl -sIL`, and see whether it ends.',
        'Behind a proxy that ends TLS: does the application know that the request came by https?',
        'Was a rule for redirects changed when it began?',
      ],
    },
    {
      name: 'HttpCacheBroken',
      expr: lines(
        `(${names.code('share5m', '304|206')} or 0 * ${names.code('share2h_before', '304|206')})`,
        `/ ${names.code('share2h_before', '304|206')} < 0.3`,
        `and ${names.code('expected5m', '304|206')} >= 50`,
      ),
      for: '5m',
      severity: 'ticket',
      page: code,
      summary: `${code} fell to ${share} of its usual share`,
      description:
        'Clients no longer get by with what they have: validators (ETag, Last-Modified) have gone or change with every answer, or range requests are no longer answered in part. Everything is sent in full, which costs bandwidth and time.',
      steps: [
        'Ask twice for the same file with `curl -I`: are ETag and Last-Modified there, and the same?',
        'Ask every instance: do their ETags differ?',
        'Was the cache, the CDN or compression changed when it began?',
      ],
    },
  ]
}

function ofTraffic(names: RuleNames): Alert[] {
  const now = names.total('rate5m')
  const before = names.total('rate2h_before')
  return [
    {
      name: 'HttpTrafficDropped',
      expr: lines(
        `(${now} or 0 * ${before}) / ${before} < 0.4`,
        `and 300 * ${before} >= 100`,
        `unless ${now} > 0.6 * ${now} offset 1d`,
      ),
      for: '3m',
      severity: 'page',
      page: 'guides/alerting',
      summary: `Requests fell to ${share} of what they were`,
      description:
        'Most requests no longer arrive. No error says so: what does not arrive has no status. It is not the hour of the day, unless there is no day before to compare with.',
      steps: [
        'Ask the site from outside: DNS, certificate, load balancer, CDN.',
        'Is it the counting? See whether the target is still scraped.',
        'Was a campaign, a client or a partner switched off?',
      ],
    },
  ]
}

function ofRoutes(names: RuleNames): Alert[] {
  const { route, status, labels } = names
  const where = `{{ $labels.${route} }}`
  const code = `{{ $labels.${status} }}`
  const successes = (measure: string) => sumBy(labels(route), names.routeCode(measure, '[123]..'))
  return [
    {
      name: 'HttpDependencyDown',
      expr: riseOnRoute(names, '502|503|504', routeServerShare),
      for: '2m',
      severity: 'page',
      page: code,
      summary: `${code} rose to ${share} of the requests for ${where}`,
      description:
        'One route fails with a code that speaks of what stands behind it. Likely its own dependency is down, overloaded or slow; other routes do not need it.',
      steps: [
        `Which service, database or queue does ${where} need that others do not?`,
        'Is it reachable from the application, and is it healthy?',
        'If it is one of several: switch it off, or answer without it.',
      ],
    },
    {
      name: 'HttpRouteFailing',
      expr: riseOnRoute(names, '5(?:0[015-9]|[1-9].)', routeServerShare),
      for: '2m',
      severity: 'ticket',
      page: code,
      summary: `${code} rose to ${share} of the requests for ${where}`,
      description:
        'One route fails more often than it did. Usually it is a fault in its code, or data that it did not expect.',
      steps: [
        'Read the traces or the error log of this route.',
        'Was it part of the last deployment?',
        'Look at what the failing requests have in common.',
      ],
    },
    {
      name: 'HttpRouteGone',
      expr: riseOnRoute(names, '404|405|410', routeClientShare),
      for: '2m',
      severity: 'ticket',
      page: code,
      summary: `${code} rose to ${share} of the requests for ${where}`,
      description:
        'A route that answered before no longer does, or not to this method. Likely a deployment lost it, or a client asks for what is no longer there.',
      steps: [
        'Ask for it yourself, with the method that fails.',
        'Compare the routes of the last two deployments.',
        'If it went on purpose, redirect, or say 410.',
      ],
    },
    {
      name: 'HttpRouteWithoutSuccess',
      expr: lines(
        `(${successes('rate5m')} or 0 * ${names.routes('rate5m')}) / ${names.routes('rate5m')} < 0.1`,
        `and ${successes('rate2h_before')} / ${names.routes('rate2h_before')} > 0.5`,
        `and 300 * ${names.routes('rate5m')} >= 30`,
      ),
      for: '3m',
      severity: 'page',
      page: 'guides/alerting',
      summary: `Only ${share} of the requests for ${where} succeed`,
      description: 'A route that worked answers with errors only.',
      steps: [
        'Look at which code it answers with, and begin with the page of that code.',
        'Was it part of the last deployment?',
      ],
    },
    {
      name: 'HttpRouteSilent',
      expr: lines(
        `(${names.routes('rate5m')} or 0 * ${names.routes('rate2h_before')}) == 0`,
        `and 300 * ${names.routes('rate2h_before')} >= 50`,
        labels() === ''
          ? `and on () ${names.total('rate5m')} > 0.5 * ${names.total('rate2h_before')}`
          : `and on (${labels()}) ${names.total('rate5m')} > 0.5 * ${names.total('rate2h_before')}`,
      ),
      for: '10m',
      severity: 'ticket',
      page: 'guides/alerting',
      summary: `Nobody asks for ${where} any more`,
      description:
        'A route that was asked all the time is asked no more, while the others are. What leads to it may be broken.',
      steps: [
        'Which page, client or job asks for it? Does that still run?',
        'Ask for it yourself.',
        'If it went on purpose, nothing is to be done.',
      ],
    },
  ]
}

/** A code that has far more than its usual share. The value is its share now. */
function rise(names: RuleNames, codes: string, floor: number, but?: string): string {
  const shares = names.code('share5m', codes)
  const alone =
    names.route === null ? [] : [`unless on (${names.labels(names.status)}) ${mostlyOneRoute(names, codes)}`]
  return lines(
    `${but === undefined ? shares : shares.replace('}', `,${but}}`)} > ${floor}`,
    `and ${names.code('surprise5m', codes)} > ${surprise}`,
    `and ${names.code('excess5m', codes)} >= ${excess}`,
    `and 300 * ${names.code('rate5m', codes)} > ${ratio} * ${names.code('expected5m', codes)}`,
    `and ${names.code('excess5m', codes)} / on (${names.labels()}) group_left () (300 * ${names.total('rate5m')}) > ${floor}`,
    `and on (${names.labels()}) ${names.total('rate2h_before')} > 0`,
    ...(/^(?:50[234]|404)$/.test(codes) ? alone : []),
  )
}

/** Where one route has most of it, the alarm of the route says it better. */
function mostlyOneRoute(names: RuleNames, codes: string): string {
  const most = `max by (${names.labels(names.status)}) (${names.routeCode('excess5m', codes)})`
  return `(${most} > 0.8 * ${names.code('excess5m', codes)})`
}

function riseOnRoute(names: RuleNames, codes: string, floor: number): string {
  return lines(
    `${names.routeCode('share5m', codes)} > ${floor}`,
    `and ${names.routeCode('surprise5m', codes)} > ${surprise}`,
    `and ${names.routeCode('excess5m', codes)} >= ${excess}`,
    `and 300 * ${names.routeCode('rate5m', codes)} > ${ratio} * ${names.routeCode('expected5m', codes)}`,
    `and on (${names.labels(names.route)}) ${names.routes('rate2h_before')} > 0`,
  )
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n')
}

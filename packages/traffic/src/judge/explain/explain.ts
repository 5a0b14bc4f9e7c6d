import type { Incident, IncidentKind } from '../../incident.ts'
import type { Account, Case } from './account.ts'
import { answerChanged } from './answer-changed.ts'
import { badGateway } from './bad-gateway.ts'
import { badRequests } from './bad-requests.ts'
import { brokenLink } from './broken-link.ts'
import { cacheBroken } from './cache-broken.ts'
import { clientErrors } from './client-errors.ts'
import { clientRelease } from './client-release.ts'
import { clientsLeaving } from './clients-leaving.ts'
import { credentials } from './credentials.ts'
import { dependencyDown } from './dependency-down.ts'
import { forbidden } from './forbidden.ts'
import { loginStorm } from './login-storm.ts'
import { oneClient } from './one-client.ts'
import { overload } from './overload.ts'
import { rateLimited } from './rate-limited.ts'
import { redirectLoop } from './redirect-loop.ts'
import { redirectMissing } from './redirect-missing.ts'
import { routeDead } from './route-dead.ts'
import { routeGone } from './route-gone.ts'
import { rule } from './rule.ts'
import { scan } from './scan.ts'
import { serverErrors } from './server-errors.ts'
import { sloBurn } from './slo-burn.ts'
import { slowUpstream } from './slow-upstream.ts'
import { trafficDrop } from './traffic-drop.ts'
import { trafficSurge } from './traffic-surge.ts'
import { clock, named, percent, place, whole } from './words.ts'

/** How each kind is told: a file of its own for each. */
const accounts: Readonly<Record<IncidentKind, Account>> = {
  'server-errors': serverErrors,
  'dependency-down': dependencyDown,
  overload,
  'bad-gateway': badGateway,
  'slow-upstream': slowUpstream,
  'clients-leaving': clientsLeaving,
  'rate-limited': rateLimited,
  'one-client': oneClient,
  credentials,
  'login-storm': loginStorm,
  forbidden,
  'client-release': clientRelease,
  'bad-requests': badRequests,
  scan,
  'broken-link': brokenLink,
  'route-gone': routeGone,
  'cache-broken': cacheBroken,
  'redirect-loop': redirectLoop,
  'redirect-missing': redirectMissing,
  'answer-changed': answerChanged,
  'traffic-drop': trafficDrop,
  'traffic-surge': trafficSurge,
  'route-dead': routeDead,
  'client-errors': clientErrors,
  'slo-burn': sloBurn,
  rule,
}

export type Told = Pick<Incident, 'severity' | 'headline' | 'explanation' | 'evidence' | 'nextSteps'>

/** An incident in words. */
export function explain(told: Case): Told {
  const account = accounts[told.kind]
  return {
    severity: account.severity(told),
    headline: headline(told),
    explanation: account.explanation(told),
    evidence: [...evidence(told), ...(account.evidence?.(told) ?? [])],
    nextSteps: account.nextSteps(told),
  }
}

/** One sentence: what moved, from where to where, in what, since when. */
function headline(told: Case): string {
  const { status, peak, baseline, from, client } = told
  const since = `at ${clock(from)}`
  if (status === null) {
    const what = told.route === null ? 'Requests' : `Requests for ${place(told)}`
    return `${what} ${peak < baseline ? 'fell' : 'rose'} from ${whole(baseline)} to ${whole(peak)} a minute ${since}.`
  }
  const name = status === 0 ? 'Requests without an answer' : String(status)
  const who = client === null ? '' : `, for ${client}`
  return `${name} ${peak < baseline ? 'fell' : 'rose'} from ${percent(baseline)} to ${percent(peak)} of ${place(told)} ${since}${who}.`
}

/** What can be said of every kind. */
function evidence(told: Case): string[] {
  const { status, count, clients, busiest, agent, path, paths, effects, surge, instead, peak, baseline } = told
  const said: string[] = []
  const rose = peak >= baseline
  if (status !== null && rose) {
    const times =
      baseline > 0.000005 ? `, ${whole(Math.max(1, peak / baseline))} times the usual share` : ', where there were none'
    said.push(`${whole(count)} responses with ${named(status)}${times}`)
  }
  if (clients > 1 && rose && busiest !== null) {
    said.push(
      `${whole(clients)} clients in its first minutes; the busiest, ${busiest.name}, made ${percent(busiest.part)}`,
    )
  } else if (clients === 1 && busiest !== null) said.push(`one client: ${busiest.name}`)
  if (agent !== null && agent.part >= 0.5 && rose) said.push(`${percent(agent.part)} from the user agent ${agent.name}`)
  if (path !== null && paths > 1) said.push(`${whole(paths)} paths, such as ${path.name}`)
  else if (path !== null) said.push(`one path: ${path.name}`)
  if (effects.length > 0) said.push(`${effects.join(', ')} rose with it`)
  if (surge >= 2) said.push(`requests are ${surge.toFixed(1)} times the usual`)
  if (instead !== null) said.push(`${named(instead)} stands in its place`)
  return said
}

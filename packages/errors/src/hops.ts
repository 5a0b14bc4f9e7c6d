/** The way of the request, as far as the text tells: from the client to the server behind the last proxy. */
import type { FaultFacts, Hop } from '@statute/codes'
import type { Clue } from './clue.ts'
import { fieldOf, finalResponse, type Transcript } from './read/transcript.ts'
import { between, receivers } from './roles.ts'
import { passedBy, type Speaker, sameName, speakerOf } from './software.ts'

interface Known {
  readonly transcript: Transcript | null
  readonly speaker: Speaker | null
  readonly fault: FaultFacts | undefined
  readonly status: number | null
  readonly clues: readonly Clue[]
}

/** What stops the request on its way to the server behind. */
const neverArrived = new Set([
  'connection-refused',
  'connect-timeout',
  'dns',
  'unreachable',
  'tls-handshake',
  'tls-certificate',
  'no-healthy-upstream',
  'network',
])

export function hopsOf({ transcript, speaker, fault, status, clues }: Known): Hop[] {
  const final = transcript ? finalResponse(transcript) : null
  const hops: Hop[] = []
  const asking = clues.find(({ software }) => software !== undefined && receivers.has(software.role))?.software
  const agent = speakerOf(fieldOf(transcript?.requests.at(-1) ?? null, 'user-agent'))
  const clientSaid = speaker !== null && receivers.has(speaker.role) && status === null
  hops.push({
    name: asking?.name ?? agent?.name ?? 'client',
    role: asking?.role ?? agent?.role ?? 'client',
    said: clientSaid,
    reached: true,
    note: clientSaid ? 'reported it' : agent?.version ? `${agent.version}, sent it` : 'sent it',
  })
  const passed = passedBy(final).filter(({ name }) => !speaker || !sameName(name, speaker.name))
  for (const { name, role } of passed) hops.push({ name, role, said: false, reached: true, note: 'passed it on' })

  const serverSaid = speaker !== null && !receivers.has(speaker.role)
  if (serverSaid) {
    const version = speaker.version === '' ? '' : `${speaker.version}, `
    hops.push({
      name: speaker.name,
      role: speaker.role ?? 'server',
      said: true,
      reached: true,
      note: `${version}${status === null ? 'reported it' : `said ${status}`}`,
    })
  }
  const below = serverSaid && between.has(speaker.role) && (status === null || status >= 500 || status === 499)
  if (below || !serverSaid) {
    const arrived = !(fault && neverArrived.has(fault.id))
    const saidIt = !serverSaid && status !== null
    hops.push({
      name: 'server',
      role: 'server',
      said: saidIt,
      reached: arrived,
      note: saidIt
        ? `said ${status}`
        : fault && fault.kind !== 'http'
          ? fault.title.toLowerCase()
          : arrived
            ? 'behind it'
            : 'not reached',
    })
  }
  return hops
}

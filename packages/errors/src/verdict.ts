import { type Diagnosis, type FaultFacts, isUnknown } from '@statute/codes'
import { receivers } from './roles.ts'

/** The answer in one sentence, with a subject: who said it, and why. */
export function verdictOf(diagnosis: Omit<Diagnosis, 'verdict'>, fault: FaultFacts | undefined): string {
  const { status, kind, software, role } = diagnosis
  const because = fault ? `, because ${fault.because}` : ''
  if (fault?.id === 'notice') return `${software ?? 'It'} only tells you something, this is no error`
  // A resemblance is no knowledge.
  if (isUnknown(diagnosis)) return 'We do not know this text'
  if (status !== null) return answered(diagnosis, because)
  if (software !== null) {
    if (role === 'browser') return `${software} stopped it${because || ' before an answer could be read'}`
    return `${software} gave up${because || `: ${failures[kind]}`}`
  }
  if (fault) return fault.title
  return capital(failures[kind])
}

function answered({ status, name, software, role }: Omit<Diagnosis, 'verdict'>, because: string): string {
  const answer = name === null ? String(status) : `${status} ${name}`
  if (software === null) return `The answer is ${answer}${because}`
  if (receivers.has(role)) return `${software} got ${answer}${because}`
  return because === '' ? `${software} answered ${answer}` : `${software} said it${because}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const failures: Readonly<Record<Diagnosis['kind'], string>> = {
  http: 'an HTTP error',
  transport: 'the connection failed',
  tls: 'the TLS connection failed',
  dns: 'the name does not resolve',
  cors: 'the browser refused it, by CORS',
  redirect: 'the redirects do not end',
  timeout: 'the time ran out',
  other: 'it failed before HTTP',
}

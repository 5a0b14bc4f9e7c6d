import type { Diagnosis, FaultFacts } from '@statute/codes'

/** The answer in one sentence, with a subject: who said it, and why. */
export function verdictOf(diagnosis: Omit<Diagnosis, 'verdict'>, fault: FaultFacts | undefined): string {
  const { status, name, kind, software, role, confidence } = diagnosis
  if (status === null && kind === 'other' && confidence < 0.3 && !fault) return 'We do not know this text'
  const who = software ?? 'Somebody'
  const because = fault ? `, because ${fault.because}` : ''
  if (fault?.id === 'notice') return `${software ?? 'It'} only tells you something, this is no error`
  if (status !== null) {
    const named = name === null ? String(status) : `${status} ${name}`
    if (software === null) return fault ? `The answer is ${named}${because}` : `The answer is ${named}`
    const saysIt =
      role === 'client library' || role === 'tool' || role === 'browser' ? `${who} got ${named}` : `${who} said it`
    return fault
      ? `${saysIt}${because}`
      : role === 'client library' || role === 'tool' || role === 'browser'
        ? saysIt
        : `${who} answered ${named}`
  }
  if (role === 'browser') return `${who} stopped it${because || ', before an answer could be read'}`
  if (software === null) return fault ? fault.title : `${failures[kind]}`
  return fault ? `${who} got no answer${because}` : `${who} got no answer: ${failures[kind].toLowerCase()}`
}

const failures: Readonly<Record<Diagnosis['kind'], string>> = {
  http: 'An HTTP error',
  transport: 'The connection failed',
  tls: 'The TLS connection failed',
  dns: 'The name does not resolve',
  cors: 'The browser refused it, by CORS',
  redirect: 'The redirects do not end',
  timeout: 'The time ran out',
  other: 'It failed before HTTP',
}

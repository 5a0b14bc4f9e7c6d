/** Findings that are not the server's to answer for, each with the reason. They stand in no table. */
import type { Finding, FindingSource } from '@statute/checker'

export interface Disputed {
  readonly rule: string
  readonly reason: string
  readonly holds?: (place: FindingSource) => boolean
}

export const disputed: readonly Disputed[] = [
  {
    rule: 'server-error/server-error',
    reason: 'The application was told to fail, the backend is down, or a limit is reached: the status says so truly.',
    holds: ({ url }) => /\/(?:fail|garbage|busy)$/.test(url ?? ''),
  },
  {
    rule: 'server-error/server-error',
    reason:
      '501 to an unknown method or transfer coding, and 505 to an unknown version, are what RFC 9110 §15.6 asks for.',
    holds: ({ status }) => status === 501 || status === 505,
  },
  {
    rule: 'auth/credentials-over-http',
    reason: 'True, and our doing: all is measured over plain HTTP. Some of these servers set up TLS by themselves.',
  },
  {
    rule: 'problem-details/error-format-inconsistent',
    reason: 'Two programs speak: a proxy cannot know the format of the application behind it.',
    holds: ({ file }) => file === 'haproxy' || file === 'varnish',
  },
]

/** The places of a finding that nobody disputes. */
export function undisputed({ rule, places }: Finding): readonly FindingSource[] {
  const own = disputed.filter((one) => one.rule === rule)
  return places.filter((place) => !own.some(({ holds }) => holds === undefined || holds(place)))
}

/**
 * House styles. Experts differ on a few codes, and a team has one style; each changes the scores of a question in place.
 * Sources: Zalando RESTful API guidelines (validation is 400, no 422); GraphQL over HTTP (a request that parses and is
 * valid is answered 200, errors are in the body); RFC 4918 for WebDAV.
 */
export type Profile = 'rfc' | 'zalando' | 'graphql' | 'webdav'

type Style = (scores: Map<number, number>, words: readonly string[]) => void

const add = (scores: Map<number, number>, code: number, by: number) => scores.set(code, (scores.get(code) ?? 0) + by)
/** Gives all that one code has to another. */
const merge = (scores: Map<number, number>, from: number, to: number) => {
  scores.set(to, Math.max(scores.get(to) ?? 0, scores.get(from) ?? 0))
  scores.set(from, -20)
}

export const profiles: Readonly<Record<Profile, Style>> = {
  rfc: () => {},
  zalando: (scores) => merge(scores, 422, 400),
  graphql: (scores, words) => {
    merge(scores, 422, 400)
    if (words.some((word) => ['resolver', 'field', 'partial', 'data', 'execut'].includes(word))) add(scores, 200, 2)
  },
  webdav: (scores) => {
    for (const code of [207, 423, 424, 507]) add(scores, code, 1.5)
  },
}

export const isProfile = (text: string): text is Profile => Object.hasOwn(profiles, text)

import { span } from './span.ts'

/** What each directive of Cache-Control says (RFC 9111 §5.2, RFC 5861, RFC 8246), by its name in lower case. */
export const directives: Readonly<Record<string, (argument: string) => string>> = {
  'no-store': () => 'nobody may keep a copy',
  'no-cache': () => 'a copy may be kept, and must be checked with the server before each use',
  private: () => 'only the browser may keep a copy, no shared cache',
  public: () => 'a shared cache may keep it, even where it could not otherwise',
  'max-age': (argument) =>
    /^\d+$/.test(argument)
      ? Number(argument) === 0
        ? 'stale at once'
        : `fresh for ${span(Number(argument))}`
      : 'not a number: a cache treats the answer as stale',
  's-maxage': (argument) => {
    if (!/^\d+$/.test(argument)) return 'not a number: a shared cache treats the answer as stale'
    return Number(argument) === 0
      ? 'stale at once in shared caches'
      : `fresh for ${span(Number(argument))} in shared caches`
  },
  'must-revalidate': () => 'once stale, never used without asking the server',
  'proxy-revalidate': () => 'once stale, shared caches must ask the server',
  immutable: () => 'it will not change while it is fresh: a reload need not ask',
  'stale-while-revalidate': (argument) =>
    /^\d+$/.test(argument)
      ? `may be used stale for ${span(Number(argument))} while a new copy is fetched`
      : 'not a number',
  'stale-if-error': (argument) =>
    /^\d+$/.test(argument) ? `may be used stale for ${span(Number(argument))} if the server fails` : 'not a number',
  'no-transform': () => 'nobody on the way may change it',
  'only-if-cached': () => 'from a cache, or a 504',
  'must-understand': () => 'kept only by a cache that knows the status code',
}

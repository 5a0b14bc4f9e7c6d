/** What the registry of methods says of one (RFC 9110 §16.1.1). */
export interface Method {
  readonly safe: boolean
  readonly idempotent: boolean
  /** Of WebDAV or one of its extensions. */
  readonly webdav: boolean
}

const method = (traits: string): Method => ({
  safe: traits.includes('s'),
  idempotent: traits.includes('i'),
  webdav: traits.includes('d'),
})

/** IANA's registry of HTTP methods: s(afe), i(dempotent), (Web)d(av). */
const registered: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    '*': '',
    ACL: 'id',
    'BASELINE-CONTROL': 'id',
    BIND: 'id',
    CHECKIN: 'id',
    CHECKOUT: 'id',
    CONNECT: '',
    COPY: 'id',
    DELETE: 'i',
    GET: 'si',
    HEAD: 'si',
    LABEL: 'id',
    LINK: 'i',
    LOCK: 'd',
    MERGE: 'id',
    MKACTIVITY: 'id',
    MKCALENDAR: 'id',
    MKCOL: 'id',
    MKREDIRECTREF: 'id',
    MKWORKSPACE: 'id',
    MOVE: 'id',
    OPTIONS: 'si',
    ORDERPATCH: 'id',
    PATCH: '',
    POST: '',
    PRI: 'si',
    PROPFIND: 'sid',
    PROPPATCH: 'id',
    PUT: 'i',
    QUERY: 'si',
    REBIND: 'id',
    REPORT: 'sid',
    SEARCH: 'sid',
    TRACE: 'si',
    UNBIND: 'id',
    UNCHECKOUT: 'id',
    UNLINK: 'i',
    UNLOCK: 'id',
    UPDATE: 'id',
    UPDATEREDIRECTREF: 'id',
    'VERSION-CONTROL': 'id',
  }).map(([name, traits]) => [name, method(traits)]),
)

/** Names are case-sensitive (RFC 9110 §9.1): `get` is no registered method. */
export function isRegisteredMethod(name: string): boolean {
  return registered.has(name)
}

/** Whether it asks for no change (RFC 9110 §9.2.1). A method that nobody registered may do anything. */
export function isSafe(name: string): boolean {
  return registered.get(name)?.safe === true
}

/** Whether doing it twice is the same as doing it once (RFC 9110 §9.2.2). */
export function isIdempotent(name: string): boolean {
  return registered.get(name)?.idempotent === true
}

export function isWebdav(name: string): boolean {
  return registered.get(name)?.webdav === true
}

import { isRedacted } from '../../capture.ts'

interface Kind {
  readonly name: string
  readonly pattern: RegExp
  /** Whether what was found is a secret after all; the groups of the match are handed in. */
  readonly isReal?: (...groups: string[]) => boolean
}

const kinds: readonly Kind[] = [
  {
    name: 'AWS access key',
    pattern: /\bA(?:KIA|SIA)[0-9A-Z]{16}\b/g,
  },
  {
    name: 'AWS secret key',
    pattern: /AWS_SECRET_ACCESS_KEY["']?\s{0,3}(?:=>|[=:])\s{0,3}["']?([A-Za-z0-9/+]{6,100})/g,
    isReal: isSecret,
  },
  { name: 'private key', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/g },
  { name: 'JSON Web Token', pattern: /(?<![\w-])eyJ[\w-]{5,5000}\.eyJ[\w-]{5,5000}\./g },
  {
    name: 'user name and password in a URL',
    pattern: /:\/\/([^\s:@/"'<>]{0,100}):([^\s@/"'<>]{1,100})@([\w.-]{1,253})/g,
    isReal: (user = '', password = '', host = '') =>
      !/(?:^|\.)example(?:\.|$)/i.test(host) &&
      (isSecret(password) || !/^(?:user|name|login|your|me$)/i.test(user)) &&
      !isTemplate(password),
  },
  {
    name: 'password',
    pattern: /(?:^|[^A-Za-z])(?:password|passwd|pwd)=([^\s&;,"'<>)]{1,100})/gi,
    isReal: (value = '') => /^secret$/i.test(value) || isSecret(value),
  },
  {
    name: 'bearer token',
    pattern: /\bBearer[ \t]{1,3}([A-Za-z0-9._~+/-]{6,5000})/g,
    isReal: (token = '') => /\d/.test(token) && !/token|auth/i.test(token) && isSecret(token),
  },
  {
    name: 'token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|sk_live_[A-Za-z0-9]{16,100}|xox[abp]-[A-Za-z0-9-]{10,200}|AIza[\w-]{35})/g,
  },
]

/** What documentation and recorders write where a secret would be, or what a sentence says of it. */
const placeholder =
  /^(?:pass(?:word|wd)?|pwd|secret|token|changeme|change_me|x{3,}|\*+|\.{2,}|your|my|the|user|example|test|foo|null|none|nil|undefined|true|false|required|missing|invalid|empty|string|not|is)(?:[^a-z].*)?$/i

function isSecret(text = ''): boolean {
  return !placeholder.test(text) && !/your|example/i.test(text) && !isTemplate(text)
}

/** `<password>`, `${PASSWORD}`, `%s`, `***`: what is put in later, or was taken out. */
function isTemplate(text: string): boolean {
  return /^(?:[$%{<[(*#:]|x{3,}|change_?me)/i.test(text) || isRedacted(text)
}

/** The kind of secret that a text holds; never the secret. */
export function secretIn(text: string): string | null {
  for (const { name, pattern, isReal } of kinds) {
    for (const [, ...groups] of text.matchAll(pattern)) if (!isReal || isReal(...groups)) return name
  }
  return null
}

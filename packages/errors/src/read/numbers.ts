/** Statuses that running text states in digits: each three-digit number is judged by what stands around it. */
import { directory, names } from '@statute/codes'
import { type Clue, weights } from '../clue.ts'

/** Three digits that touch no fourth. */
const threeDigits = /(?<!\d)[1-9]\d\d(?!\d)/g
/** What may not stand right before a status: it would be part of a path, a version, an address, an amount. */
const notBefore =
  /[\w./\\#%+@$-]$|\b(?:line|port|pid|rev|page|id|size|length|bytes|after|took|within|xid|v)[ :=#]{1,3}$/i
/** The same, unless the words before it say that it is one: `host:404` is a port, `"status":404` is not. */
const notBeforeAlone = /[,:]$|\d[ .,]$/
/** Nor right after it. */
const notAfter =
  /^(?:[\w%\\@]|[.,:]\d|-\w|\/\d| ?(?:ms|s|sec|seconds?|millis|milliseconds|minutes|bytes|[kmg]i?b|px|times|files|items|users|days|hours)\b)/i
/** What touches a status and makes it sure: `HTTP404`, `E404`, `TCP_DENIED/403`. */
const gluedBefore =
  /\b(?:https?[_-]?|e|status[_-]?|code[_-]?|error[_-]?|err[_-]?|(?:TCP|UDP|TAG|NONE|SWAPFAIL|NOTFOUND)[A-Z_]*\/)$/i

/** Said right before a number, these make it the status. */
const stated =
  /(?:<(?:http[_-]?)?(?:status|code|status[_-]?code)>\s*|\bdoes not indicate success\b\s*:?\s*|\bHTTP\/\d(?:\.\d)?["'\\]*\s+|\b(?:http[\s_-]?)?status(?:[\s_-]?(?:code|line))?\b["'\\\])]*\s*(?:is|was|of|=>|->|[:=,(<[])*\s*(?:http\s+|HTTP\/\d\.\d\s+)?["'\\(<[]*|\bhttp(?:[\s_-]?(?:error|response|code|status|exception|failure|result|return))*(?:[\s_-]?code)?["'\\\])]*\s*[:=#(]*\s*["'\\]*|\b(?:returned|response|server|request|upstream|backend|api|remote|exit|unexpected|invalid|bad|got|received|wrong|result|return|resp)(?:\s+\w+){0,2}?\s+(?:error|status|code|response|with)(?:[\s_-]?code)?["'\\]*\s*(?:of|was|is|[:=(])*\s*["'\\]*|\b(?:status|response|error|return|http)[_-]?(?:code|status)["'\\]*\s*(?:=>|[:=(])*\s*["'\\(]*|\b(?:returned|respond(?:ed|ing|s)?|answered|replied|repl(?:y|ies)|fail(?:ed|s|ing)?|got|gave|received?|got|threw|returns|returning|rejected|refused|denied|blocked)\s+(?:back\s+)?(?:with\s+)?(?:an?\s+|the\s+)?(?:unexpected\s+|http\s+|error\s+|status\s+|code\s+|response\s+)*["'(\\[]*|<Response\s\[|"code"\s*:\s*"?|\bcode\s+E|\bcode:\s*|[\s(]code\s*=\s*|\(Code:\s*)$/i

/** Weaker: the number may be some other code. */
const hinted =
  /(?:\berror|\bcode|\bERR!?|\bfailure|\bexception|\bfailed|\bwarning|\[|\(|^|\n|"|')\s*[:#=-]?\s*["'([]?$/i

/** These before a number speak of what is not the status of the answer. */
const elsewhere =
  /\b(?:listening on|port|pid|errno|os error|oserror|winerror|exit code|exit status|exited with|signal|sqlstate|ora-|mysql error|position|offset|column|row|char|index|attempt|retry|retries|ttl|max-age|timeout|priority|weight|mtu|seq|stream id|stream|version|uid|gid|bytes|size|length|count|total|limit|remaining)\b["']?\s*(?:is|of|=|:|#)?\s*["'(]?$/i

/** Names and other names of every code, as they follow its number. */
const phrases = phrasesByNumber()

/** Words that follow a status in the messages of clients. */
const after = /^["'\])]*[\s:–-]*(?:\(?(?:client|server)\s+error\b|error\b|response\b|status\b|http\b)/i

export function readNumbers(text: string): Clue[] {
  const clues: Clue[] = []
  let left = mostNumbers
  for (const { 0: digits, index: start } of text.matchAll(threeDigits)) {
    if (left-- <= 0) break
    const value = Number(digits)
    const before = text.slice(Math.max(0, start - 70), start)
    const behind = text.slice(start + 3, start + 50)
    const add = (weight: number, says: string, end = start + 3) =>
      clues.push({ status: value, weight, start, end, says, from: 'number' })
    // An interim answer ends nothing: only its status line counts, and a reader of messages finds that.
    if (value < 200) continue
    if (value < 600 && gluedBefore.test(before) && !/^(?:\w|\.\d)/.test(behind)) {
      add(weights.statedNumber, `The text names ${value} as the status.`)
      continue
    }
    if (notBefore.test(before) || notAfter.test(behind)) continue
    const said = stated.test(before)
    if (!said && notBeforeAlone.test(before)) continue
    const named = phraseAfter(value, behind)
    if (named !== '') {
      const more = said ? 4 : 0
      const nameAt = behind.toLowerCase().indexOf(named)
      const end = nameAt < 0 ? start + 3 : start + 3 + nameAt + named.length
      add(weights.statedNumber + more, `${value} stands beside its name.`, end)
    } else if (value > 599 || elsewhere.test(before)) {
    } else if (said) {
      add(weights.statedNumber, `The text names ${value} as the status.`)
    } else if (value >= 300 && phrases.has(value) && (after.test(behind) || hinted.test(before))) {
      add(weights.likelyNumber - (value < 400 ? 5 : 0), `${value} stands where a status would.`)
    }
  }
  return clues
}

/** Numbers looked at: those of the beginning tell as much as all of them. */
const mostNumbers = 4000

function phraseAfter(value: number, behind: string): string {
  const said = behind
    .toLowerCase()
    .replace(/^["'\])\\]*(?:<[^<>]{0,20}>)*[\s:,._–—"'(\\[-]*/, '')
    .replaceAll(/[_-]/g, ' ')
  return (
    phrases
      .get(value)
      ?.find((name) => said.startsWith(name) || said.replaceAll(' ', '').startsWith(name.replaceAll(' ', ''))) ?? ''
  )
}

function phrasesByNumber(): Map<number, string[]> {
  const map = new Map<number, string[]>()
  const put = (code: number, name: string) => {
    const key = name.toLowerCase().replaceAll(/[_-]/g, ' ')
    if (!/^[a-z]/.test(key) || key.length < 2) return
    map.set(code, [...(map.get(code) ?? []), key])
  }
  for (const [code, name] of Object.entries(names)) put(Number(code), name)
  for (const [code, , , , aliases] of directory.codes) for (const alias of aliases) put(code, alias)
  for (const [code, , name, aliases] of directory.vendor) for (const alias of [name, ...aliases]) put(code, alias)
  return map
}

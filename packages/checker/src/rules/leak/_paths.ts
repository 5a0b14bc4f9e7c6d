/** Paths of a server's file system, as errors show them. */

/** Where programs live. After these anything counts. */
const strong = '/(?:var/(?:www|task|lib|log)|usr/(?:src|local|lib|share)|root|etc|proc)/'
/** Site paths may begin so too: there must be a source file, or two more segments. */
const weak = '/(?:home|Users|srv|opt|app|code|workspace|tmp)/'

const candidate = new RegExp(
  `${strong}|${weak}|\\b[A-Za-z]:\\\\(?=\\w)|\\b(?:node_modules|site-packages|dist-packages)/`,
  'g',
)

const sourceFile =
  /\.(?:[cm]?[jt]sx?|py|rb|erb|php|java|kt|go|rs|cs|vb|exs?|pl|lua|sh|sql|ya?ml|json|xml|conf|config|cfg|ini|env|log|jar|war|class|dll|so|vue|twig|blade|cshtml|aspx?|pem|key|db|sqlite)\b/

/** Members of a JSON error, and attributes, that tell where on the site something is. */
const linkMember =
  /\b(?:href|src|action|content)=["']$|"(?:path|instance|ur[il]|href|link|location|self|next|prev(?:ious)?|first|last|endpoint|resource|route|target|request_?(?:ur[il]|path)|redirect\w{0,10}|return_?(?:to|url)|callback\w{0,5})"\s{0,3}:\s{0,3}"$/i

/** The first path in a text that is no part of a URL, nor of what the client itself asked for; null if there is none. */
export function pathIn(text: string, asked: string): string | null {
  let looked = 0
  for (const { index } of text.matchAll(candidate)) {
    if (++looked > 100) return null
    const before = tokenBefore(text, index)
    const path = /^[^\s"'<>|()]{1,200}/.exec(text.slice(index, index + 200))?.[0].replace(/[.,:;]+$/, '') ?? ''
    if (isForeign(text, index - before.length, before) || !isServerPath(path) || asked.includes(path)) continue
    return path
  }
  return null
}

/** The run of characters that the match stands at the end of. */
function tokenBefore(text: string, index: number): string {
  let start = index
  while (start > 0 && index - start < 200 && !/[\s"'<>|()]/.test(text[start - 1] ?? ' ')) start--
  return text.slice(start, index)
}

/** Part of a URL, a link on a page, or a member that tells the path of the request. */
function isForeign(text: string, start: number, before: string): boolean {
  if (/:\/\/|^\/\//.test(before) && !before.startsWith('file:')) return true
  // `docs.example.com/home/x`, `/api/app/x`: the match is inside a longer path; `src=/app/x` is a link on a page.
  if (/[\w.-]$|\b(?:href|src|action|content)=$/i.test(before)) return true
  const context = text.slice(Math.max(0, start - 50), start)
  return linkMember.test(context)
}

function isServerPath(path: string): boolean {
  if (/^[A-Za-z]:\\/.test(path)) return /^[A-Za-z]:\\[^\\]+\\|\.\w{1,6}$/.test(path)
  if (/^(?:node_modules|site-packages|dist-packages)\//.test(path)) return path.length > 14
  if (new RegExp(`^${strong}`).test(path)) return /[^/]\/[^/]+\/?[^/]*\w/.test(path)
  if (sourceFile.test(path)) return true
  // Below /app and /tmp a site may have anything.
  return /^\/(?:home|Users|srv|opt)\/[^/]+\/[^/]+/.test(path)
}

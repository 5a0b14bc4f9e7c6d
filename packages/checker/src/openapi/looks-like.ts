/** Whether a text is an OpenAPI description, by its first level alone: nothing is parsed. */
export function looksLikeDescription(text: string): boolean {
  const start = /\S/.exec(text.slice(0, 1000).replace('\ufeff', ' '))?.[0]
  if (start === '{') return namesVersion(text)
  return /^(?:"|')?(?:openapi|swagger)(?:"|')?[ \t]*:[ \t]*["']?[23](?:\.|["'\s]|$)/m.test(text)
}

/** Looks for `"openapi"` or `"swagger"` among the keys of the outermost object. */
function namesVersion(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === quote) {
      const end = endOfText(text, i)
      if (depth === 1 && end === i + 8 && version.test(text.slice(i, end + 40))) return true
      i = end
    } else if (char === open || char === openList) depth++
    else if ((char === close || char === closeList) && --depth === 0) return false
  }
  return false
}

const version = /^"(?:openapi|swagger)"\s{0,9}:\s{0,9}"?[23](?:\.|["\s,}])/
const [quote, open, close, openList, closeList] = [0x22, 0x7b, 0x7d, 0x5b, 0x5d]

function endOfText(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === 0x5c) i++
    else if (char === quote) return i
  }
  return text.length
}

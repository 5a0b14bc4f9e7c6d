import type { Found } from '@statute/codes'
import { AskForm } from './home.tsx'

/** What a name fits, when it fits more than one page or none. */
export function FoundPage({ query, found, message }: { query: string; found: readonly Found[]; message: string }) {
  return (
    <>
      <h1>{message}</h1>
      <AskForm value={query} />
      <FoundList found={found} />
    </>
  )
}

export function FoundList({ found }: { found: readonly Found[] }) {
  if (found.length === 0) return null
  return (
    <ul class="list top">
      {found.map(({ path, title, note }) => (
        <li>
          <a href={`/${path}`}>{title}</a> {note && <span class="soft small">{note}</span>}
        </li>
      ))}
    </ul>
  )
}

/** An answer that is an error: the code in the big numeral, as everywhere. */
export function ErrorPage({
  status,
  name,
  detail,
  found = [],
}: {
  status: number
  name: string
  detail: string
  found?: readonly Found[]
}) {
  return (
    <>
      <div class="head">
        <p class="num" aria-hidden="true">
          {status}
        </p>
        <div>
          <p class="label">
            <a href={`/codes/${status}`}>What {status} means</a>
          </p>
          <h1>
            <span class="vh">{status} </span>
            {name}
          </h1>
        </div>
        <p class="lede">{detail}</p>
      </div>
      <div class="top">
        <AskForm />
        {found.length > 0 && <p class="top soft">Perhaps one of these:</p>}
        <FoundList found={found} />
      </div>
    </>
  )
}

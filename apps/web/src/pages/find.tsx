import { type FindResult, type FoundCode, profiles } from '@statute/finder'
import { digitOf } from '../parts/code-link.tsx'
import { FieldLink } from '../parts/field-link.tsx'
import { Run } from '../parts/prose.tsx'

const styles: Record<string, string> = {
  rfc: 'By the RFCs',
  zalando: 'Zalando guidelines',
  graphql: 'GraphQL over HTTP',
  webdav: 'WebDAV',
}

/** A situation in words, answered: the best code with its reason, then the near ones with theirs. */
export function FindPage({ result }: { result: FindResult | null }) {
  return (
    <>
      <h1 class={result ? 'vh' : undefined}>Which code fits?</h1>
      <search>
        <form class="asking top" action="/find">
          <label class="ask-label" for="q">
            Say what happened, in your own words
          </label>
          <div class="ask">
            <input
              id="q"
              name="q"
              type="text"
              value={result?.query ?? ''}
              maxLength={500}
              autocomplete="off"
              placeholder="email is already registered"
            />
            <button class="btn" type="submit">
              Find
            </button>
          </div>
          <p class="small soft under">
            <label for="style">House style </label>
            <select id="style" name="style">
              {Object.keys(profiles).map((profile) => (
                <option key={profile} value={profile} selected={profile === (result?.profile ?? 'rfc')}>
                  {styles[profile]}
                </option>
              ))}
            </select>
          </p>
        </form>
      </search>
      {result ? <Answer result={result} /> : <Examples />}
    </>
  )
}

function Answer({ result }: { result: FindResult }) {
  const { nothing, results } = result
  const sure = results.filter(({ score }, i) => i === 0 || score >= 0.04)
  return (
    <>
      {nothing && <p class="lede top">No status code answers this. What comes nearest stands below; it is far off.</p>}
      {!nothing && (results[0]?.score ?? 0) < 0.35 && (
        <p class="soft top">
          Not sure. These come nearest; say more about what happened, or walk through the{' '}
          <a href="/decide">questions</a>.
        </p>
      )}
      <ol class="rank top">
        {sure.map((found, i) => (
          <Found key={found.code} found={found} first={i === 0 && !nothing && found.score >= 0.35} />
        ))}
      </ol>
    </>
  )
}

function Found({ found, first }: { found: FoundCode; first: boolean }) {
  const { code, name, score, why, fields, rather } = found
  return (
    <li class={`c${digitOf(code)}${first ? ' first' : ''}`}>
      <span class="num" aria-hidden="true">
        {code}
      </span>
      <div class="prose">
        <h2>
          <a href={`/codes/${code}`}>
            <span class="vh">{code} </span>
            {name}
          </a>{' '}
          <span class="small soft">{Math.round(score * 100)}&nbsp;%</span>
        </h2>
        <p class={first ? 'lede' : undefined}>
          <Run text={why} />
        </p>
        {first && fields.length > 0 && (
          <p>
            Send with it:{' '}
            {fields.map((field, i) => (
              <>
                {i > 0 && ', '}
                <FieldLink name={field} />
              </>
            ))}
            .
          </p>
        )}
        {first &&
          rather.map(({ than, because }) => (
            <p key={than}>
              <b>
                Rather than <a href={`/codes/${than}`}>{than}</a>?
              </b>{' '}
              <Run text={because} />
            </p>
          ))}
      </div>
    </li>
  )
}

const examples = [
  'email is already registered',
  'the search found nothing',
  'two people saved the same document',
  'returns 500 when the JSON is broken',
  'the upload is too large',
  'the import will take an hour',
  'signed in, but not the owner',
  'the payment provider does not answer',
]

function Examples() {
  return (
    <ul class="links top">
      {examples.map((text) => (
        <li key={text}>
          <a href={`/find?q=${encodeURIComponent(text)}`}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

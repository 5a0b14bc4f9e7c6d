import { classes, directory } from '@statute/codes'
import { CodeRow } from '../parts/code-link.tsx'
import { tools } from '../parts/tool-list.ts'

/** The one box, and under it every code: a table that is worth a wall. */
export function HomePage() {
  const { codes, compare, guides, faq } = directory
  return (
    <>
      <div class="hero">
        <h1>Every HTTP status code, and what to do about it</h1>
        <AskForm />
        <p class="takes">
          <span class="soft">It understands</span>
          <a href="/codes/429">429</a>
          <a href="/codes/404">not found</a>
          <a href="/compare/401-403">401 or 403</a>
          <a href="/codes/499#nginx">499 nginx</a>
          <a href="/senders/iis#401.2">401.2</a>
          <a href="/fields/retry-after">Retry-After</a>
          <a href="/codes/4xx">4xx</a>
        </p>
      </div>
      <section class="wall" aria-labelledby="wall">
        <h2 class="vh" id="wall">
          The registered codes
        </h2>
        {classes.map(({ digit, title, meaning }) => (
          <section class={`band c${digit}`} aria-labelledby={`k${digit}`}>
            <div>
              <h3 id={`k${digit}`}>
                <a href={`/codes/${digit}xx`}>
                  <span class="num">{digit}xx</span> {title}
                </a>
              </h3>
              <p class="small soft">{meaning}</p>
            </div>
            <ol class="codes">
              {codes
                .filter(([code]) => Math.floor(code / 100) === digit)
                .map(([code, name, , standing]) => (
                  <CodeRow code={code} name={name} standing={standing} />
                ))}
            </ol>
          </section>
        ))}
      </section>
      <Links head="When something breaks" list={broken} />
      <Links head="Tools" list={tools.map(({ id, title }) => [`/tools/${id}`, title])} />
      <Links
        head="Compare"
        more={['/compare', 'All comparisons']}
        list={compare.slice(0, 11).map(([id]) => [`/compare/${id}`, orWords(id)])}
      />
      <Links head="Guides" list={guides.map(([id, title]) => [`/guides/${id}`, title])} />
      <Links
        head="Questions"
        more={['/faq', 'All questions']}
        list={faq.slice(0, 8).map(([id, question]) => [`/faq#${id}`, question])}
      />
      <Links
        head="Not registered"
        more={['/senders', 'All senders']}
        list={unregistered.flatMap(([path, name]) => [[path, name] as const])}
      />
      <Links head="On paper" list={[['/cheatsheet', 'The cheat sheet, one A4 page']]} />
    </>
  )
}

const broken = [
  ['/diagnose', 'What does this error mean?'],
  ['/check', 'Check a response, mend it, check again'],
  ['/defaults', 'What frameworks get wrong out of the box'],
  ['/faults', 'What each server answers to the same fault'],
  ['/errors', 'What programs print'],
] as const

/** The numbers without a registration that people ask about most. */
const unregistered = [
  ['/codes/499', '499 Client closed request'],
  ['/codes/444', '444 No response'],
  ['/codes/520', '520 Unknown error'],
  ['/codes/521', '521 Server is down'],
  ['/codes/522', '522 Connection timed out'],
  ['/codes/524', '524 A timeout occurred'],
  ['/codes/419', '419 Page expired'],
  ['/codes/460', '460 Client closed (ALB)'],
  ['/codes/999', '999 Request denied'],
  ['/senders/cloudflare', 'Cloudflare 1xxx'],
  ['/senders/iis', 'IIS substatus codes'],
] as const

export function orWords(id: string): string {
  const codes = id.split('-')
  return codes.length > 3 ? codes.join(', ') : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`
}

/** The box. Without a script it asks the server; with it, it answers as you type. */
export function AskForm({ value = '' }: { value?: string }) {
  return (
    <search>
      <form class="asking" action="/ask" data-ask>
        <label class="ask-label" for="q">
          Look up a code, or say what happened
        </label>
        <div class="ask">
          <input
            id="q"
            name="q"
            type="text"
            value={value}
            maxLength={200}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder="429, “not found”, “email is already taken”"
            aria-keyshortcuts="/"
          />
          <button class="btn" type="submit">
            Answer
          </button>
        </div>
        <div data-ask-answers />
        <p class="keys small soft" hidden data-ask-keys>
          <kbd>/</kbd> to come here, <kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Enter</kbd> to open
        </p>
      </form>
    </search>
  )
}

export function Links({
  head,
  list,
  more,
}: {
  head: string
  list: readonly (readonly [string, string])[]
  more?: readonly [string, string]
}) {
  if (list.length === 0) return null
  return (
    <section class="sec">
      <h2>{head}</h2>
      <ul class="links">
        {list.map(([to, label]) => (
          <li>
            <a href={to}>{label}</a>
          </li>
        ))}
        {more && (
          <li>
            <a href={more[0]}>{more[1]}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

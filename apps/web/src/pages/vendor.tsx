import { phrase, type SenderFacts, senders, treatedAs, type VendorMeaning } from '@statute/codes'
import { CodeLink, threeDigits } from '../parts/code-link.tsx'
import { Blocks, Clause, Run } from '../parts/prose.tsx'

const seenWords = {
  wire: 'By the client',
  log: 'Only in the sender’s own log',
  both: 'By the client, and in the sender’s log',
}

/** A number that IANA has not registered, with each sender that uses it. */
export function VendorPage({ code, meanings }: { code: number; meanings: readonly VendorMeaning[] }) {
  const one = meanings.length === 1 ? meanings[0] : undefined
  const generic = treatedAs(code)
  const several = !one
  return (
    <>
      <div class="head">
        <p class="num" aria-hidden="true">
          {threeDigits(code)}
        </p>
        <div>
          <p class="label unregistered">Not a registered code</p>
          <h1>
            <span class="vh">{threeDigits(code)} </span>
            {one ? one.name : `${words(meanings.length)} meanings`}
          </h1>
        </div>
        <p class="lede">
          {one ? (
            <Run text={one.meaning} />
          ) : (
            `${listOf(meanings.map(({ sender }) => senderOf(sender)?.name ?? sender))} each mean something of their own by it.`
          )}
        </p>
      </div>
      <p class="standing">
        <b>Unregistered.</b> IANA has given {threeDigits(code)} no meaning, so it means what its sender says. A client
        that does not know it takes it for{' '}
        <a href={`/codes/${generic}`}>
          {generic} {phrase(generic)}
        </a>{' '}
        (<Clause spec="RFC 9110 §15" inline />
        ).
      </p>
      {several && (
        <section class="sec" id="tell">
          <h2>Who sent it?</h2>
          <table class="stack tell">
            <thead>
              <tr>
                <th scope="col">Sender</th>
                <th scope="col">Means</th>
                <th scope="col">How to tell</th>
              </tr>
            </thead>
            <tbody>
              {meanings.map(({ sender, name, tell }) => (
                <tr>
                  <th scope="row">
                    <a href={`#${sender}`}>{senderOf(sender)?.name ?? sender}</a>
                  </th>
                  <td>{name}</td>
                  <td>
                    <Run text={tell[0] ?? ''} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {meanings.map((meaning) => (
        <Meaning meaning={meaning} sender={senderOf(meaning.sender)} alone={!several} />
      ))}
    </>
  )
}

const senderOf = (id: string) => senders.find((sender) => sender.id === id)
const words = (count: number) => ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'][count] ?? String(count)
const listOf = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')

function Meaning({
  meaning,
  sender,
  alone,
}: {
  meaning: VendorMeaning
  sender: SenderFacts | undefined
  alone: boolean
}) {
  const { name, seen, tell, instead, source, confidence, sections, aliases } = meaning
  return (
    <section class="sec" id={meaning.sender}>
      <h2>
        <a href={`/senders/${meaning.sender}`}>{sender?.name ?? meaning.sender}</a>
        {sender && <span class="small soft block">{sender.role}</span>}
      </h2>
      <div class="prose">
        {!alone && (
          <>
            <h3>{name}</h3>
            <p>
              <Run text={meaning.meaning} />
            </p>
          </>
        )}
        <dl class="pairs wide">
          <div>
            <dt>Who sees it</dt>
            <dd>{seenWords[seen]}</dd>
          </div>
          <div>
            <dt>How to tell</dt>
            <dd>
              {tell.length === 1 ? (
                <Run text={tell[0] ?? ''} />
              ) : (
                <ul class="plain">
                  {tell.map((mark) => (
                    <li>
                      <Run text={mark} />
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
          {aliases.length > 0 && (
            <div>
              <dt>Also printed as</dt>
              <dd>{aliases.join(', ')}</dd>
            </div>
          )}
          <div>
            <dt>Registered code</dt>
            <dd>
              {instead.length === 0 && 'None says the same.'}
              {instead.map((code, i) => (
                <>
                  {i > 0 && ', '}
                  <CodeLink code={code} />
                </>
              ))}
            </dd>
          </div>
        </dl>
        {sections.map(({ heading, blocks }) => (
          <section>
            <h3 class="sub">{heading}</h3>
            <Blocks blocks={blocks} />
          </section>
        ))}
        <p class="small soft">
          Source: {source}
          {confidence !== 'high' && `. Confidence: ${confidence}`}.
        </p>
      </div>
    </section>
  )
}

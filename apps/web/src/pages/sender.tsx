import { anchor, directory, type SenderFacts, type SubcodeFamily, senders } from '@statute/codes'
import { CodeLink, threeDigits } from '../parts/code-link.tsx'
import { Run, Sec } from '../parts/prose.tsx'

const markLabels = { fields: 'In the fields', body: 'In the body', log: 'In a log' } as const

export function SenderPage({ sender, families }: { sender: SenderFacts; families: readonly SubcodeFamily[] }) {
  const own = directory.vendor.filter(([, id]) => id === sender.id)
  return (
    <>
      <div class="head narrow">
        <div>
          <p class="label">
            <a href="/senders">Sender</a>, {sender.role}
          </p>
          <h1>{sender.name}</h1>
        </div>
        <p class="lede">
          <Run text={sender.about} />
        </p>
      </div>
      <Sec id="marks" head="How to tell">
        <div>
          <dl class="pairs wide">
            {(['fields', 'body', 'log'] as const).map(
              (key) =>
                sender.marks[key].length > 0 && (
                  <div>
                    <dt>{markLabels[key]}</dt>
                    <dd>
                      <ul class="plain">
                        {sender.marks[key].map((mark) => (
                          <li>
                            <Run text={mark} />
                          </li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                ),
            )}
          </dl>
          <p class="small soft under">Source: {sender.source}.</p>
        </div>
      </Sec>
      {own.length > 0 && (
        <Sec id="codes" head="Codes of its own">
          <div>
            <p class="standing inline">
              <b>Unregistered.</b> IANA has given these numbers no such meaning.
            </p>
            <ul class="list top">
              {own.map(([code, id, name]) => (
                <li>
                  <a href={`/codes/${threeDigits(code)}#${id}`}>
                    <span class={`num c${Math.floor(code / 100)}`}>{threeDigits(code)}</span> {name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </Sec>
      )}
      {families.map((family) => (
        <Sec id={family.id === sender.id ? 'finer' : family.id} head={family.title}>
          <div>
            <p class="prose">
              <Run text={family.about} />
            </p>
            <p class="prose soft">
              <Run text={family.where} />
            </p>
            <table class="stack finer top">
              <thead>
                <tr>
                  <th scope="col">{family.kind.charAt(0).toUpperCase() + family.kind.slice(1)}</th>
                  <th scope="col">Status</th>
                  <th scope="col">What it means, what to do</th>
                </tr>
              </thead>
              <tbody>
                {family.entries.map(({ code, name, status, meaning, next }) => (
                  <tr id={anchor(code)}>
                    <th scope="row">
                      <code>{code}</code>
                    </th>
                    <td>{status === null ? '' : <CodeLink code={status} name="" />}</td>
                    <td>
                      <b>{name}.</b> <Run text={meaning} />{' '}
                      <span class="soft">
                        <Run text={next} />
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p class="small soft under">Source: {family.source}.</p>
          </div>
        </Sec>
      ))}
    </>
  )
}

export function SendersPage() {
  return (
    <>
      <div class="head narrow">
        <h1>Who sent it?</h1>
        <p class="lede">
          Servers, proxies, CDNs and sites that send codes of their own. None of these codes is registered; each means
          what its sender says.
        </p>
      </div>
      <table class="stack index top">
        <tbody>
          {senders.map(({ id, name, role }) => {
            const codes = directory.vendor.filter(([, by]) => by === id)
            const finer = directory.subcodes.filter(([, by]) => by === id).length
            return (
              <tr>
                <th scope="row">
                  <a href={`/senders/${id}`}>{name}</a>
                </th>
                <td class="soft">{role}</td>
                <td>
                  {codes.map(([code, by], i) => (
                    <>
                      {i > 0 && ' '}
                      <a href={`/codes/${threeDigits(code)}#${by}`}>
                        <span class={`num c${Math.floor(code / 100)}`}>{threeDigits(code)}</span>
                      </a>
                    </>
                  ))}
                  {finer > 0 && (
                    <span class="soft">
                      {' '}
                      {codes.length > 0 && 'and '}
                      {finer} finer codes
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

import { describe, expect, test } from 'vitest'
import { createApp } from '../app.tsx'
import { tools } from '../parts/tool-list.ts'

const app = createApp({ assets: { style: '/s.css', script: '/s.js', ask: '/a.js' }, files: new Map() })
const send = (path: string, accept: string, method = 'GET') =>
  app.fetch(new Request(`http://localhost${path}`, { method, headers: { accept } }))

describe('the pages of the tools', () => {
  test.each(tools.map(({ id }) => id))('/tools/%s has nothing that could be sent: no form, no name', async (id) => {
    const html = await (await send(`/tools/${id}`, 'text/html')).text()
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
    expect(main).toContain(`data-tools="${id}"`)
    expect(main).not.toMatch(/<form|\sname=|\saction=|type="submit"/)
  })

  test('are the same whenever they are made, so that they can be kept', async () => {
    for (const { id } of tools) {
      const [first, second] = await Promise.all([send(`/tools/${id}`, 'text/html'), send(`/tools/${id}`, 'text/html')])
      expect(first.headers.get('etag')).toBe(second.headers.get('etag'))
    }
    const html = await (await send('/tools/jwt', 'text/html')).text()
    expect(html).toContain('Expired 7 minutes ago.')
  })

  test('name the command where HTML is not wanted', async () => {
    expect(await (await send('/tools', '*/*')).text()).toMatch(/^Tools\n[\s\S]*Read a JSON Web Token/)
    expect(await (await send('/tools', 'application/json')).json()).toHaveLength(tools.length)
    expect(await (await send('/tools/jwt', '*/*')).text()).toContain('In a terminal: statute jwt FILE\n')
    expect(await (await send('/tools/jwt', 'application/json')).json()).toMatchObject({ command: 'statute jwt FILE' })
  })

  test('take nothing by POST, and there are no others', async () => {
    expect((await send('/tools/jwt', '*/*', 'POST')).status).toBe(405)
    expect((await send('/tools/xml', 'text/html')).status).toBe(404)
    expect((await send('/tools/jwt/x', 'text/html')).status).toBe(404)
    const moved = await send('/tools/JWT', 'text/html')
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/tools/jwt'])
  })
})

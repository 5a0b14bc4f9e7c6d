/** The small application in Express, as its guide shows it. */
import express from 'express'
import { host, items, page, port } from './application.ts'

const app = express()
app.use(express.json())
app.get('/items', (_, response) => void response.json(items))
app.get('/items/:id', (request, response) => {
  const item = items.find(({ id }) => id === Number(request.params.id))
  if (item) response.json(item)
  else response.sendStatus(404)
})
app.post('/items', (_, response) => void response.status(201).location('/items/2').json(items[1]))
app.delete('/items/:id', (_, response) => void response.status(204).end())
app.get('/page', (_, response) => void response.send(page))
app.get('/old', (_, response) => void response.redirect('/page'))
app.get('/fail', () => {
  throw new Error('The cellar is flooded')
})
app.get('/private', (_, response) => void response.sendStatus(401))
app.get('/busy', (_, response) => void response.sendStatus(429))
app.listen(port, host)

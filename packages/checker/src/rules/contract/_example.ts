/** What the exchanges of the examples are held against. */
export const itemsApi = `openapi: 3.1.0
info:
  title: Items
  version: 1.0.0
paths:
  /items:
    get:
      responses:
        '200':
          description: The items
          headers:
            X-Request-Id: { required: true, schema: { type: string } }
          content:
            application/json:
              schema:
                type: object
                required: [items]
                properties:
                  items: { type: array, items: { $ref: '#/components/schemas/Item' } }
        '404':
          description: None
          content:
            application/problem+json: {}
    post:
      responses:
        '201': { description: Created, headers: { Location: { schema: { type: string } } } }
        default: { description: An error, content: { application/problem+json: {} } }
  /items/{id}:
    get:
      deprecated: true
      responses:
        '200': { description: The item, content: { application/json: {} } }
        '404': { description: None, content: { application/problem+json: {} } }
    delete:
      responses:
        '204': { description: Gone }
        '404': { description: None, content: { application/problem+json: {} } }
components:
  schemas:
    Item:
      type: object
      required: [id]
      properties:
        id: { type: integer }
`

/** The same for whoever has a token. */
export const securedApi = `${itemsApi.replaceAll("        '404'", "        '401': { description: Who are you?, headers: { WWW-Authenticate: { schema: { type: string } } } }\n        '404'")}  securitySchemes:
    token: { type: http, scheme: bearer }
security:
  - token: []
`

"""What the vendor's pages and recorded replies say about the API, written down by hand.

This is evidence apart from `openapi.yaml`: no line of it is made from the document. There is one
`.txt` file for each resource; two or more blanks separate columns, the last one names the sources.

    type NAME  type  sources                        a type that rows may name
    object NAME  open or closed  sources            closed: it takes no further fields
      fields  type  sources                         `!` after a field: always there
    operation ID  METHOD path  x-live  sources      ID is the operationId
    event ID  webhook or callback METHOD  sources
      path, query or header  names  type  sources   `!` after a name: required
      body  media type and type  sources
      STATUS  media type and type  sources          a reply
      fails  statuses                               replies as in `group failures`
      STATUS link  operations  parameters  sources  those that stay the same are left out
      calls  fields that hold a URL  event  sources
      retries or credentials  value  sources        60 120, or 300x12: twelve times after 300 s
    group NAME                                      rows that other blocks take by `also NAME`

A line of any block may be `says  "phrases"  sources`: its descriptions have to tell them. Each
operation takes over `group every operation` (or `of another host`, where its path is an address),
each event `group every event`. Types are written as
`tools.surface.types` shows them. The sources are

    page  Plivo's API reference            rec   replies recorded in the tests of official SDKs
    docs  other pages of Plivo             sdk   what official SDKs send or read
    wire  seen in requests of the service  http  the standard of HTTP
    C1.., U1..  contradictory or unknown; that row of docs/decisions.md says what was chosen
    ours  unknown, or a matter of form such as links; chosen by us
"""

from tests.spec.facts.reading import Fact, Facts, load

__all__ = ["Fact", "Facts", "load"]

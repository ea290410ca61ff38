"""The hand-written library that the generated clients stand on.

What depends on the API document is generated; what does not lives here, one subject per
module: `sync_client` and `async_client` (transport), `retries`, `errors`, `pagination`,
`model`, `timestamps`, `signatures` and `webhooks`. Nothing is imported here, so that
`plivo_runtime.signatures` can be used without loading the HTTP library.
"""

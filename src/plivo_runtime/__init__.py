"""The hand-written library behind the generated clients.

Code that depends on the API document is generated; all other code is here, one subject per module:
`sync_client` and `async_client` (transport), `resources`, `retries`, `errors`, `pagination`,
`model`, `timestamps`, `signatures`, `webhooks` and `xml`. Nothing is imported here, so that
`plivo_runtime.signatures` can be used without loading the HTTP library.
"""

-- What wrk sends and reports; `load.py` sets the two variables below.
--
-- Every %07d in the body becomes a fresh number. With BENCH_RESPELL the credentials are written
-- with so many more spaces, and one more every 4,900 requests: one rival answers at
-- most 5,000 requests an hour with the same header.

local body = os.getenv("BENCH_BODY")
local respell = tonumber(os.getenv("BENCH_RESPELL"))
local sent, authorization = 0, nil
local numbers = 0

init = function()
  authorization = wrk.headers["Authorization"]
  if body then
    wrk.method = "POST"
    _, numbers = string.gsub(body, "%%07d", "")
  end
end

request = function()
  if respell and sent % 4900 == 0 then
    local spaces = string.rep(" ", respell + sent / 4900)
    wrk.headers["Authorization"] = string.gsub(authorization, " ", " " .. spaces, 1)
  end
  sent = sent + 1
  if not body then
    return wrk.format()
  end
  local values = {}
  for i = 1, numbers do
    values[i] = math.random(0, 9999999)
  end
  return wrk.format(nil, nil, nil, string.format(body, unpack(values)))
end

done = function(summary, latency)
  local errors = summary.errors
  io.stderr:write(string.format(
    '{"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "bad": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end

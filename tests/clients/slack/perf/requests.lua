local requests, n, i = {}, 0, 0

function init(args)
  for line in io.lines(args[1]) do
    local ts, sig, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
    n = n + 1
    requests[n] = wrk.format("POST", nil, { ["Content-Type"] = "application/json", ["X-Slack-Request-Timestamp"] = ts, ["X-Slack-Signature"] = sig }, body)
  end
end

function request()
  i = i % n + 1
  return requests[i]
end

function done(summary, latency, _)
  io.write(string.format('"requests":%d,"rps":%.0f,"p50_ms":%.2f,"p99_ms":%.2f,"not_2xx":%d,"timeouts":%d\n', summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status, summary.errors.timeout))
end

-- The requests of one round, for wrk: each asks another host.
--
--     wrk ... --script tests/bench/hosts.lua URL -- LABEL METHOD PATH DOMAINS
--
-- The host is LABEL.DOMAIN; `DOMAIN` in PATH becomes the domain too. DOMAINS is how many there are to choose from.

local MOST = 10000 -- requests that are made once, before the clock runs, and then sent in turn

local BODY = [[<?xml version="1.0" encoding="utf-8"?>
<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
  <Request>
    <EMailAddress>ann@DOMAIN</EMailAddress>
    <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema>
  </Request>
</Autodiscover>
]]

local requests, last = {}, 0

function init(arguments)
   local label, method, path, domains = unpack(arguments)
   domains = tonumber(domains)
   math.randomseed(1) -- the same ones in each round
   for number = 1, math.min(MOST, domains) do
      local domain = string.format("kunde-%07d.example", math.random(0, domains - 1))
      local headers = { Host = label .. "." .. domain }
      local body
      if method == "POST" then
         headers["Content-Type"] = "text/xml; charset=utf-8"
         body = string.gsub(BODY, "DOMAIN", domain)
      end
      requests[number] = wrk.format(method, (string.gsub(path, "DOMAIN", domain)), headers, body)
   end
end

function request()
   last = last % #requests + 1
   return requests[last]
end

function done(summary)
   local errors = summary.errors
   local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
   io.write(string.format("RESULT %d %d %d\n", summary.requests, summary.duration, failed))
end

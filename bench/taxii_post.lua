-- SPDX-License-Identifier: Apache-2.0
-- For wrk: each request posts an envelope of 100 incidents with fresh ids.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/taxii+json;version=2.1"
math.randomseed(os.time())
local run = math.random(0, 0x7ffffff)
local number = 0
local place = string.rep("a market beside the road ", 12)

request = function()
  local objects = {}
  for i = 1, 100 do
    number = number + 1
    objects[i] = string.format(
      '{"type":"incident","spec_version":"2.1","id":"incident--%08x-0000-4000-8000-%012x",' ..
      '"created":"2023-01-30T08:00:00.000Z","modified":"2023-01-30T08:00:00.000Z",' ..
      '"name":"Attack %d","description":"%s","labels":["attack"],"confidence":70}', run, number, number, place)
  end
  return wrk.format(nil, nil, nil, '{"objects":[' .. table.concat(objects, ",") .. "]}")
end

-- Asks for one address after another of those in the file that QUOTEDESK_PATHS names, in any order; posts where it says so.
local paths = {}
for line in io.lines(os.getenv("QUOTEDESK_PATHS")) do
  paths[#paths + 1] = line
end
math.randomseed(os.time())
local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("QUOTEDESK_TOKEN"),
  ["Accept"] = "application/json",
}
local body = os.getenv("QUOTEDESK_BODY")
if body then
  headers["Content-Type"] = "application/json"
end
request = function()
  return wrk.format(body and "POST" or "GET", paths[math.random(#paths)], headers, body)
end
local wrong = 0
response = function(status)
  if status >= 300 then
    wrong = wrong + 1
    if wrong == 1 then
      print("answer " .. status)
    end
  end
end

-- A Wireshark dissector, made by Wirelab from what its framings and codecs declare.
-- Use it so:  wireshark -X lua_script:THIS_FILE capture.pcapng

local proto = Proto("wirelab", "Wirelab")
local f = {}
local wires = {}

-- fields
f.number = ProtoField.uint32("wirelab.message", "Message")
f.data = ProtoField.bytes("wirelab.data", "Data")
proto.fields = f

-- wires

local numbers = {}

function proto.init()
  numbers = {}
end

-- Messages are counted from 0 in each direction; a packet that is shown again keeps its numbers.
local function number_of(pinfo, at)
  local direction = tostring(pinfo.src) .. " " .. pinfo.src_port .. " " .. tostring(pinfo.dst) .. " " .. pinfo.dst_port
  local known = numbers[direction]
  if not known then
    known = { next = 0 }
    numbers[direction] = known
  end
  local key = pinfo.number .. " " .. at
  if not known[key] then
    known[key] = known.next
    known.next = known.next + 1
  end
  return known[key]
end

local function add(tree, parts, tvb, from, to)
  for _, part in ipairs(parts) do
    if from + part.at + part.size <= to then
      local range = tvb(from + part.at, part.size)
      if part.little then
        tree:add_le(part.field, range)
      else
        tree:add(part.field, range)
      end
    end
  end
end

local function end_of(parts)
  local last = parts[#parts]
  return last and last.at + last.size or 0
end

local function message(wire, tvb, pinfo, tree, from, to)
  local number = number_of(pinfo, from)
  local branch = tree:add(proto, tvb(from, to - from), string.format("Message %d: %s", number, wire.name))
  branch:add(f.number, number):set_generated()
  add(branch, wire.mark_fields, tvb, from, to)
  add(branch, wire.header, tvb, from + wire.mark, to)
  local data = from + wire.mark + end_of(wire.header)
  if data < to then
    branch:add(f.data, tvb(data, to - data))
  end
end

local function stream(wire, tvb, pinfo, tree)
  local at = 0
  while at < tvb:len() do
    local left = tvb:len() - at
    local needed = wire.mark
    if left >= needed then
      local length = wire.mark_fields[wire.length]
      local range = tvb(at + length.at, length.size)
      local size
      if length.size == 8 then
        size = (length.little and range:le_uint64() or range:uint64()):tonumber()
      else
        size = length.little and range:le_uint() or range:uint()
      end
      if size < 1 or size > wire.limit then
        return at
      end
      needed = wire.mark + size
    end
    if left < needed then
      pinfo.desegment_offset = at
      pinfo.desegment_len = left < wire.mark and DESEGMENT_ONE_MORE_SEGMENT or needed - left
      return tvb:len()
    end
    message(wire, tvb, pinfo, tree, at, at + needed)
    at = at + needed
  end
  return at
end

local function datagram(wire, tvb, tree)
  local branch = tree:add(proto, tvb(), "Piece of a message: " .. wire.name)
  add(branch, wire.mark_fields, tvb, 0, tvb:len())
  if wire.mark < tvb:len() then
    branch:add(f.data, tvb(wire.mark))
  end
  return tvb:len()
end

function proto.dissector(tvb, pinfo, tree)
  local wire = wires[pinfo.dst_port]
  if not wire then
    return 0
  end
  pinfo.cols.protocol = "WIRELAB"
  if wire.stream then
    return stream(wire, tvb, pinfo, tree)
  end
  return datagram(wire, tvb, tree)
end

for port, wire in pairs(wires) do
  DissectorTable.get(wire.stream and "tcp.port" or "udp.port"):add(port, proto)
end

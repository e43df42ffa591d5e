"""Writes and reads pictures as MessagePack, CBOR or Protocol Buffers, with the libraries that Python programs use.

named_values.py write msgpack|cbor|protobuf PROTO: one line of hexadecimal for each specimen
named_values.py read msgpack|cbor|protobuf PROTO: a message in hexadecimal on standard input, its values on standard output
"""
import subprocess
import sys
import tempfile


def specimens():
    stamp = {"sequence": 7, "captured_at": 1_700_000_000_123_456_789}
    yield "bgr", {"width": 5, "height": 3, "format": "BGR8", "content": "RAW", **stamp, "pixels": pixels(45, 1)}
    yield "gray", {"width": 300, "height": 3, "format": "GRAY8", "content": "RAW", **stamp, "pixels": pixels(900, 2)}
    yield "unstamped", {"width": 2, "height": 1, "format": "BGR8", "content": "RAW", "pixels": pixels(6, 3)}


def pixels(count, seed):
    return bytes((7 * i + seed) % 256 for i in range(count))


def picture_class(proto):
    """The class that protoc would generate, made from what protoc says of the file."""
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
    with tempfile.NamedTemporaryFile() as described:
        folder, _, name = proto.rpartition("/")
        subprocess.run(["protoc", "-I", folder, "--descriptor_set_out", described.name, name], check=True)
        files = descriptor_pb2.FileDescriptorSet.FromString(described.read())
    pool = descriptor_pool.DescriptorPool()
    pool.Add(files.file[0])
    return message_factory.MessageFactory(pool).GetPrototype(pool.FindMessageTypeByName("wirelab.Picture"))


def format_of(name, proto):
    if name == "msgpack":
        import msgpack
        return msgpack.packb, msgpack.unpackb
    if name == "cbor":
        import cbor2
        return cbor2.dumps, cbor2.loads
    picture = picture_class(proto)

    def write(values):
        words = {"BGR8": picture.BGR8, "GRAY8": picture.GRAY8, "RAW": picture.RAW, "JPEG": picture.JPEG}
        return picture(**{key: words.get(value, value) if isinstance(value, str) else value
                          for key, value in values.items()}).SerializeToString(deterministic=True)

    def read(message):
        found = picture.FromString(message)
        values = {field.name: value for field, value in found.ListFields()}
        values["format"] = picture.Format.Name(found.format)
        values["content"] = picture.Content.Name(found.content)
        return values

    return write, read


def main(task, name, proto):
    write, read = format_of(name, proto)
    if task == "write":
        for specimen, values in specimens():
            print(f"{name}-{specimen}", write(values).hex())
    else:
        for key, value in read(bytes.fromhex(sys.stdin.read())).items():
            print(key, value.hex() if isinstance(value, bytes) else value)


main(*sys.argv[1:])

package wirelab.codec.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirelab.model.Memory;
import wirelab.spi.Codec;
import wirelab.spi.CodecException;

class PickleRefusalTest {
  private static final String DTYPE = "'cnumpy' 0a 'dtype' 0a 8c02 'u1' 89 88 87 'R'";

  private final long leasedBefore = Memory.common().leased();

  @AfterEach
  void givesAllMemoryBack() {
    assertThat(Memory.common().leased()).isEqualTo(leasedBefore);
  }

  private static void assertRefused(byte[] pickle, String message) throws Exception {
    try (Codec codec = Pickles.codec()) {
      assertThatThrownBy(() -> codec.decode(Pickles.incoming(pickle)))
          .isInstanceOf(CodecException.class)
          .hasMessage(message);
    }
  }

  @Test
  void runsNothing(@TempDir Path folder) throws Exception {
    Path proof = folder.resolve("proof");
    String command = "touch " + proof;
    byte[] poison = ("cos\nsystem\n(V" + command + "\ntR.").getBytes(StandardCharsets.UTF_8);
    assertRefused(
        poison,
        "pickle asks for os.system at byte 0: only numpy arrays are taken; nothing was run");
    assertThat(Files.exists(proof)).isFalse();
  }

  /** Pickles as hex digits, with text in double quotes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "8004 95 1d00000000000000 8c05 'posix' 94 8c06 'system' 94 93 94 8c02 'id' 94 85 94 'R' 94 2e"
            + "| posix.system | 28",
        "'(lp0' 0a 'cposix' 0a 'system' 0a 'p1' 0a '(Vid' 0a 'p2' 0a 'tp3' 0a 'Rp4' 0a 'a.'"
            + "| posix.system | 5",
        "8005 95 2800000000000000 7d 94 8c05 'frame' 94 8c05 'posix' 94 8c06 'system' 94 93 94 8c02"
            + " 'id' 94 85 94 'R' 94 73 2e| posix.system | 38",
        "8002 'cos' 0a 'system' 0a 'X' 02000000 'id' 85 'R.'| os.system | 2",
        "8004 8c08 'builtins' 8c04 'eval' 93 8c03 '1+1' 85 'R.'| builtins.eval | 18",
        "'cbuiltins' 0a 'eval' 0a '(V1+1' 0a 'tR.'| builtins.eval | 0",
        "'(ios' 0a 'system' 0a '.'| os.system | 1",
        "8004 5d 28 4b01 7d 8c01 'a' 8c02 'os' 8c06 'system' 93| os.system | 22",
        "8004 'cnumpy' 0a 'ndarray' 0a 'cnumpy' 0a 'load' 0a '.'| numpy.load | 17",
        "8004 'cnumpy' 0a 'ndarray.tofile' 0a '.'| numpy.ndarray.tofile | 2",
        "8004 'c' 0d 'os' 0a 'sys' 1b 'tem' 0a '.'| ?os.sys?tem | 2",
      })
  void refusesEveryOtherNameByName(String pickle, String name, int offset) throws Exception {
    assertRefused(
        Pickles.hex(pickle),
        "pickle asks for %s at byte %d: only numpy arrays are taken; nothing was run"
            .formatted(name, offset));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "8004 4b01 29 'R.'|REDUCE at byte 5 of the pickle calls 1: only what numpy arrays need is taken",
        "'cnumpy' 0a 'ndarray' 0a ')R.'|REDUCE at byte 16 of the pickle calls numpy.ndarray in a way"
            + " that NumPy does not when it pickles an array",
        "'cnumpy' 0a 'dtype' 0a ')R.'|REDUCE at byte 14 of the pickle calls numpy.dtype in a way that"
            + " NumPy does not when it pickles an array",
        "'NNb.'|BUILD at byte 2 of the pickle gives None a state that is not NumPy's",
        "'(inumpy' 0a 'ndarray' 0a '.'|INST at byte 1 of the pickle makes a numpy.ndarray: that is"
            + " not how arrays are pickled",
        "'(No.'|OBJ at byte 2 of the pickle makes an object: only numpy arrays are taken;"
            + " nothing was run",
        "'N)' 81 '.'|NEWOBJ at byte 2 of the pickle makes an object: only numpy arrays are taken;"
            + " nothing was run",
        "'N))' 92 '.'|NEWOBJ_EX at byte 3 of the pickle makes an object: only numpy arrays are"
            + " taken; nothing was run",
        "'P7' 0a '.'|PERSID at byte 0 of the pickle names an object that is not in the message;"
            + " nothing was run",
        "'NQ.'|BINPERSID at byte 1 of the pickle names an object that is not in the message;"
            + " nothing was run",
        "82 07 2e|EXT1 at byte 0 of the pickle asks for extension code 7: only numpy arrays are"
            + " taken; nothing was run",
        "8005 97 2e|NEXT_BUFFER at byte 2 of the pickle wants a buffer that is not in the message",
        "'Sx' 0a '.'|STRING at byte 0 of the pickle is text of Python 2: pickle with Python 3",
        "ff|0xff at byte 0 is no pickle opcode",
        "8009 2e|PROTO at byte 0 of the pickle says protocol 9; 0 to 5 are known",
        "8004 95 ff00000000000000 2e|FRAME at byte 2 of the pickle promises 255 bytes, but the"
            + " message has 1 left",
        "8004 95 ffffffffffffffff 2e|FRAME at byte 2 of the pickle promises 18446744073709551615"
            + " bytes, but the message has 1 left",
      })
  void refusesWhatNoArrayNeeds(String pickle, String message) throws Exception {
    assertRefused(Pickles.hex(pickle), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "''|the pickle ends at byte 0 without STOP",
        "8004 4e|the pickle ends at byte 3 without STOP",
        "80|PROTO at byte 0 of the pickle is followed by 1 bytes, but the message has 0 left",
        "'B' ff000000 00|BINBYTES at byte 0 of the pickle is followed by 255 bytes, but the message"
            + " has 1 left",
        "8e ffffffffffffffff|BINBYTES8 at byte 0 of the pickle is followed by 18446744073709551615"
            + " bytes, but the message has 0 left",
        "'Vno end'|UNICODE at byte 0 of the pickle has no end of line before the message ends",
        "'NN.'|STOP at byte 2 of the pickle leaves 1 more values on the stack",
        "'N.NN'|STOP at byte 1 of the pickle is followed by 2 more bytes: is the length in front"
            + " right?",
        "'.'|STOP at byte 0 of the pickle finds no value on the stack",
        "'N' 86 '.'|TUPLE2 at byte 1 of the pickle needs 2 values, the stack has 1",
        "'N(' 85 '.'|TUPLE1 at byte 2 of the pickle needs 1 values, the stack has 0",
        "'t.'|TUPLE at byte 0 of the pickle finds no mark on the stack",
        "'h' 07 '.'|BINGET at byte 0 of the pickle asks for memo 7, where nothing was put",
        "'Nr' ffffffff '.'|LONG_BINPUT at byte 1 of the pickle names memo 4294967295; 0 to 999 are"
            + " taken",
        "'Np-1' 0a '.'|PUT at byte 1 of the pickle names memo -1; 0 to 999 are taken",
        "'Nprice' 0a '.'|PUT at byte 1 of the pickle says 'rice', which is no int of 64 bits",
        "'Na.'|APPEND at byte 1 of the pickle finds no value on the stack",
        "'NNa.'|APPEND at byte 2 of the pickle puts 1 values into None",
        "4e4e 93 2e|STACK_GLOBAL at byte 2 of the pickle takes two texts, the stack has something"
            + " else",
      })
  void refusesWhatIsNoWholePickle(String pickle, String message) throws Exception {
    assertRefused(Pickles.hex(pickle), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "']' 4b01 'a.'|the pickle holds a list: only a numpy array or bytes are taken",
        "'}(' 4b01 4b02 'u.'|the pickle holds a dict: only a numpy array or bytes are taken",
        "'G' 0000000000000000 '.'|the pickle holds a float: only a numpy array or bytes are taken",
        "4b07 '.'|the pickle holds 7: only a numpy array or bytes are taken",
        "8a02 0080 '.'|the pickle holds -32768: only a numpy array or bytes are taken",
        "8a09 000000000000000001 '.'|the pickle holds an int of 9 bytes: only a numpy array or bytes"
            + " are taken",
        "'I01' 0a '.'|the pickle holds True: only a numpy array or bytes are taken",
        "'L-12L' 0a '.'|the pickle holds -12: only a numpy array or bytes are taken",
        "'C' 03 'GIF.'|no JPEG: it should begin with ff d8, and these 3 bytes begin with 47 49 46",
      })
  void refusesWhatIsNoPicture(String pickle, String message) throws Exception {
    assertRefused(Pickles.hex(pickle), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "4b02 4b02 4b04 87|array of shape (2, 2, 4): (height, width, 3), (height, width) or (bytes"
            + " of a JPEG,) is taken",
        "29|array of shape (): (height, width, 3), (height, width) or (bytes of a JPEG,) is taken",
        "4b00 4b02 86|array of shape (0, 2): each side must be 1 to 16384",
        "4d0140 4b01 86|array of shape (16385, 1): each side must be 1 to 16384",
        "8a0700000000000001 4b02 86|array of shape (281474976710656, 2): each side must be 1 to"
            + " 16384",
        "4b03 4b05 86|array of shape (3, 5) has 15 bytes, the pickle carries 16",
        "4b08 85|array of shape (8,) has 8 bytes, the pickle carries 16",
      })
  void refusesAShapeThatIsNoPicture(String shape, String message) throws Exception {
    assertRefused(array(shape, DTYPE, "'C'"), "an " + message);
  }

  @Test
  void refusesAnArrayThatIsNeverFilled() throws Exception {
    assertRefused(
        Pickles.hex(
            "'cnumpy._core.multiarray' 0a '_reconstruct' 0a 'cnumpy' 0a 'ndarray' 0a"
                + "'K' 00 85 'C' 01 'b' 87 'R.'"),
        "an array that the pickle never fills");
  }

  @Test
  void refusesOtherElementsThanBytes() throws Exception {
    String floats = "'cnumpy' 0a 'dtype' 0a 8c02 'f4' 89 88 87 'R(' 4b03 8c01 '<NNNNNN' 'tb'";
    assertRefused(
        array("4b02 4b02 86", floats, "'C'"), "an array of dtype <f4: only uint8 (u1) is taken");
    String truths = "'cnumpy' 0a 'dtype' 0a 8c02 'b1' 89 88 87 'R'";
    assertRefused(
        array("4b04 4b04 86", truths, "'C'"), "an array of dtype b1: only uint8 (u1) is taken");
  }

  @Test
  void refusesColumnsBeforeRows() throws Exception {
    assertRefused(
        array("4b04 4b04 86", DTYPE, "'F'"),
        "an array of shape (4, 4) in Fortran order: send numpy.ascontiguousarray(frame)");
  }

  @Test
  void refusesTextThatIsNoBytes() throws Exception {
    byte[] pickle =
        Pickles.hex("'c_codecs' 0a 'encode' 0a 'X' 03000000 e282ac 'X' 06000000 'latin1' 86 'R.'");
    assertRefused(pickle, "the text at byte 21 of the pickle is no byte: latin1 is expected");
  }

  /** An array of 16 bytes as protocol 5 has it. */
  private static byte[] array(String shape, String dtype, String order) {
    return Pickles.hex(
        "8005 'cnumpy._core.numeric' 0a '_frombuffer' 0a '(C' 10 '0123456789abcdef'"
            + dtype
            + shape
            + "8c01"
            + order
            + "'tR.'");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void refusesAPickleCutAnywhere(int protocol) throws Exception {
    byte[] pickle = Pickles.written(protocol, "2", List.of(480, 640, 3));
    try (Codec codec = Pickles.codec()) {
      for (int length = 0; length < pickle.length; length += step(length, pickle.length)) {
        byte[] cut = java.util.Arrays.copyOf(pickle, length);
        assertThatThrownBy(() -> codec.decode(Pickles.incoming(cut)))
            .as("%d bytes", length)
            .isInstanceOf(CodecException.class)
            .hasMessageMatching(".{10,200}");
      }
    }
  }

  /** Every byte of header and trailer, some of the pixels. */
  private static int step(int length, int whole) {
    return length < 250 || length >= whole - 250 ? 1 : Math.min(30_011, whole - 250 - length);
  }

  @Test
  void endsAfterAThousandOpcodes() throws Exception {
    byte[] deep = new byte[1_000_000];
    java.util.Arrays.fill(deep, Opcode.MARK.code());
    assertRefused(deep, "1000 opcodes before byte 1000 and no end: no array is pickled like that");
  }
}

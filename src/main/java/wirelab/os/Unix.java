package wirelab.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import wirelab.machine.Os;

/**
 * The systems whose calls are known, and in what they differ: the names of errors by number, the
 * states of TCP by number, and how a socket address begins. The numbers of constants are in {@link
 * Constant}.
 */
// lists made by List.of never change
@SuppressWarnings("ImmutableEnumChecker")
enum Unix {
  /** Linux on x86-64 and aarch64: asm-generic/errno.h, net/tcp_states.h. */
  LINUX(
      """
      EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT \
      ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG \
      ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EDEADLOCK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY \
      ELOOP - ENOMSG EIDRM ECHRNG EL2NSYNC EL3HLT EL3RST ELNRNG EUNATCH ENOCSI EL2HLT EBADE EBADR \
      EXFULL ENOANO EBADRQC EBADSLT - EBFONT ENOSTR ENODATA ETIME ENOSR ENONET ENOPKG EREMOTE \
      ENOLINK EADV ESRMNT ECOMM EPROTO EMULTIHOP EDOTDOT EBADMSG EOVERFLOW ENOTUNIQ EBADFD EREMCHG \
      ELIBACC ELIBBAD ELIBSCN ELIBMAX ELIBEXEC EILSEQ ERESTART ESTRPIPE EUSERS ENOTSOCK \
      EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT ENOTSUP \
      EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET \
      ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT \
      ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EUCLEAN ENOTNAM ENAVAIL \
      EISNAM EREMOTEIO EDQUOT ENOMEDIUM EMEDIUMTYPE ECANCELED ENOKEY EKEYEXPIRED EKEYREVOKED \
      EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL""",
      """
      - ESTABLISHED SYN_SENT SYN_RECEIVED FIN_WAIT_1 FIN_WAIT_2 \
      TIME_WAIT CLOSED CLOSE_WAIT LAST_ACK LISTEN CLOSING SYN_RECEIVED"""),
  /** macOS on both processors: sys/errno.h, netinet/tcp_fsm.h. */
  MAC(
      """
      EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EDEADLK ENOMEM EACCES EFAULT \
      ENOTBLK EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG \
      ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE EAGAIN EINPROGRESS EALREADY ENOTSOCK \
      EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT ENOTSUP \
      EPFNOSUPPORT EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET \
      ECONNABORTED ECONNRESET ENOBUFS EISCONN ENOTCONN ESHUTDOWN ETOOMANYREFS ETIMEDOUT \
      ECONNREFUSED ELOOP ENAMETOOLONG EHOSTDOWN EHOSTUNREACH ENOTEMPTY EPROCLIM EUSERS EDQUOT \
      ESTALE EREMOTE EBADRPC ERPCMISMATCH EPROGUNAVAIL EPROGMISMATCH EPROCUNAVAIL ENOLCK ENOSYS \
      EFTYPE EAUTH ENEEDAUTH EPWROFF EDEVERR EOVERFLOW EBADEXEC EBADARCH ESHLIBVERS EBADMACHO \
      ECANCELED EIDRM ENOMSG EILSEQ ENOATTR EBADMSG EMULTIHOP ENODATA ENOLINK ENOSR ENOSTR EPROTO \
      ETIME EOPNOTSUPP ENOPOLICY ENOTRECOVERABLE EOWNERDEAD EQFULL""",
      """
      CLOSED LISTEN SYN_SENT SYN_RECEIVED ESTABLISHED \
      CLOSE_WAIT FIN_WAIT_1 CLOSING LAST_ACK FIN_WAIT_2 TIME_WAIT""");

  private static final String UNUSED = "-";

  private final List<String> errors;
  private final List<String> states;

  /**
   * Tables by number.
   *
   * @param errors from 1 on, as Python's {@code errno.errorcode} names them; {@code -} for none
   * @param states from 0 on; {@code -} for none
   */
  Unix(String errors, String states) {
    this.errors = List.of(errors.split(" "));
    this.states = List.of(states.split(" "));
  }

  /** The one that this program runs on; empty where its calls are not known. */
  static Optional<Unix> here() {
    String processor = System.getProperty("os.arch");
    return switch (Os.named(System.getProperty("os.name"))) {
      case LINUX ->
          System.getProperty("os.name").equals("Linux")
                  && List.of("amd64", "aarch64").contains(processor)
              ? Optional.of(LINUX)
              : Optional.empty();
      case MAC -> Optional.of(MAC);
      case WINDOWS -> Optional.empty();
    };
  }

  /** The name of an error; {@code E17} and the like where the number has none. */
  String errorName(int number) {
    String name = number >= 1 && number <= errors.size() ? errors.get(number - 1) : UNUSED;
    return name.equals(UNUSED) ? "E" + number : name;
  }

  /** The number of the error called {@code name}. */
  int errorNumber(String name) {
    int index = errors.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(name + " is no error of " + this);
    }
    return index + 1;
  }

  /** The names of all errors, by their numbers from 1 on; {@code -} where a number has none. */
  List<String> errorNames() {
    return errors;
  }

  Optional<TcpState> tcpState(int number) {
    String name = number >= 0 && number < states.size() ? states.get(number) : UNUSED;
    return name.equals(UNUSED) ? Optional.empty() : Optional.of(TcpState.valueOf(name));
  }

  /** Writes the family, with which a socket address begins: BSD puts the length in front. */
  void putFamily(MemorySegment address, int family, int length) {
    if (this == LINUX) {
      address.set(ValueLayout.JAVA_SHORT, 0, (short) family);
    } else {
      address.set(ValueLayout.JAVA_BYTE, 0, (byte) length);
      address.set(ValueLayout.JAVA_BYTE, 1, (byte) family);
    }
  }

  int family(MemorySegment address) {
    return this == LINUX
        ? address.get(ValueLayout.JAVA_SHORT, 0)
        : address.get(ValueLayout.JAVA_BYTE, 1);
  }
}

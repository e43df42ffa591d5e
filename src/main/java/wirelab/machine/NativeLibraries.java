package wirelab.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Asks the loader of this machine for native libraries, before anything breaks for want of one. */
public final class NativeLibraries {
  private static final String X11 = "libX11.so.6";

  private NativeLibraries() {}

  /** Whether the loader finds {@code name}, such as {@code libgtk-3.so.0}; it stays loaded. */
  @SuppressWarnings("restricted")
  public static boolean has(String name) {
    try {
      SymbolLookup.libraryLookup(name, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether the X server that DISPLAY names lets this process in. False without libX11. */
  @SuppressWarnings("restricted")
  static boolean xServerAnswers() {
    if (!has(X11)) {
      return false;
    }
    Linker linker = Linker.nativeLinker();
    SymbolLookup x11 = SymbolLookup.libraryLookup(X11, Arena.global());
    MethodHandle open =
        linker.downcallHandle(
            x11.findOrThrow("XOpenDisplay"),
            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    MethodHandle close =
        linker.downcallHandle(
            x11.findOrThrow("XCloseDisplay"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try {
      MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      return !display.equals(MemorySegment.NULL) && (int) close.invokeExact(display) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException("can not call " + X11, e);
    }
  }
}

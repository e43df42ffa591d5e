package wirelab.codec.objectstream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirelab.codec.objectstream.Samples.Annotating;

/**
 * Objects by chance that hold one another, and the stream that ObjectOutputStream makes of them.
 * Old classes are among them: it is their streams that are met.
 */
@SuppressWarnings({"EnumOrdinal", "JavaUtilDate", "JdkObsolete", "UnnecessaryStringBuilder"})
final class RandomGraph {
  private static final int DEEPEST = 5;

  private final Random random;
  private final List<@Nullable Object> pool = new ArrayList<>();
  private final List<Supplier<@Nullable Object>> plain;
  private final List<Supplier<@Nullable Object>> holding;
  private int depth;

  RandomGraph(long seed) {
    random = new Random(seed);
    plain = plainKinds();
    holding = holdingKinds();
  }

  byte[] stream() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Annotating out = new Annotating(bytes, random.nextInt(4) == 0)) {
      for (int n = random.nextInt(4); n >= 0; n--) {
        switch (random.nextInt(12)) {
          case 0 -> out.reset();
          case 1 -> out.write(new byte[random.nextInt(600)]);
          case 2 -> out.writeUnshared(object());
          case 3 -> fail(out);
          default -> out.writeObject(object());
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Something in it can not be written, which the stream tells. */
  private void fail(Annotating out) throws IOException {
    Object bad = new Object();
    Object[] around = {object(), random.nextBoolean() ? bad : new Samples.Custom(new byte[9], bad)};
    try {
      out.writeObject(around);
      throw new AssertionError("an Object was written");
    } catch (NotSerializableException e) {
      out.writeObject(object());
    }
  }

  private @Nullable Object object() {
    if (!pool.isEmpty() && random.nextInt(5) == 0) {
      return pool.get(random.nextInt(pool.size()));
    }
    List<Supplier<@Nullable Object>> kinds =
        depth >= DEEPEST || random.nextInt(3) == 0 ? plain : holding;
    depth++;
    Object made = kinds.get(random.nextInt(kinds.size())).get();
    depth--;
    pool.add(made);
    return made;
  }

  /** Objects that hold no others which are made by chance. */
  private List<Supplier<@Nullable Object>> plainKinds() {
    return List.of(
        () -> null,
        this::text,
        this::text,
        () -> random.nextInt(),
        () -> random.nextLong(),
        () -> Float.intBitsToFloat(random.nextInt()),
        () -> random.nextBoolean() ? Double.NaN : random.nextGaussian(),
        () -> (char) random.nextInt(),
        () -> (byte) random.nextInt(),
        () -> (short) random.nextInt(),
        () -> random.nextBoolean(),
        this::primitives,
        this::primitives,
        () -> new int[][] {{1, 2}, {}, null, random.ints(random.nextInt(20)).toArray()},
        () -> Samples.Shade.values()[random.nextInt(2)],
        () -> TimeUnit.values()[random.nextInt(7)],
        this::classItself,
        this::library,
        this::library,
        this::library);
  }

  private Object library() {
    List<Supplier<Object>> kinds =
        List.of(
            () -> new Date(random.nextLong()),
            () -> new BigInteger(200, random),
            () -> BigDecimal.valueOf(random.nextLong(), 3),
            () -> new UUID(random.nextLong(), random.nextLong()),
            () -> URI.create("http://localhost/" + random.nextInt()),
            () -> Locale.GERMANY,
            () -> LocalDateTime.of(2020, 1, 1 + random.nextInt(28), 10, 0),
            () -> Duration.ofMillis(random.nextInt()),
            () -> BitSet.valueOf(new long[] {random.nextLong(), 1}),
            () -> new AtomicLong(random.nextLong()),
            () -> new StringBuilder(text()),
            () -> new StringBuffer(text()),
            () -> new Random(1),
            () -> EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS),
            () -> new TreeSet<>(List.of(text(), text() + "b")),
            () -> new HashSet<>(List.of(random.nextInt())),
            () -> new PriorityQueue<>(List.of(3, 1, 2)),
            () -> Collections.nCopies(3, text()),
            () -> new IOException(text(), new IllegalStateException()));
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private List<Supplier<@Nullable Object>> holdingKinds() {
    return List.of(
        this::objects,
        () -> new String[] {text(), null, text()},
        () -> many(new ArrayList<>()),
        () -> many(new LinkedList<>()),
        () -> Arrays.asList(object(), object()),
        () -> Collections.unmodifiableList(many(new ArrayList<>())),
        () -> new ArrayDeque<>(List.of(text())),
        () -> List.of(Samples.Shade.DARK, text()),
        () -> mapped(new HashMap<>()),
        () -> mapped(new LinkedHashMap<>()),
        () -> mapped(new TreeMap<>()),
        () -> new ConcurrentHashMap<>(Map.of(text(), random.nextInt())),
        this::byShade,
        () -> new Samples.Point(random.nextInt(), random.nextDouble(), object()),
        this::link,
        this::derived,
        () -> new Samples.Custom(new byte[random.nextInt(2000)], object()),
        this::named,
        () -> new Samples.External(random.nextInt(1500), object()),
        this::proxy);
  }

  private String text() {
    int length = random.nextInt(50) == 0 ? 30_000 + random.nextInt(30_000) : random.nextInt(12);
    StringBuilder text = new StringBuilder();
    boolean plainText = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      // also NUL, letters of two and three bytes, and halves of pairs
      text.append((char) (plainText ? 'a' + random.nextInt(26) : random.nextInt(0x10000)));
    }
    return text.toString();
  }

  private Object primitives() {
    int length = random.nextInt(40);
    return switch (random.nextInt(8)) {
      case 0 -> new byte[length * 100];
      case 1 -> text().toCharArray();
      case 2 -> random.doubles(length).toArray();
      case 3 -> new float[] {1f, Float.NaN, random.nextFloat()};
      case 4 -> random.ints(length).toArray();
      case 5 -> random.longs(length).toArray();
      case 6 -> new short[] {1, -1, Short.MAX_VALUE};
      default -> new boolean[] {true, false, random.nextBoolean()};
    };
  }

  private Object classItself() {
    List<Class<?>> classes =
        List.of(
            int.class,
            int[].class,
            String.class,
            Object.class,
            Samples.Derived.class,
            Samples.External.class,
            Samples.Shade.class,
            Runnable.class,
            proxy().getClass());
    return classes.get(random.nextInt(classes.size()));
  }

  private Object proxy() {
    return Proxy.newProxyInstance(
        RandomGraph.class.getClassLoader(),
        random.nextBoolean()
            ? new Class<?>[] {Runnable.class}
            : new Class<?>[] {Comparable.class, AutoCloseable.class},
        new Samples.Answer(text()));
  }

  private Object objects() {
    @Nullable Object[] objects = new Object[random.nextInt(6)];
    pool.add(objects);
    Arrays.setAll(objects, index -> object());
    return objects;
  }

  private List<@Nullable Object> many(List<@Nullable Object> list) {
    pool.add(list);
    for (int n = random.nextInt(5); n > 0; n--) {
      list.add(object());
    }
    return list;
  }

  private Map<Object, @Nullable Object> mapped(Map<Object, @Nullable Object> map) {
    pool.add(map);
    for (int n = random.nextInt(5); n > 0; n--) {
      map.put(text(), object());
    }
    return map;
  }

  private Object byShade() {
    Map<Samples.Shade, @Nullable Object> map = new EnumMap<>(Samples.Shade.class);
    map.put(Samples.Shade.LIGHT, object());
    return map;
  }

  private Object link() {
    Samples.Link first = new Samples.Link(random.nextLong());
    pool.add(first);
    Samples.Link last = first;
    for (int n = random.nextInt(100); n > 0; n--) {
      Samples.Link link = new Samples.Link(n);
      last.next = link;
      last = link;
    }
    last.next = random.nextBoolean() ? first : object();
    return first;
  }

  private Object derived() {
    Samples.Derived derived = new Samples.Derived();
    pool.add(derived);
    derived.held = object();
    derived.own = object();
    return random.nextInt(4) == 0 ? new Samples.Middle() : derived;
  }

  private Object named() {
    Samples.Named named = new Samples.Named();
    named.thing = object();
    return named;
  }
}

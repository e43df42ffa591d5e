package wirelab.bench;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is said of one kind of result: a line of the tables of explanations.
 *
 * @param keys results, as in {@link Answer#key}
 * @param argument what the call's first must be; empty if it does not matter
 * @param with what the socket must have been before the call
 * @param without what it must not have been
 */
record Rule(
    Set<Verb> verbs,
    Set<String> keys,
    String argument,
    Set<Trait> with,
    Set<Trait> without,
    Explanation says) {
  private static final Set<Trait> ANY = EnumSet.noneOf(Trait.class);

  /** Calls that have the same to be said about them. */
  static Set<Verb> on(Verb first, Verb... more) {
    return EnumSet.of(first, more);
  }

  /**
   * For sockets of any kind, and whatever the arguments.
   *
   * @param keys with spaces between, where one thing goes by several names
   */
  static Rule when(Set<Verb> verbs, String keys, Explanation says) {
    return new Rule(verbs, Set.of(keys.split(" ")), "", ANY, ANY, says);
  }

  /** As it is, where the first argument is {@code argument}. */
  Rule given(String argument) {
    return new Rule(verbs, keys, argument, with, without, says);
  }

  /** As it is, for sockets that are {@code first}, and {@code more}. */
  Rule with(Trait first, Trait... more) {
    return new Rule(verbs, keys, argument, EnumSet.of(first, more), without, says);
  }

  Rule without(Trait first, Trait... more) {
    return new Rule(verbs, keys, argument, with, EnumSet.of(first, more), says);
  }

  /** Words of a rule; see {@link Context#fill} for what may stand in curly brackets. */
  static Explanation says(String text, String advice, String source) {
    return new Explanation(text, advice, source);
  }

  boolean fits(Context context, String key) {
    return keys.contains(key)
        && verbs.contains(context.order().verb())
        && (argument.isEmpty() || argument.equals(context.argument(0)))
        && context.traits().containsAll(with)
        && without.stream().noneMatch(context.traits()::contains);
  }
}

package wirelab.lab.check;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelListsExtensions;
import dev.cel.extensions.CelListsExtensions.Function;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wirelab.lab.Expression;
import wirelab.lab.fact.Shape;
import wirelab.lab.fact.Vocabulary;
import wirelab.model.Nearest;

/**
 * The language of checks: the Common Expression Language with the variables of {@link Vocabulary}
 * and a lab's parameters. Expressions always end, and change nothing.
 */
final class Language {
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(\\w+)'");
  private static final Pattern UNDEFINED = Pattern.compile("undefined field '(\\w+)'");

  /** Ends an evaluation that takes too long: so many steps of a loop, at most. */
  static final int MOST_ITERATIONS = 5_000_000;

  /** All but {@code range}, which makes lists of any size. */
  private static final CelListsExtensions LISTS =
      CelExtensions.lists(
          Function.SLICE,
          Function.FLATTEN,
          Function.DISTINCT,
          Function.REVERSE,
          Function.SORT,
          Function.SORT_BY);

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableHeterogeneousNumericComparisons(true)
          .comprehensionMaxIterations(MOST_ITERATIONS)
          .build();
  private static final Map<Class<?>, CelType> TYPES =
      Map.of(
          long.class, SimpleType.INT,
          double.class, SimpleType.DOUBLE,
          boolean.class, SimpleType.BOOL,
          String.class, SimpleType.STRING);
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(CelExtensions.math(), CelExtensions.strings(), LISTS)
          .addFunctionBindings(Functions.bindings())
          .addFunctionBindings(Figures.bindings())
          .addFunctionBindings(HeaderFunctions.bindings())
          .build();

  /** What an expression means wherever it stands in a lab. */
  private record Meaning(CelRuntime.Program program, List<String> wanted) {}

  private final CelCompiler compiler;

  /** By text: every second expression of a lab stands in it twice. */
  private final Map<String, Meaning> meanings = new ConcurrentHashMap<>();

  private final Collection<String> names;

  /**
   * The language of one lab.
   *
   * @param parameters their names
   */
  Language(Collection<String> parameters) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setTypeProvider(new Types())
            .addLibraries(
                CelExtensions.math(), CelExtensions.strings(), LISTS, CelExtensions.bindings())
            .addFunctionDeclarations(Functions.declarations())
            .addFunctionDeclarations(Figures.declarations())
            .addFunctionDeclarations(HeaderFunctions.declarations());
    Vocabulary.variables().forEach((name, variable) -> builder.addVar(name, type(variable)));
    builder.addVar("answers", MapType.create(SimpleType.STRING, SimpleType.DYN));
    builder.addVar("answered_at", MapType.create(SimpleType.STRING, SimpleType.DOUBLE));
    parameters.forEach(name -> builder.addVar(name, SimpleType.INT));
    compiler = builder.build();
    names = new TreeSet<>(Vocabulary.variables().keySet());
    names.addAll(List.of("answers", "answered_at"));
    names.addAll(parameters);
  }

  private static CelType type(Vocabulary.Variable variable) {
    CelType one = StructTypeReference.create(variable.shape().name());
    return variable.list() ? ListType.create(one) : one;
  }

  /**
   * Makes an expression ready to be asked.
   *
   * @throws ExpressionException if it makes no sense: what, where, and what may be meant
   */
  Compiled compile(Expression expression) throws ExpressionException {
    Meaning meaning = meanings.get(expression.text());
    if (meaning == null) {
      meaning = meaning(expression);
      meanings.put(expression.text(), meaning);
    }
    return new Compiled(expression, meaning.program(), meaning.wanted());
  }

  private Meaning meaning(Expression expression) throws ExpressionException {
    CelValidationResult result = compiler.compile(expression.text());
    if (result.hasError()) {
      throw flaw(expression, result.getErrors().getFirst());
    }
    try {
      return new Meaning(RUNTIME.createProgram(result.getAst()), wanted(expression));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new ExpressionException(expression, 0, String.valueOf(e.getMessage()));
    }
  }

  /** Only these are looked up, as some take long: every variable whose name is in the text. */
  private List<String> wanted(Expression expression) {
    Set<String> words =
        WORD.matcher(expression.text())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    return names.stream().filter(words::contains).toList();
  }

  private ExpressionException flaw(Expression expression, CelIssue issue) {
    String message = issue.getMessage().replace(" (in container '')", "");
    Matcher variable = UNDECLARED.matcher(message);
    Matcher field = UNDEFINED.matcher(message);
    String suggestion = "";
    if (variable.find()) {
      suggestion = Nearest.suggestion(variable.group(1), names);
    } else if (field.find()) {
      suggestion = Nearest.suggestion(field.group(1), fields());
    }
    int column = issue.getSourceLocation().getColumn();
    return new ExpressionException(expression, column, message + suggestion);
  }

  private static Collection<String> fields() {
    Collection<String> fields = new TreeSet<>();
    Vocabulary.variables()
        .values()
        .forEach(variable -> fields.addAll(variable.shape().fields().keySet()));
    return fields;
  }

  /** The records of the facts, as types. */
  private static final class Types implements CelTypeProvider {
    private final ImmutableList<CelType> all =
        Vocabulary.variables().values().stream()
            .map(Vocabulary.Variable::shape)
            .distinct()
            .map(Types::type)
            .collect(ImmutableList.toImmutableList());

    private static CelType type(Shape shape) {
      ImmutableMap.Builder<String, CelType> fields = ImmutableMap.builder();
      shape
          .fields()
          .forEach((name, type) -> fields.put(name, TYPES.getOrDefault(type, SimpleType.DYN)));
      ImmutableMap<String, CelType> all = fields.buildOrThrow();
      return StructType.create(
          shape.name(), all.keySet(), field -> Optional.ofNullable(all.get(field)));
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return all;
    }

    @Override
    public Optional<CelType> findType(String name) {
      return all.stream().filter(type -> type.name().equals(name)).findFirst();
    }
  }
}

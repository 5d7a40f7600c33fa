package dev.banksman.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.banksman.expression.Shape.Field;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions. Costly to make, since it sets up a language; keep one. Safe to share between
 * threads, and so are the conditions.
 */
public final class Expressions {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 40;
    private static final int MOST_STEPS = 1_000;

    /** Turns of all loops together in one answer. */
    private static final int MOST_TURNS = 2_000;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST)
                    .maxParseRecursionDepth(DEEPEST)
                    .maxParseExpressionNodeCount(MOST_STEPS)
                    .comprehensionMaxIterations(MOST_TURNS)
                    .enableHeterogeneousNumericComparisons(true)
                    .populateMacroCalls(true)
                    .build();

    private final CelCompiler compiler;
    private final CelRuntime runtime;

    public Expressions() {
        this.compiler = compiler();
        this.runtime = runtime();
    }

    /** Reads a text as a condition, or says everything that is wrong with it. */
    public Compiled compile(String text, Origin origin) {
        Complaints complaints = new Complaints(text, origin);
        CelValidationResult parsed = compiler.parse(text);
        if (parsed.hasError()) {
            return complaints.syntax(parsed.getErrors());
        }
        CelAbstractSyntaxTree tree = tree(parsed);
        CelValidationResult checked = compiler.check(tree);
        if (checked.hasError()) {
            return complaints.types(checked.getErrors(), tree);
        }
        Inspection inspection = Inspection.of(tree(checked));
        List<ExpressionProblem> problems = complaints.remarks(inspection.remarks(), tree);
        return problems.isEmpty()
                ? new Compiled.Right(condition(text, tree(checked), inspection))
                : new Compiled.Wrong(problems);
    }

    private CelCondition condition(String text, CelAbstractSyntaxTree tree, Inspection inspection) {
        try {
            return new CelCondition(
                    text.strip(),
                    runtime.createProgram(tree),
                    inspection.reach(),
                    inspection.dependsOnTime());
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked expression cannot be planned: " + text, e);
        }
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("an expression without errors has no tree", e);
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(Library.standard())
                        .setStandardMacros(
                                CelStandardMacro.ALL,
                                CelStandardMacro.EXISTS,
                                CelStandardMacro.EXISTS_ONE,
                                CelStandardMacro.FILTER,
                                CelStandardMacro.MAP)
                        .setTypeProvider(new Structs())
                        .addFunctionDeclarations(Library.declarations())
                        .addVar("item", Shapes.ITEM.type())
                        .addVar("now", Types.TIME)
                        .addVar("today", Types.DAY);
        for (Field<?> field : Shapes.ITEM.fields()) {
            builder.addVar(Evaluation.ITEM + field.name(), field.type());
        }
        return builder.build();
    }

    private static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .setStandardFunctions(
                        CelStandardFunctions.newBuilder()
                                .includeFunctions(
                                        StandardFunction.LOGICAL_NOT,
                                        StandardFunction.NOT_STRICTLY_FALSE)
                                .build())
                .addFunctionBindings(new Operations().bindings())
                .build();
    }

    /** Makes the types of fields that have fields known to CEL. */
    private static final class Structs implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return Shapes.all().stream()
                    .map(shape -> (CelType) shape.type())
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return types().stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }
}

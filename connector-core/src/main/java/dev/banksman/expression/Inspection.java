package dev.banksman.expression;

import com.google.re2j.PatternSyntaxException;
import dev.banksman.policy.Reach;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a look at a well-typed expression shows that its types do not. */
final class Inspection {

    /** Something that is not allowed, at a place of the tree. */
    record Remark(long place, String message) {}

    private static final int DEEPEST_LOOP = 2;
    private static final Set<String> TAKEN = Set.of("item", "now", "today");

    private final List<Remark> remarks = new ArrayList<>();
    private Reach reach = Reach.SELF;
    private boolean dependsOnTime;

    private Inspection() {}

    static Inspection of(CelAbstractSyntaxTree tree) {
        Inspection inspection = new Inspection();
        inspection.visit(tree.getExpr(), 0);
        String type = Types.withArticle(tree.getResultType().name());
        switch (tree.getResultType().kind()) {
            case BOOL, DYN -> {}
            default ->
                    inspection.remark(
                            tree.getExpr(), "a condition says yes or no, but this is " + type);
        }
        return inspection;
    }

    List<Remark> remarks() {
        return remarks;
    }

    Reach reach() {
        return reach;
    }

    boolean dependsOnTime() {
        return dependsOnTime;
    }

    /** By the names of the fields that only the judged item has. */
    private static Reach reach(String field) {
        return switch (field) {
            case "blockers" -> Reach.ofBlockers(1);
            case "dependents" -> Reach.ofDependents(1);
            case "downstream" -> Reach.ofDependents(Integer.MAX_VALUE);
            case "parent", "children" -> Reach.SELF.withFamily();
            default -> Reach.SELF;
        };
    }

    private void visit(CelExpr expr, int loops) {
        switch (expr.getKind()) {
            case IDENT -> ident(expr);
            case SELECT -> {
                reach = reach.and(reach(expr.select().field()));
                visit(expr.select().operand(), loops);
            }
            case CALL -> call(expr, loops);
            case LIST -> expr.list().elements().forEach(element -> visit(element, loops));
            case STRUCT ->
                    remark(expr, "an expression cannot make a " + expr.struct().messageName());
            case MAP ->
                    expr.map()
                            .entries()
                            .forEach(
                                    entry -> {
                                        visit(entry.key(), loops);
                                        visit(entry.value(), loops);
                                    });
            case COMPREHENSION -> loop(expr, loops + 1);
            case CONSTANT, NOT_SET -> {}
        }
    }

    private void ident(CelExpr expr) {
        String name = expr.ident().name();
        dependsOnTime |= name.equals("now") || name.equals("today");
    }

    private void call(CelExpr expr, int loops) {
        CelExpr.CelCall call = expr.call();
        call.target().ifPresent(target -> visit(target, loops));
        call.args().forEach(argument -> visit(argument, loops));
        if (call.args().size() == 1) {
            literal(call.function(), call.args().getFirst());
        }
    }

    private void loop(CelExpr expr, int loops) {
        CelExpr.CelComprehension loop = expr.comprehension();
        if (loops > DEEPEST_LOOP) {
            remark(expr, "more than two loops within each other");
        }
        if (TAKEN.contains(loop.iterVar())) {
            remark(expr, "\"" + loop.iterVar() + "\" has a meaning already; name it otherwise");
        }
        visit(loop.iterRange(), loops - 1);
        visit(loop.accuInit(), loops);
        visit(loop.loopStep(), loops);
        visit(loop.result(), loops);
    }

    /**
     * Patterns, days and times stand as constants, so that they are tried when the file is read.
     */
    private void literal(String function, CelExpr argument) {
        switch (function) {
            case "matches" -> text(argument, "a pattern", Patterns::compile);
            case "duration" -> text(argument, "a length such as \"36h\"", Literals::duration);
            case "timestamp" ->
                    text(argument, "a time such as \"2026-03-09T10:20:00Z\"", Instant::parse);
            case "day" -> {
                if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
                    text(argument, "a day such as \"2026-03-09\"", LocalDate::parse);
                }
            }
            default -> {}
        }
    }

    private void text(
            CelExpr argument, String wanted, java.util.function.Function<String, ?> reader) {
        if (argument.getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || argument.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            remark(argument, wanted + " is written out in quotes");
            return;
        }
        try {
            var _ = reader.apply(argument.constant().stringValue());
        } catch (PatternSyntaxException | DateTimeException e) {
            remark(argument, "this is not " + wanted + ": " + e.getMessage());
        }
    }

    private void remark(CelExpr expr, String message) {
        remarks.add(new Remark(expr.id(), message));
    }
}

package dev.banksman.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out, in an expression that does not type-check, what somebody asked for a field. */
final class Owners {

    private Owners() {}

    /** What an unknown field was asked of; the judged item when that cannot be told. */
    static Shape<?> of(CelAbstractSyntaxTree tree, String field) {
        Map<String, CelType> loops = loops(tree);
        return nodes(tree)
                .filter(node -> node.expr().getKind() == CelExpr.ExprKind.Kind.SELECT)
                .map(node -> node.expr().select())
                .filter(select -> select.field().equals(field))
                .flatMap(select -> type(select.operand(), loops).stream())
                .flatMap(type -> shape(type).stream())
                .filter(shape -> shape.field(field).isEmpty())
                .findFirst()
                .orElse(Shapes.ITEM);
    }

    static boolean isCalled(CelAbstractSyntaxTree tree, String name) {
        return nodes(tree)
                .anyMatch(
                        node ->
                                node.expr().getKind() == CelExpr.ExprKind.Kind.CALL
                                        && node.expr().call().function().equals(name));
    }

    private static java.util.stream.Stream<CelNavigableExpr> nodes(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes();
    }

    /** The loops' variables and what they go through. */
    private static Map<String, CelType> loops(CelAbstractSyntaxTree tree) {
        Map<String, CelType> loops = new HashMap<>();
        nodes(tree)
                .filter(node -> node.expr().getKind() == CelExpr.ExprKind.Kind.COMPREHENSION)
                .map(node -> node.expr().comprehension())
                .forEach(
                        loop ->
                                type(loop.iterRange(), loops)
                                        .filter(ListType.class::isInstance)
                                        .map(type -> ((ListType) type).elemType())
                                        .ifPresent(type -> loops.put(loop.iterVar(), type)));
        return loops;
    }

    private static Optional<CelType> type(CelExpr expr, Map<String, CelType> loops) {
        return switch (expr.getKind()) {
            case IDENT ->
                    expr.ident().name().equals("item")
                            ? Optional.of(Shapes.ITEM.type())
                            : Optional.ofNullable(loops.get(expr.ident().name()));
            case SELECT ->
                    type(expr.select().operand(), loops)
                            .flatMap(Owners::shape)
                            .flatMap(shape -> typeOf(shape, expr.select().field()));
            case CALL -> element(expr.call(), loops);
            default -> Optional.empty();
        };
    }

    /** The type of {@code list[0]}. */
    private static Optional<CelType> element(CelExpr.CelCall call, Map<String, CelType> loops) {
        return call.function().equals("_[_]")
                ? type(call.args().getFirst(), loops)
                        .filter(ListType.class::isInstance)
                        .map(list -> ((ListType) list).elemType())
                : Optional.empty();
    }

    private static <S> Optional<CelType> typeOf(Shape<S> shape, String field) {
        return shape.field(field).map(found -> found.type());
    }

    private static Optional<Shape<?>> shape(CelType type) {
        return Shapes.all().stream()
                .<Shape<?>>map(shape -> shape)
                .filter(shape -> shape.name().equals(type.name()))
                .findFirst();
    }
}

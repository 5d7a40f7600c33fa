package dev.banksman.expression;

import dev.banksman.expression.Inspection.Remark;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts CEL's complaints into words that help, at places in the file. */
final class Complaints {

    private static final Pattern FIELD = Pattern.compile("undefined field '(.*?)'.*");
    private static final Pattern NAME = Pattern.compile("undeclared reference to '(.*?)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.*?)' applied to '(.*?)' .*");
    private static final Pattern NO_FIELDS =
            Pattern.compile("type '(.*?)' does not support field selection.*");
    private static final Pattern NO_LOOP =
            Pattern.compile("expression of type '(.*?)' cannot be range of a comprehension.*");

    private final String text;
    private final Origin origin;

    Complaints(String text, Origin origin) {
        this.text = text;
        this.origin = origin;
    }

    Compiled.Wrong syntax(List<CelIssue> issues) {
        // one slip confuses the parser, and all that it says after it is noise
        CelIssue first = issues.getFirst();
        String message =
                text.isBlank()
                        ? "a condition cannot be empty"
                        : "this is no expression: " + syntax(first.getMessage());
        return new Compiled.Wrong(
                List.of(problem(first.getSourceLocation(), message, "", List.of())));
    }

    Compiled.Wrong types(List<CelIssue> issues, CelAbstractSyntaxTree tree) {
        return new Compiled.Wrong(
                issues.stream()
                        .map(issue -> type(issue, tree))
                        .distinct()
                        .sorted(inOrder())
                        .toList());
    }

    List<ExpressionProblem> remarks(List<Remark> remarks, CelAbstractSyntaxTree tree) {
        List<ExpressionProblem> problems = new ArrayList<>();
        for (Remark remark : remarks) {
            CelSourceLocation place =
                    Optional.ofNullable(tree.getSource().getPositionsMap().get(remark.place()))
                            .flatMap(offset -> tree.getSource().getOffsetLocation(offset))
                            .orElse(CelSourceLocation.of(1, 0));
            problems.add(problem(place, remark.message(), "", List.of()));
        }
        return problems.stream().sorted(inOrder()).toList();
    }

    private ExpressionProblem type(CelIssue issue, CelAbstractSyntaxTree tree) {
        String message = issue.getMessage();
        CelSourceLocation place = issue.getSourceLocation();
        Matcher field = FIELD.matcher(message);
        if (field.matches()) {
            String asked = field.group(1);
            return field(moved(place, 1), asked, Owners.of(tree, asked));
        }
        Matcher name = NAME.matcher(message);
        if (name.matches()) {
            return name(place, name.group(1), tree);
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.matches()) {
            return problem(place, overload(overload.group(1), overload.group(2)), "", List.of());
        }
        Matcher scalar = NO_FIELDS.matcher(message);
        if (scalar.matches()) {
            return problem(place, noFields(scalar.group(1)), "", List.of());
        }
        Matcher loop = NO_LOOP.matcher(message);
        if (loop.matches()) {
            String what = Types.withArticle(loop.group(1));
            return problem(place, what + " is no list to go through", "", List.of());
        }
        return problem(place, message, "", List.of());
    }

    private ExpressionProblem field(CelSourceLocation place, String name, Shape<?> shape) {
        String message = "unknown field \"" + name + "\" of " + shape.name();
        return problem(place, message, name, shape.names());
    }

    private ExpressionProblem name(
            CelSourceLocation place, String name, CelAbstractSyntaxTree tree) {
        if (Owners.isCalled(tree, name)) {
            // CEL points at the parenthesis
            return function(moved(place, -name.length()), name);
        }
        List<String> names = List.of("item", "now", "today");
        Optional<String> field =
                Nearest.to(name, Shapes.ITEM.names()).map(near -> Evaluation.ITEM + near);
        if (field.isPresent()) {
            return new ExpressionProblem(
                    line(place), column(place), "unknown name \"" + name + "\"", field, names);
        }
        return problem(place, "unknown name \"" + name + "\"", name, names);
    }

    private ExpressionProblem function(CelSourceLocation place, String name) {
        String message = "unknown function \"" + name + "\"";
        return name.equals("has")
                ? new ExpressionProblem(
                        line(place),
                        column(place),
                        message + "; to ask whether something is there, write !empty(…)",
                        Optional.of("empty"),
                        Library.names())
                : problem(place, message, name, Library.names());
    }

    private static String noFields(String type) {
        return type.equals(Types.FIELDS.name())
                ? "name a field in brackets and quotes: item.fields[\"Release notes\"]"
                : Types.withArticle(type) + " has no fields";
    }

    private static String overload(String function, String arguments) {
        List<String> types = Signature.split(arguments).stream().map(Types::withArticle).toList();
        String name = Signature.operator(function);
        return "\"" + name + "\" does not work on " + String.join(" and ", types);
    }

    private static String syntax(String message) {
        if (message.startsWith("token recognition error at: '= ")) {
            return "to compare, write ==";
        }
        return message.replaceFirst("(?s),? expecting \\{.*", "")
                .replace("'<EOF>'", "the end")
                .replace("mismatched input", "something is missing before");
    }

    private ExpressionProblem problem(
            CelSourceLocation place, String message, String written, List<String> allowed) {
        return new ExpressionProblem(
                line(place), column(place), message, Nearest.to(written, allowed), allowed);
    }

    private static CelSourceLocation moved(CelSourceLocation place, int columns) {
        return CelSourceLocation.of(place.getLine(), place.getColumn() + columns);
    }

    private int line(CelSourceLocation place) {
        return origin.lineOf(Math.max(1, place.getLine()));
    }

    private int column(CelSourceLocation place) {
        return origin.columnOf(Math.max(1, place.getLine()), Math.max(0, place.getColumn()));
    }

    private static Comparator<ExpressionProblem> inOrder() {
        return Comparator.comparingInt(ExpressionProblem::line)
                .thenComparingInt(ExpressionProblem::column);
    }
}

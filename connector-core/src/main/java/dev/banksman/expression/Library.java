package dev.banksman.expression;

import static dev.banksman.expression.Types.DAY;
import static dev.banksman.expression.Types.FIELDS;
import static dev.banksman.expression.Types.LENGTH;
import static dev.banksman.expression.Types.NUMBER;
import static dev.banksman.expression.Types.TEXT;
import static dev.banksman.expression.Types.TIME;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions of the language and the types that they take. Fewer than CEL has: what coordination
 * asks for, and nothing that builds large values. What they do is in {@link Operations}.
 */
final class Library {

    private static final Set<String> CALLED =
            new TreeSet<>(
                    List.of(
                            "all",
                            "contains",
                            "day",
                            "days",
                            "duration",
                            "empty",
                            "endsWith",
                            "exists",
                            "exists_one",
                            "filter",
                            "getDate",
                            "getDayOfWeek",
                            "getFullYear",
                            "getHours",
                            "getMonth",
                            "lower",
                            "map",
                            "matches",
                            "size",
                            "startsWith",
                            "timestamp",
                            "workdays"));

    private Library() {}

    /** The names of the functions that can be called, macros included, in alphabetical order. */
    static List<String> names() {
        return List.copyOf(CALLED);
    }

    /** What is taken over from CEL as it is. */
    static CelStandardDeclarations standard() {
        return CelStandardDeclarations.newBuilder()
                .includeFunctions(
                        StandardFunction.CONDITIONAL,
                        StandardFunction.LOGICAL_AND,
                        StandardFunction.LOGICAL_OR,
                        StandardFunction.LOGICAL_NOT,
                        StandardFunction.NOT_STRICTLY_FALSE,
                        StandardFunction.EQUALS,
                        StandardFunction.NOT_EQUALS,
                        StandardFunction.IN,
                        StandardFunction.INDEX,
                        StandardFunction.SIZE)
                .build();
    }

    static List<CelFunctionDecl> declarations() {
        List<CelFunctionDecl> all = new ArrayList<>();
        for (String operator : List.of("_<_", "_<=_", "_>_", "_>=_")) {
            all.add(order(operator));
        }
        all.add(numbersAlike("_==_"));
        all.add(numbersAlike("_!=_"));
        all.addAll(arithmetic());
        all.addAll(texts());
        all.addAll(times());
        all.add(global("empty", "empty_any", SimpleType.BOOL, SimpleType.DYN));
        all.add(global("_[_]", "fields_by_name", SimpleType.DYN, FIELDS, SimpleType.STRING));
        return all;
    }

    /** Numbers of both kinds, texts, times, days and lengths; a day and a time too. */
    private static CelFunctionDecl order(String operator) {
        List<CelOverloadDecl> overloads = new ArrayList<>();
        numbers(operator, overloads, SimpleType.BOOL);
        for (CelType type : List.of(TEXT, TIME, DAY, LENGTH)) {
            overloads.add(overload(operator + type.name(), SimpleType.BOOL, type, type));
        }
        overloads.add(overload(operator + "day_time", SimpleType.BOOL, DAY, TIME));
        overloads.add(overload(operator + "time_day", SimpleType.BOOL, TIME, DAY));
        return CelFunctionDecl.newFunctionDeclaration(operator, overloads);
    }

    private static CelFunctionDecl numbersAlike(String operator) {
        return CelFunctionDecl.newFunctionDeclaration(
                operator,
                overload(operator + "number_int", SimpleType.BOOL, NUMBER, SimpleType.INT),
                overload(operator + "int_number", SimpleType.BOOL, SimpleType.INT, NUMBER));
    }

    private static List<CelFunctionDecl> arithmetic() {
        List<CelFunctionDecl> all = new ArrayList<>();
        for (String operator : List.of("_*_", "_/_")) {
            all.add(CelFunctionDecl.newFunctionDeclaration(operator, sums(operator)));
        }
        List<CelOverloadDecl> plus = sums("_+_");
        plus.add(overload("_+_day_length", DAY, DAY, LENGTH));
        plus.add(overload("_+_time_length", TIME, TIME, LENGTH));
        plus.add(overload("_+_length_length", LENGTH, LENGTH, LENGTH));
        CelType list = Types.listOf(TypeParamType.create("A"));
        plus.add(overload("_+_list", list, list, list));
        all.add(CelFunctionDecl.newFunctionDeclaration("_+_", plus));
        List<CelOverloadDecl> minus = sums("_-_");
        minus.add(overload("_-_day_length", DAY, DAY, LENGTH));
        minus.add(overload("_-_time_length", TIME, TIME, LENGTH));
        minus.add(overload("_-_length_length", LENGTH, LENGTH, LENGTH));
        minus.add(overload("_-_day_day", LENGTH, DAY, DAY));
        minus.add(overload("_-_time_time", LENGTH, TIME, TIME));
        all.add(CelFunctionDecl.newFunctionDeclaration("_-_", minus));
        all.add(
                CelFunctionDecl.newFunctionDeclaration(
                        "-_",
                        overload("-_int", SimpleType.INT, SimpleType.INT),
                        overload("-_number", NUMBER, NUMBER)));
        return all;
    }

    private static List<CelOverloadDecl> sums(String operator) {
        List<CelOverloadDecl> overloads = new ArrayList<>();
        overloads.add(overload(operator + "int", SimpleType.INT, SimpleType.INT, SimpleType.INT));
        overloads.add(overload(operator + "number", NUMBER, NUMBER, NUMBER));
        overloads.add(overload(operator + "int_number", NUMBER, SimpleType.INT, NUMBER));
        overloads.add(overload(operator + "number_int", NUMBER, NUMBER, SimpleType.INT));
        return overloads;
    }

    private static void numbers(String operator, List<CelOverloadDecl> into, CelType result) {
        CelType whole = SimpleType.INT;
        into.add(overload(operator + "int", result, whole, whole));
        into.add(overload(operator + "number", result, NUMBER, NUMBER));
        into.add(overload(operator + "int_number", result, whole, NUMBER));
        into.add(overload(operator + "number_int", result, NUMBER, whole));
    }

    private static List<CelFunctionDecl> texts() {
        List<CelFunctionDecl> all = new ArrayList<>();
        for (String name : List.of("contains", "startsWith", "endsWith", "matches")) {
            all.add(member(name, SimpleType.BOOL, TEXT, TEXT));
        }
        all.add(global("lower", "lower_text", TEXT, TEXT));
        return all;
    }

    private static List<CelFunctionDecl> times() {
        List<CelFunctionDecl> all = new ArrayList<>();
        for (String name : List.of("getFullYear", "getMonth", "getDate", "getDayOfWeek")) {
            all.add(
                    CelFunctionDecl.newFunctionDeclaration(
                            name,
                            CelOverloadDecl.newMemberOverload(
                                    name + "_day", SimpleType.INT, List.of(DAY)),
                            CelOverloadDecl.newMemberOverload(
                                    name + "_time", SimpleType.INT, List.of(TIME))));
        }
        all.add(member("getHours", SimpleType.INT, TIME));
        all.add(
                CelFunctionDecl.newFunctionDeclaration(
                        "day",
                        overload("day_time", DAY, TIME),
                        overload("day_text", DAY, SimpleType.STRING)));
        all.add(global("days", "days_int", LENGTH, SimpleType.INT));
        all.add(global("duration", "duration_text", LENGTH, SimpleType.STRING));
        all.add(global("timestamp", "timestamp_text", TIME, SimpleType.STRING));
        all.add(global("workdays", "workdays_day_day", SimpleType.INT, DAY, DAY));
        return all;
    }

    private static CelFunctionDecl global(
            String name, String overload, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(name, overload(overload, result, arguments));
    }

    private static CelFunctionDecl member(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newMemberOverload(name + "_member", result, List.of(arguments)));
    }

    private static CelOverloadDecl overload(String id, CelType result, CelType... arguments) {
        return CelOverloadDecl.newGlobalOverload(id, result, List.of(arguments));
    }
}

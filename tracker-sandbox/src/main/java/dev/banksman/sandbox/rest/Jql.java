package dev.banksman.sandbox.rest;

import dev.banksman.sandbox.http.Refusal;
import dev.banksman.sandbox.rest.JqlLexer.Token;
import dev.banksman.sandbox.site.Issue;
import dev.banksman.sandbox.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A useful part of JQL: comparisons joined by AND, OR, NOT and brackets, and ORDER BY.
 *
 * @param bounded whether anything is asked at all: Jira refuses to search everything
 */
public record Jql(Predicate<Issue> matches, Comparator<Issue> order, boolean bounded) {

    /**
     * Reads a query.
     *
     * @throws Refusal naming what it does not understand
     */
    public static Jql of(String text, Site site) {
        Parser parser = new Parser(JqlLexer.tokens(text), new JqlTerms(site));
        boolean bounded = !parser.atEnd() && !parser.peek("order");
        Predicate<Issue> matches = bounded ? parser.either() : issue -> true;
        return new Jql(matches, parser.order(), bounded);
    }

    private static final class Parser {

        private final List<Token> tokens;
        private final JqlTerms terms;
        private int at;

        Parser(List<Token> tokens, JqlTerms terms) {
            this.tokens = tokens;
            this.terms = terms;
        }

        boolean atEnd() {
            return at == tokens.size();
        }

        boolean peek(String word) {
            return !atEnd() && tokens.get(at).is(word);
        }

        private boolean take(String word) {
            boolean there = peek(word);
            at += there ? 1 : 0;
            return there;
        }

        private Token next(String expected) {
            if (atEnd()) {
                throw Refusal.bad(
                        "Error in the JQL Query: Expecting "
                                + expected
                                + " before the end of the query.");
            }
            return tokens.get(at++);
        }

        private void expect(String word) {
            Token token = next("'" + word + "'");
            if (!token.is(word)) {
                throw Refusal.bad(
                        "Error in the JQL Query: Expecting '"
                                + word
                                + "' but got '"
                                + token.text()
                                + "'.");
            }
        }

        Predicate<Issue> either() {
            Predicate<Issue> one = both();
            while (take("or")) {
                one = one.or(both());
            }
            return one;
        }

        private Predicate<Issue> both() {
            Predicate<Issue> one = single();
            while (take("and")) {
                one = one.and(single());
            }
            return one;
        }

        private Predicate<Issue> single() {
            if (take("not")) {
                return single().negate();
            }
            if (take("(")) {
                Predicate<Issue> inner = either();
                expect(")");
                return inner;
            }
            return comparison();
        }

        private Predicate<Issue> comparison() {
            String field = next("a field").text();
            Token operator = next("an operator");
            if (operator.is("in")) {
                return terms.in(field, values());
            }
            if (operator.is("not")) {
                expect("in");
                return terms.in(field, values()).negate();
            }
            if (operator.is("is")) {
                boolean not = take("not");
                next("EMPTY");
                Predicate<Issue> empty = terms.empty(field);
                return not ? empty.negate() : empty;
            }
            return terms.compare(field, operator.text(), value());
        }

        private String value() {
            String value = next("a value").text();
            if (take("(")) {
                expect(")");
                return value + "()";
            }
            return value;
        }

        private List<String> values() {
            List<String> values = new ArrayList<>();
            expect("(");
            do {
                values.add(value());
            } while (take(","));
            expect(")");
            return values;
        }

        Comparator<Issue> order() {
            if (atEnd()) {
                return Comparator.comparingLong(Issue::id).reversed();
            }
            expect("order");
            expect("by");
            Comparator<Issue> order = one();
            while (take(",")) {
                order = order.thenComparing(one());
            }
            if (!atEnd()) {
                throw Refusal.bad(
                        "Error in the JQL Query: Unexpected '"
                                + tokens.get(at).text()
                                + "' after the order.");
            }
            return order.thenComparingLong(Issue::id);
        }

        private Comparator<Issue> one() {
            Comparator<Issue> order = terms.order(next("a field").text());
            if (take("desc")) {
                return order.reversed();
            }
            take("asc");
            return order;
        }
    }
}

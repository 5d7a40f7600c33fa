package dev.banksman.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.calendar.Span;
import dev.banksman.config.form.Form;
import dev.banksman.config.form.Forms;
import dev.banksman.config.form.Key;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.TableForm;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.policy.Policy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of one policy. Their names and types are those of its record's components, and the
 * record itself says which values go.
 */
final class ParamsForm<P extends Record> {

    private record Parameter(RecordComponent component, Key<Object> key) {}

    private final P defaults;
    private final List<Parameter> parameters = new ArrayList<>();

    ParamsForm(Policy<P> policy) {
        this.defaults = policy.defaults();
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            Form<Object> form = form(component.getGenericType()).map(value -> value);
            String meaning = "standard: " + text(get(defaults, component));
            parameters.add(new Parameter(component, Key.of(component.getName(), form, meaning)));
        }
    }

    ObjectNode schema() {
        return table().schema();
    }

    /** The names of the parameters with their values as the file would write them. */
    List<Setting.Named> shown(P params) {
        return parameters.stream()
                .map(p -> new Setting.Named(p.key().name(), text(get(params, p.component()))))
                .toList();
    }

    /** What the layers say, the first one before the others, and for the rest the defaults. */
    Optional<P> read(List<Spot> layers) {
        int problems = count(layers);
        List<Values> said = layers.stream().map(table()::read).flatMap(Optional::stream).toList();
        if (count(layers) > problems) {
            return Optional.empty();
        }
        Object[] values =
                parameters.stream()
                        .map(
                                p ->
                                        at(p, said)
                                                .map(Written::value)
                                                .orElseGet(() -> get(defaults, p.component())))
                        .toArray();
        return make(values, said);
    }

    private static int count(List<Spot> layers) {
        return layers.isEmpty() ? 0 : layers.getFirst().desk().problems().count();
    }

    private TableForm<Values> table() {
        return TableForm.of(parameters.stream().<Key<?>>map(Parameter::key).toList(), v -> v);
    }

    private static Optional<Written<Object>> at(Parameter parameter, List<Values> said) {
        return said.stream().flatMap(layer -> layer.at(parameter.key()).stream()).findFirst();
    }

    @SuppressWarnings("unchecked") // the constructor of P's class makes a P
    private Optional<P> make(Object[] values, List<Values> said) {
        Class<?>[] types =
                parameters.stream().map(p -> p.component().getType()).toArray(Class<?>[]::new);
        try {
            var constructor = defaults.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of((P) constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof IllegalArgumentException wrong) {
                complain(String.valueOf(wrong.getMessage()), said);
                return Optional.empty();
            }
            throw new LinkageError("parameters of " + defaults, e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("parameters of " + defaults, e);
        }
    }

    /** At the parameter that the message names, where it does. */
    private void complain(String message, List<Values> said) {
        parameters.stream()
                .filter(p -> message.matches("(?s).*\\b" + p.key().name() + "\\b.*"))
                .flatMap(p -> at(p, said).stream())
                .map(Written::at)
                .findFirst()
                .or(() -> said.stream().findFirst().map(Values::spot))
                .ifPresent(spot -> spot.problem(message));
    }

    private static Form<?> form(Type type) {
        if (type instanceof ParameterizedType collection) {
            Form<?> element = form(collection.getActualTypeArguments()[0]);
            return collection.getRawType() == Set.class
                    ? Forms.listOf(element).map(LinkedHashSet::new)
                    : Forms.listOf(element);
        }
        return switch ((Class<?>) type) {
            case Class<?> c when c == Span.class -> Units.SPAN;
            case Class<?> c when c == int.class -> Forms.count(0, 1_000_000);
            case Class<?> c when c == boolean.class -> Forms.truth();
            case Class<?> c when c == String.class -> Forms.text();
            case Class<?> c when c.isEnum() -> constant(c);
            default -> throw new IllegalArgumentException("no form for parameters of " + type);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller saw that it is an enum
    private static Form<?> constant(Class<?> type) {
        return Forms.constant((Class) type);
    }

    private static Object get(Record params, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(params);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("parameter " + component, e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> Forms.wordOf(constant);
            case java.util.Collection<?> all ->
                    "[" + String.join(", ", sorted(all.stream().map(ParamsForm::text))) + "]";
            default -> value.toString();
        };
    }

    private static List<String> sorted(Stream<String> words) {
        return words.sorted().toList();
    }
}

package dev.banksman.store.codec;

import java.io.IOException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record as an object of its parts; one that may do without any of them may be left out. */
final class RecordForm<T> implements Form<T> {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType MAKER = MethodType.methodType(Object.class, Object[].class);

    private final Class<T> type;
    private final MethodHandle maker;
    private final List<Part> parts;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable T usual;

    /** One component. */
    private record Part(String name, Function<Object, Object> getter, Form<Object> form) {}

    RecordForm(Class<T> type, List<Form<?>> forms) {
        RecordComponent[] components = type.getRecordComponents();
        Part[] all = new Part[components.length];
        for (int i = 0; i < components.length; i++) {
            all[i] = part(components[i], forms.get(i));
            places.put(components[i].getName(), i);
        }
        this.type = type;
        this.parts = List.of(all);
        this.maker = maker(type, components);
        this.usual = usual();
    }

    private @Nullable T usual() {
        @Nullable Object[] usually = new Object[parts.size()];
        for (int i = 0; i < usually.length; i++) {
            usually[i] = parts.get(i).form.absent();
            if (usually[i] == null) {
                return null;
            }
        }
        try {
            return make(usually);
        } catch (IOException e) {
            throw new IllegalStateException("refuses the usual parts: " + type, e);
        }
    }

    @Override
    public boolean omits(T value) {
        return value.equals(usual);
    }

    @Override
    public @Nullable T absent() {
        return usual;
    }

    @Override
    public void write(Writing out, T value) throws IOException {
        out.json().writeStartObject();
        writeParts(out, value);
        out.json().writeEndObject();
    }

    /** Writes the parts into an object that is begun. */
    void writeParts(Writing out, Object value) throws IOException {
        for (Part part : parts) {
            Object what = part.getter.apply(value);
            if (!part.form.omits(what)) {
                out.json().writeFieldName(part.name);
                part.form.write(out, what);
            }
        }
    }

    @Override
    public T read(Reading in) throws IOException {
        @Nullable Object[] found = new Object[parts.size()];
        for (boolean more = in.enter(); more; more = in.nextName()) {
            Integer place = places.get(in.json().currentName());
            in.json().nextToken();
            if (place == null) {
                in.json().skipChildren();
            } else {
                found[place] = parts.get(place).form.read(in);
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = absent(in, parts.get(i));
            }
        }
        return make(found);
    }

    private static Object absent(Reading in, Part part) throws IOException {
        Object usual = part.form.absent();
        if (usual == null) {
            throw in.wrong("a part named " + part.name);
        }
        return usual;
    }

    private T make(@Nullable Object[] found) throws IOException {
        try {
            return type.cast(maker.invokeExact(found));
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    private static IOException rethrown(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new IOException("a record that refuses its parts: " + e.getMessage(), e);
    }

    @SuppressWarnings("unchecked") // the form is made for the component's type
    private static Part part(RecordComponent component, Form<?> form) {
        return new Part(component.getName(), getter(component), (Form<Object>) form);
    }

    /** What the compiler makes of a method reference: much faster to call than a handle. */
    @SuppressWarnings("unchecked") // as the types given say
    private static Function<Object, Object> getter(RecordComponent component) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            return (Function<Object, Object>)
                    LambdaMetafactory.metafactory(
                                    lookup,
                                    "apply",
                                    MethodType.methodType(Function.class),
                                    GETTER,
                                    accessor,
                                    accessor.type().wrap())
                            .getTarget()
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot be read: " + component, e);
        }
    }

    private static MethodHandle maker(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MAKER);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot be made: " + type, e);
        }
    }
}

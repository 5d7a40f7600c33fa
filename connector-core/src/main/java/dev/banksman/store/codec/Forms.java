package dev.banksman.store.codec;

import dev.banksman.item.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the form of a type, once for each. For use by one thread. */
final class Forms {

    private final Map<Type, Form<?>> known = new HashMap<>(Scalars.all());

    Forms() {
        known.put(OptionalInt.class, new Wrappers.OptionalIntForm());
        known.put(Object.class, new ObservedForm(this));
    }

    Form<?> of(Type type) {
        Form<?> form = known.get(type);
        if (form == null) {
            form = make(type);
            known.put(type, form);
        }
        return form;
    }

    @SuppressWarnings("unchecked") // a class and its form have the same type
    <T> Form<T> of(Class<T> type) {
        return (Form<T>) of((Type) type);
    }

    private Form<?> make(Type type) {
        return switch (type) {
            case WildcardType wild -> of(wild.getUpperBounds()[0]);
            case ParameterizedType generic -> generic(generic);
            case Class<?> plain when plain.isRecord() -> record(plain);
            case Class<?> plain when plain.isEnum() -> constant(plain);
            case Class<?> plain when plain.isSealed() -> sealed(plain);
            default -> throw new IllegalStateException("no form for " + type);
        };
    }

    private Form<?> generic(ParameterizedType type) {
        Type[] args = type.getActualTypeArguments();
        Form<?> last = of(args[args.length - 1]);
        Type raw = type.getRawType();
        if (raw == Optional.class) {
            return new Wrappers.OptionalForm<>(last);
        } else if (raw == Value.class) {
            return new Wrappers.ValueForm<>(last);
        } else if (raw == List.class) {
            return Wrappers.Many.list(last);
        } else if (raw == Set.class) {
            return Wrappers.Many.set(last);
        } else if (raw == Map.class && args[0] == String.class) {
            return new Wrappers.MapForm<>(last);
        }
        throw new IllegalStateException("no form for " + type);
    }

    private <T> RecordForm<T> record(Class<T> type) {
        List<Form<?>> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.add(of(component.getGenericType()));
        }
        return new RecordForm<>(type, parts);
    }

    private <T> SealedForm<T> sealed(Class<T> type) {
        SealedForm<T> form = new SealedForm<>();
        leaves(type).forEach(leaf -> form.may(leaf, record(leaf.asSubclass(type))));
        return form;
    }

    private static List<Class<?>> leaves(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> each : type.getPermittedSubclasses()) {
            if (each.isRecord()) {
                all.add(each);
            } else {
                all.addAll(leaves(each));
            }
        }
        return all.stream().distinct().toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class, as was asked
    private static Form<?> constant(Class<?> type) {
        return Scalars.constant((Class) type.asSubclass(Enum.class));
    }
}

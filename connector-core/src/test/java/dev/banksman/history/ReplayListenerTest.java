package dev.banksman.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayListenerTest {

    private final List<String> heard = new ArrayList<>();

    static Stream<Method> everything() {
        return Stream.of(ReplayListener.class.getDeclaredMethods()).filter(Method::isDefault);
    }

    /** A listener that hears something new must not be forgotten here. */
    @ParameterizedTest
    @MethodSource("everything")
    void all_hear_everything_in_turn(Method method) throws ReflectiveOperationException {
        ReplayListener all = ReplayListener.all(List.of(listener("first"), listener("second")));

        method.invoke(all, new Object[method.getParameterCount()]);

        assertThat(heard)
                .containsExactly("first " + method.getName(), "second " + method.getName());
    }

    private ReplayListener listener(String name) {
        return (ReplayListener)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ReplayListener.class},
                        (proxy, method, arguments) -> {
                            heard.add(name + " " + method.getName());
                            return null;
                        });
    }
}

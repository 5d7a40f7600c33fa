package dev.banksman.jira.apply;

import dev.banksman.port.Answer;
import java.util.function.Function;

/** Goes on with what was answered; trouble stays trouble. */
public final class Answers {

    private Answers() {}

    public static <T, R> Answer<R> then(Answer<T> answer, Function<T, Answer<R>> next) {
        return answer instanceof Answer.Ok<T>(T value) ? next.apply(value) : answer.trouble();
    }

    public static <T, R> Answer<R> map(Answer<T> answer, Function<T, R> change) {
        return then(answer, value -> new Answer.Ok<>(change.apply(value)));
    }

    /** Takes "it is not there" for an answer, for what is to be taken away. */
    public static <T> Answer<Boolean> away(Answer<T> answer) {
        return answer instanceof Answer.Gone<T>
                ? new Answer.Ok<>(true)
                : map(answer, value -> true);
    }
}

package dev.banksman.policy.blockedstatus;

import dev.banksman.graph.Neighbour;
import dev.banksman.item.Blockage;
import dev.banksman.item.FieldValue;
import dev.banksman.item.StatusCategory;
import dev.banksman.item.Value;
import dev.banksman.policy.Observation;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Unknowns;
import dev.banksman.policy.blockedstatus.BlockedStatusPolicy.Params;
import java.util.ArrayList;
import java.util.List;

/** What was asked of an item, and what of it is missing or not known. */
record Answers(List<Observation> seen, List<String> missing, List<String> unknown) {

    private static final String NEVER_MENTIONED = "the source never mentions it";

    /** What is said about being blocked. */
    static Answers about(Blockage blockage, Situation<Params> situation) {
        Answers answers = new Answers(new ArrayList<>(3), new ArrayList<>(0), new ArrayList<>(0));
        if (situation.params().requires(Require.REASON)) {
            answers.take(Require.REASON.word(), blockage.reason());
        }
        if (situation.params().requires(Require.UNBLOCKER)) {
            answers.take(Require.UNBLOCKER.word(), unblocker(blockage, situation));
        }
        return answers;
    }

    /** What stands in the fields that are to be answered. */
    static Answers inFields(Situation<Params> situation) {
        Answers answers = new Answers(new ArrayList<>(3), new ArrayList<>(0), new ArrayList<>(0));
        for (String field : situation.params().strict()) {
            Value<FieldValue> value = situation.item().fields().get(field);
            answers.take(field, value == null ? Value.unknown(NEVER_MENTIONED) : value);
        }
        return answers;
    }

    List<Observation> observations(Observation first) {
        List<Observation> all = new ArrayList<>(seen.size() + 1);
        all.add(first);
        all.addAll(seen);
        return all;
    }

    private void take(String what, Value<?> answer) {
        seen.add(Observation.of(what, shown(answer), "required"));
        switch (answer) {
            case Value.Present<?> _ -> {}
            case Value.Empty<?> _ -> missing.add(what);
            case Value.Unknown<?>(String reason) -> unknown.add(what + ": " + reason);
        }
    }

    private static Object shown(Value<?> answer) {
        return answer instanceof Value.Present<?>(FieldValue _) ? "answered" : answer;
    }

    /** A named unblocker, or else the first unfinished item that blocks this one. */
    private static Value<?> unblocker(Blockage blockage, Situation<Params> situation) {
        Value<?> answer = blockage.unblocker();
        for (Neighbour blocker : situation.around().blockers()) {
            if (answer.isPresent()) {
                return answer;
            }
            answer = answer(blocker, answer);
        }
        return answer;
    }

    private static Value<?> answer(Neighbour blocker, Value<?> otherwise) {
        Value<StatusCategory> category = blocker.category();
        if (!category.isPresent()) {
            return Value.unknown(Unknowns.category("blocker", blocker));
        }
        return category.is(StatusCategory.DONE) ? otherwise : Value.of(blocker.ref());
    }
}

package dev.banksman.policy.blockedstatus;

import dev.banksman.item.Value;
import dev.banksman.policy.Phrase;
import dev.banksman.policy.Situation;
import dev.banksman.policy.Words;
import dev.banksman.policy.blockedstatus.BlockedStatusPolicy.Params;
import java.time.Instant;
import java.util.List;

/** How a blocked item that says too little is put to a person. */
final class BlockedWords {

    private static final String BOTH = Require.REASON.word() + ", " + Require.UNBLOCKER.word();

    private BlockedWords() {}

    static Words of(String missing, Situation<Params> situation) {
        if (missing.equals(BOTH)) {
            return words(
                    situation,
                    " without a reason or somebody who can unblock it, so nobody knows how to help.",
                    "One line on what it waits for, and whom to ask, is enough.",
                    "both are given");
        }
        if (missing.equals(Require.REASON.word())) {
            return words(
                    situation,
                    " without a reason, so nobody knows how to help.",
                    "One line on what it waits for is enough.",
                    "a reason is given");
        }
        if (missing.equals(Require.UNBLOCKER.word())) {
            return words(
                    situation,
                    " without anybody named who can unblock it, so the question has no address.",
                    "Name somebody who can unblock it, or link the item that it waits for.",
                    "somebody is named or an unfinished item is linked");
        }
        return unanswered(missing);
    }

    private static Words words(
            Situation<Params> situation, String fact, String ask, String clears) {
        List<Phrase> facts =
                switch (situation.tenure().blockedSince()) {
                    case Value.Present<Instant>(Instant at) ->
                            Words.say("Blocked since ", at, fact);
                    case Value.Empty<Instant> _ -> Words.say("Blocked" + fact);
                    case Value.Unknown<Instant> _ -> Words.say("Blocked" + fact);
                };
        return new Words(
                "What would unblock this?",
                facts,
                Words.say(ask),
                Words.say(clears + ", or the item is no longer blocked"));
    }

    private static Words unanswered(String fields) {
        return new Words(
                "Is this blocked?",
                Words.say(
                        "Work is in progress and ",
                        new Phrase.Title(fields),
                        " is not answered, so nobody can tell whether it moves."),
                Words.say("Answer it either way; one click is enough."),
                Words.say("it is answered or work is no longer in progress"));
    }
}

package dev.banksman.app.api;

import dev.banksman.app.service.rules.LiveRulebooks;
import dev.banksman.app.service.rules.Standing;
import dev.banksman.item.ItemRef;
import dev.banksman.judge.Judge;
import dev.banksman.judge.Judgement;
import dev.banksman.plan.FindingEvent;
import dev.banksman.plan.Stand;
import dev.banksman.port.Decision;
import dev.banksman.port.Records;
import dev.banksman.port.Records.DecisionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows what a judgement on record saw, and judges the same again. */
@Component
final class WhyTeller {

    private final Records records;
    private final LiveRulebooks rulebooks;

    WhyTeller(Records records, LiveRulebooks rulebooks) {
        this.records = records;
        this.rulebooks = rulebooks;
    }

    /**
     * Why an item is judged as it is.
     *
     * @param policies the generation of the policies by which it was judged
     * @param samePolicies whether those are still in force; only then can it be judged the same
     * @param agrees whether judging what is on record again comes to the same
     * @param saw keys of the other items that were seen
     */
    record Why(
            String item,
            Instant at,
            String cause,
            long policies,
            boolean samePolicies,
            Optional<Boolean> agrees,
            List<String> saw,
            List<Reason> findings,
            List<Untold> unknown) {}

    /** A finding with what was compared, by which parameters, and what clears it. */
    record Reason(
            String policy,
            String event,
            FindingView.Said said,
            List<FindingView.Observed> observed,
            Map<String, String> parameters) {}

    /** Something that a policy could not tell. */
    record Untold(String policy, String what) {}

    Why tell(ItemRef item) {
        DecisionRecord found =
                records.decisions(item, Records.Page.first(1)).stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        ApiException.notFound(
                                                "no judgement of this item has changed anything"
                                                        + " yet"));
        Decision decision = found.decision();
        Standing standing = rulebooks.standing(item.tenant());
        Judgement again = new Judge(standing.rulebook().rules()).judge(decision.hearing());
        boolean same = decision.policies() == standing.rulebook().version();
        Plain plain = plain(decision);
        return new Why(
                decision.hearing().present().item().key(),
                found.at(),
                decision.hearing().cause().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                decision.policies(),
                same,
                same ? Optional.of(agrees(item, again)) : Optional.empty(),
                decision.neighbours().stream().map(n -> n.item().key()).sorted().toList(),
                again.events().stream().map(event -> reason(event, standing, plain)).toList(),
                again.unknowns().stream().map(u -> new Untold(u.rule(), u.what())).toList());
    }

    /** What stands after judging again is what stands on record. */
    private boolean agrees(ItemRef item, Judgement again) {
        return records.item(item)
                .map(known -> ids(known.state().docket()).equals(ids(again.docket())))
                .orElse(false);
    }

    private static List<String> ids(dev.banksman.judge.Docket docket) {
        return docket.byRule().values().stream()
                .flatMap(List::stream)
                .map(WhyTeller::id)
                .sorted()
                .toList();
    }

    private static String id(Stand stand) {
        return stand.id() + " " + stand.finding().facts() + " " + stand.climb().reached();
    }

    private static Plain plain(Decision decision) {
        return new Plain(
                decision.neighbours().stream()
                        .collect(
                                Collectors.toMap(
                                        n -> n.item().ref(), n -> n.item().key(), (a, b) -> a)));
    }

    private static Reason reason(FindingEvent event, Standing standing, Plain plain) {
        Map<String, String> parameters =
                standing.compiled().policies().settings().stream()
                        .filter(setting -> setting.rule().equals(event.stand().rule()))
                        .collect(
                                Collectors.toMap(
                                        setting -> setting.name(),
                                        setting -> setting.value(),
                                        (a, b) -> b,
                                        java.util.TreeMap::new));
        return new Reason(
                event.stand().rule(),
                event.type().word(),
                FindingView.Said.of(event.words(), plain),
                event.stand().finding().why().stream()
                        .map(o -> FindingView.Observed.of(o, plain))
                        .toList(),
                parameters);
    }
}

package dev.banksman.config;

import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Spot.Desk;
import dev.banksman.config.form.Values;
import dev.banksman.config.form.Written;
import dev.banksman.item.Mapping;
import dev.banksman.plan.Rule;
import dev.banksman.policy.Policy;
import dev.banksman.policy.custom.CustomPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From read files to a policy set. What does not fit together is reported. */
final class Assembly {

    private final List<Policy<?>> builtIn;
    private final List<Layer> layers;
    private final House house;
    private final List<Setting> settings = new ArrayList<>();

    Assembly(List<Policy<?>> builtIn, List<Layer> layers, Desk desk) {
        this.builtIn = builtIn;
        this.layers = layers;
        this.house = new House(layers, desk);
    }

    /** To be used only when no problem was reported. */
    PolicySet policySet() {
        Mapping mapping = new MappingAssembly(layers).mapping();
        List<Rule<?>> rules = new ArrayList<>();
        for (PolicyEntry entry : house.entries()) {
            rule(entry).ifPresent(rules::add);
        }
        refuseWhatIsSiteWide();
        house.ladders().check(house.usualCalendar(""));
        return new PolicySet(
                rules,
                mapping,
                house.quietness(),
                house.calendars(),
                house.usualCalendar(""),
                tests(rules, mapping),
                settings);
    }

    private Optional<Rule<?>> rule(PolicyEntry entry) {
        refuseOtherProjects(entry);
        Optional<Written<String>> use = entry.at(PolicyForm.USE);
        if (use.isEmpty()) {
            return custom(entry);
        }
        Optional<Policy<?>> policy =
                builtIn.stream().filter(p -> p.id().equals(use.get().value())).findFirst();
        if (policy.isEmpty()) {
            List<String> ids = builtIn.stream().map(Policy::id).sorted().toList();
            String name = use.get().value();
            use.get().at().problem("unknown policy \"" + name + "\"", name, ids);
            return Optional.empty();
        }
        refuse(entry.at(PolicyForm.SAY), "a built-in policy has words of its own");
        refuse(
                entry.at(PolicyForm.WHEN),
                "a built-in policy knows what it finds; to narrow it, write scope: { when: … }");
        return builtIn(entry, policy.get());
    }

    private <P extends Record> Optional<Rule<?>> builtIn(PolicyEntry entry, Policy<P> policy) {
        ParamsForm<P> form = new ParamsForm<>(policy);
        Optional<P> params = form.read(entry.parameters());
        // with wrong parameters the rest is still looked at, so that all problems are said
        Optional<Rule<?>> rule =
                new RuleAssembly(entry, house).rule(policy, params.orElse(policy.defaults()));
        rule.ifPresent(r -> settings.addAll(new SettingList(entry, house).of(r)));
        params.ifPresent(p -> settings.addAll(new SettingList(entry, house).of(form.shown(p))));
        return rule;
    }

    private Optional<Rule<?>> custom(PolicyEntry entry) {
        refuse(entry.at(PolicyForm.WITH), "a policy of one's own has no parameters");
        Optional<CustomPolicy.Params> params =
                entry.get(PolicyForm.WHEN)
                        .map(
                                when ->
                                        new CustomPolicy.Params(
                                                when,
                                                entry.get(PolicyForm.SAY).orElse(entry.id())));
        if (params.isEmpty()) {
            wantsWhen(entry);
            return Optional.empty();
        }
        Optional<Rule<?>> rule =
                new RuleAssembly(entry, house).rule(new CustomPolicy(), params.get());
        rule.ifPresent(r -> settings.addAll(new SettingList(entry, house).of(r)));
        return rule;
    }

    private void wantsWhen(PolicyEntry entry) {
        boolean wrong =
                entry.layers().stream()
                        .anyMatch(
                                values ->
                                        values.has(PolicyForm.WHEN) || values.has(PolicyForm.USE));
        if (wrong) {
            return;
        }
        boolean forgotUse = builtIn.stream().anyMatch(p -> p.id().equals(entry.id()));
        entry.spot()
                .problem(
                        forgotUse
                                ? "\"" + entry.id() + "\" is built in: write use: " + entry.id()
                                : "a policy without use wants when: a condition");
    }

    private static void refuse(Optional<? extends Written<?>> written, String why) {
        written.map(Written::at).ifPresent(spot -> spot.problem(why));
    }

    private static void refuseOtherProjects(PolicyEntry entry) {
        if (!entry.project().isEmpty()) {
            entry.layers()
                    .getFirst()
                    .get(PolicyForm.SCOPE)
                    .flatMap(scope -> scope.at(PolicyForm.PROJECTS))
                    .map(Written::at)
                    .ifPresent(
                            spot -> spot.problem("a project's file is about that project alone"));
        }
    }

    private void refuseWhatIsSiteWide() {
        for (Layer layer : layers) {
            if (layer.rank() != Layer.Rank.PROJECT) {
                continue;
            }
            FileForm.SITE_WIDE.forEach(
                    key -> layer.file().at(key).map(Written::at).ifPresent(Assembly::siteWide));
            layer.get(FileForm.DEFAULTS).ifPresent(Assembly::siteWideDefaults);
        }
    }

    private static void siteWideDefaults(Values defaults) {
        FileForm.SITE_WIDE_DEFAULTS.forEach(
                key -> defaults.at(key).map(Written::at).ifPresent(Assembly::siteWide));
    }

    private static void siteWide(Spot spot) {
        spot.problem("holds for all projects; it belongs into site.yaml");
    }

    private List<FileTest> tests(List<Rule<?>> rules, Mapping mapping) {
        List<String> ids = house.entries().stream().map(PolicyEntry::id).distinct().toList();
        List<FileTest> tests = new ArrayList<>();
        for (Layer layer : layers) {
            TestAssembly assembly = new TestAssembly(ids, rules, mapping, layer.project());
            for (Values test : layer.get(FileForm.TESTS).orElse(List.of())) {
                assembly.test(test).ifPresent(tests::add);
            }
        }
        return tests;
    }
}

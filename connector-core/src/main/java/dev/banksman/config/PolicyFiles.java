package dev.banksman.config;

import dev.banksman.config.form.Problems;
import dev.banksman.config.form.Spot;
import dev.banksman.config.form.Spot.Desk;
import dev.banksman.config.form.TreeReader;
import dev.banksman.config.form.Values;
import dev.banksman.expression.Expressions;
import dev.banksman.policy.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads policy files: one file, or a folder of layers, in which {@code floor.yaml} is what projects
 * cannot weaken, {@code site.yaml} what holds unless a project says otherwise, and {@code
 * projects/KEY.yaml} what one project adds and tunes.
 */
public final class PolicyFiles {

    private final List<Policy<?>> builtIn;
    private final Expressions expressions = new Expressions();

    /**
     * Sets up the language of conditions, which takes a while; keep it.
     *
     * @param builtIn the policies that files can use by their ids
     */
    public PolicyFiles(List<Policy<?>> builtIn) {
        this.builtIn = List.copyOf(builtIn);
    }

    /** Reads a file or a folder. Never throws: a path that cannot be read is a problem too. */
    public Loaded load(Path path) {
        Problems problems = new Problems();
        return assembled(layers(PolicyBundle.read(path, problems), problems), problems);
    }

    /** Reads texts that somebody else has read already. */
    public Loaded read(PolicyBundle bundle) {
        Problems problems = new Problems();
        return assembled(layers(bundle, problems), problems);
    }

    /** Reads one file that somebody else has read already. */
    public Loaded read(String name, String text) {
        return read(PolicyBundle.single(name, text));
    }

    private List<Layer> layers(PolicyBundle bundle, Problems problems) {
        List<Layer> layers = new ArrayList<>();
        for (PolicyBundle.Part part : bundle.parts()) {
            layer(part, problems).ifPresent(layers::add);
        }
        return layers;
    }

    private Loaded assembled(List<Layer> layers, Problems problems) {
        if (layers.isEmpty()) {
            return new Loaded.Wrong(problems.all());
        }
        PolicySet policies =
                new Assembly(builtIn, layers, new Desk(problems, expressions)).policySet();
        return problems.isEmpty() ? new Loaded.Right(policies) : new Loaded.Wrong(problems.all());
    }

    private Optional<Layer> layer(PolicyBundle.Part part, Problems problems) {
        Optional<Values> file =
                TreeReader.read(part.label(), part.text(), problems)
                        .flatMap(
                                tree ->
                                        FileForm.FORM.read(
                                                new Spot(
                                                        tree,
                                                        "",
                                                        new Desk(problems, expressions))));
        return file.map(values -> new Layer(part.rank(), part.project(), values));
    }
}

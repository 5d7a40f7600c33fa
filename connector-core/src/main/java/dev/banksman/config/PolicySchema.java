package dev.banksman.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banksman.config.form.Schemas;
import dev.banksman.policy.Policy;
import java.util.Comparator;
import java.util.List;

/**
 * The JSON Schema of policy files, by which an editor completes and checks them. It is made from
 * the forms that read the file and the records of the policies' parameters.
 */
public final class PolicySchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String PARAMETERS = "with";

    private PolicySchema() {}

    /** The schema for files that can use these policies; the same policies give the same text. */
    public static ObjectNode of(List<Policy<?>> policies) {
        List<Policy<?>> sorted =
                policies.stream().sorted(Comparator.comparing((Policy<?> p) -> p.id())).toList();
        ObjectNode file = FileForm.FORM.schema();
        ObjectNode schema = Schemas.object();
        schema.put("$schema", DRAFT);
        schema.put("title", "Banksman policy file");
        schema.setAll(file);
        ObjectNode entry = (ObjectNode) file.at("/properties/policies/items");
        complete(entry, sorted);
        return schema;
    }

    /** Which policies there are, and which parameters go with which. */
    private static void complete(ObjectNode entry, List<Policy<?>> policies) {
        ObjectNode use = (ObjectNode) entry.at("/properties/use");
        List<ObjectNode> names = policies.stream().map(PolicySchema::name).toList();
        use.removeAll();
        use.put("description", "a built-in policy");
        use.putArray("oneOf").addAll(names);
        ArrayNode cases = entry.putArray("allOf");
        policies.forEach(policy -> cases.add(parameters(policy)));
    }

    private static ObjectNode name(Policy<?> policy) {
        return Schemas.object()
                .put("const", policy.id())
                .put("description", "finds " + policy.about().judges());
    }

    /** If this policy is used, these are its parameters. */
    private static <P extends Record> ObjectNode parameters(Policy<P> policy) {
        ObjectNode used = Schemas.object();
        used.putArray("required").add("use");
        used.putObject("properties").putObject("use").put("const", policy.id());
        ObjectNode then = Schemas.object();
        then.putObject("properties").set(PARAMETERS, new ParamsForm<>(policy).schema());
        ObjectNode both = Schemas.object();
        both.set("if", used);
        both.set("then", then);
        return both;
    }
}

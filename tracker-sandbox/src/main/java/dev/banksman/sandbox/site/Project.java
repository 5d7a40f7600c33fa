package dev.banksman.sandbox.site;

import java.util.ArrayList;
import java.util.List;

/** A project with its releases and components. Guarded by the site's lock. */
public final class Project {

    private final String id;
    private final String key;
    private final String name;
    private final String kind;
    private final Person lead;
    private final List<Release> releases = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private int lastNumber;
    private boolean readable = true;

    /**
     * Founds a project without issues.
     *
     * @param kind Jira's project type: {@code software} or {@code service_desk}
     */
    public Project(String id, String key, String name, String kind, Person lead) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.kind = kind;
        this.lead = lead;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    public Person lead() {
        return lead;
    }

    public List<Release> releases() {
        return releases;
    }

    public List<String> components() {
        return components;
    }

    int nextNumber() {
        return ++lastNumber;
    }

    /** Whether apps may see the project and what is in it. */
    public boolean readable() {
        return readable;
    }

    public void readable(boolean value) {
        readable = value;
    }
}

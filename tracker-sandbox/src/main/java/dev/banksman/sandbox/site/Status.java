package dev.banksman.sandbox.site;

/** A status of the one workflow that every project has, where each status is reached from each. */
public record Status(String id, String name, Category category, String transitionId) {

    /** Jira's three categories, with the ids and names that Jira gives them. */
    public enum Category {
        NEW(2, "new", "To Do", "blue-gray"),
        INDETERMINATE(4, "indeterminate", "In Progress", "yellow"),
        DONE(3, "done", "Done", "green");

        private final int id;
        private final String key;
        private final String label;
        private final String colour;

        Category(int id, String key, String label, String colour) {
            this.id = id;
            this.key = key;
            this.label = label;
            this.colour = colour;
        }

        public int id() {
            return id;
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }

        public String colour() {
            return colour;
        }
    }
}

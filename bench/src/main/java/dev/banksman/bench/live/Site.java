package dev.banksman.bench.live;

/**
 * A made-up Jira site that has Banksman installed.
 *
 * @param name part of its base URL
 */
record Site(String name, String clientKey, String sharedSecret) {

    static Site numbered(int number) {
        String name = "site-" + number;
        return new Site(
                name, "client-" + number, "a-shared-secret-of-the-bench-for-site-" + number);
    }
}

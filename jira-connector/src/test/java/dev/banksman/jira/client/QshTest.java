package dev.banksman.jira.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QshTest {

    @Test
    void sortsEncodesAndJoinsTheQuery() throws Exception {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("zee", List.of("last one"));
        query.put("many", List.of("b", "a&c", "*"));
        query.put("Many~", List.of("ü"));
        query.put("jwt", List.of("the.token.itself"));

        assertThat(Qsh.of("get", "/rest/api/3/issue", query))
                .isEqualTo(
                        hashed(
                                "GET&/rest/api/3/issue&Many~=%C3%BC&many=%2A,a%26c,b"
                                        + "&zee=last%20one"));
    }

    @ParameterizedTest
    @CsvSource({"'',/", "/,/", "/a/,/a", "a/b,/a/b", "/a&b,/a%26b", "/a%20b,/a%20b"})
    void hasOneFormForAPath(String path, String canonical) throws Exception {
        assertThat(Qsh.of("POST", path, Map.of())).isEqualTo(hashed("POST&" + canonical + "&"));
    }

    @Test
    void differsForEachPartOfARequest() {
        Map<String, List<String>> query = new TreeMap<>(Map.of("a", List.of("1")));

        assertThat(
                        List.of(
                                Qsh.of("GET", "/x", query),
                                Qsh.of("PUT", "/x", query),
                                Qsh.of("GET", "/y", query),
                                Qsh.of("GET", "/x", Map.of("a", List.of("2"))),
                                Qsh.of("GET", "/x", Map.of())))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static String hashed(String canonical) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}

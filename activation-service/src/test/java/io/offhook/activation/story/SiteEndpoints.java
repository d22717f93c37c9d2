package io.offhook.activation.story;

import java.util.List;

/** Every operation that an operator of a site may use, and what it tells one who asks it about a code of another site. */
final class SiteEndpoints {

    private SiteEndpoints() {}

    /** What an operator of another site gets. */
    enum Answer {
        /** The same as for a code that never was. */
        UNKNOWN_CODE,
        /** An answer without the code. */
        NOT_SHOWN
    }

    private static final String IDS = "{\"codeIds\":[\"{codeId}\"]}";

    /**
     * @param path of the resource, with {@code {codeId}} for the code
     * @param body the same; empty: none
     */
    record Endpoint(String method, String path, Answer answer, String body) {

        Endpoint(String method, String path, Answer answer) {
            this(method, path, answer, "");
        }

        String operation() {
            return method + " " + path;
        }
    }

    static final List<Endpoint> ALL = List.of(
            new Endpoint("GET", "/api/v1/codes", Answer.NOT_SHOWN),
            new Endpoint("GET", "/api/v1/codes/export", Answer.NOT_SHOWN),
            new Endpoint("GET", "/api/v1/codes/{codeId}", Answer.UNKNOWN_CODE),
            new Endpoint("POST", "/api/v1/codes/find", Answer.NOT_SHOWN, IDS),
            new Endpoint("POST", "/api/v1/codes/reveal", Answer.NOT_SHOWN, IDS),
            new Endpoint("POST", "/api/v1/codes/{codeId}/reveal", Answer.UNKNOWN_CODE),
            new Endpoint("POST", "/api/v1/codes/{codeId}/reissue", Answer.UNKNOWN_CODE));
}

package io.offhook.rest.request;

import io.offhook.rest.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version that a caller saw, from the header {@code If-Match} of the request at hand: the entity tag of an earlier answer. */
@ApplicationScoped
public class SeenVersion {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final HttpHeaders headers;

    SeenVersion(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Empty where any version will do. Throws an {@code invalid-request} for a header that is no entity tag of ours. */
    public Optional<Long> get() {
        var header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw CommonProblem.invalid(HttpHeaders.IF_MATCH, "If-Match must be the ETag of an earlier answer.");
        }
        return Optional.of(Long.parseLong(tag.group(1)));
    }

    /** The value of {@code ETag} for an answer. */
    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}

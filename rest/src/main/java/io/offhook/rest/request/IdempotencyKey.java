package io.offhook.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.rest.problem.CommonProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key} of the request at hand. */
@ApplicationScoped
public class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    private final HttpHeaders headers;
    private final SecurityIdentity caller;
    private final ObjectMapper json;

    IdempotencyKey(HttpHeaders headers, SecurityIdentity caller, ObjectMapper json) {
        this.headers = headers;
        this.caller = caller;
        this.json = json;
    }

    /**
     * The request with its key, if it has one. Throws an {@code invalid-request} for a key that cannot be.
     *
     * @param request what is asked for; white space and the order of fields do not matter
     */
    public Optional<IdempotentRequest> of(Object request) {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw CommonProblem.invalid(HEADER, HEADER + " has 1 to 255 printable ASCII characters.");
        }
        return Optional.of(new IdempotentRequest(caller.getPrincipal().getName(), key, fingerprint(request)));
    }

    private String fingerprint(Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(request)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

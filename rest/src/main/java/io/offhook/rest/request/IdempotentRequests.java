package io.offhook.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.rest.problem.CommonProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Remembers for a day what each request with an {@code Idempotency-Key} created. */
@ApplicationScoped
public class IdempotentRequests {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");
    private static final Duration KEPT = Duration.ofHours(24);

    /** A rival with the same key makes this wait for the end of its transaction, and then insert nothing. */
    private static final String CLAIM = """
            insert into idempotent_request (account, key, fingerprint, resource_id, claimed_at) values ($1, $2, $3, $4, $5)
            on conflict (account, key) do nothing""";

    private static final String CLAIMED =
            "select fingerprint, resource_id from idempotent_request where account = $1 and key = $2";

    private static final String FORGET = """
            delete from idempotent_request where (account, key) in (
                select account, key from idempotent_request where claimed_at < $1 limit 100 for update skip locked)""";

    private final HttpHeaders headers;
    private final SecurityIdentity caller;
    private final ObjectMapper json;

    IdempotentRequests(HttpHeaders headers, SecurityIdentity caller, ObjectMapper json) {
        this.headers = headers;
        this.caller = caller;
        this.json = json;
    }

    /** What a claim comes to. */
    public sealed interface Claim {

        /** The key is new; the caller creates the resource. */
        record New() implements Claim {}

        /** The same request came before and created this resource. */
        record Repeated(UUID resourceId) implements Claim {}
    }

    /**
     * The key of the request at hand, if it has one. Throws an {@code invalid-request} for one that cannot be.
     *
     * @param request what is asked for; white space and the order of fields do not matter
     */
    public Optional<IdempotentRequest> current(Object request) {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw CommonProblem.invalid(HEADER, HEADER + " has 1 to 255 printable ASCII characters.");
        }
        return Optional.of(new IdempotentRequest(caller.getPrincipal().getName(), key, fingerprint(request)));
    }

    /**
     * Claims a key in the caller's transaction; fails with {@code idempotency-key-reused} if it came with another request before.
     *
     * @param resourceId the resource that is created if the key is new
     */
    public Uni<Claim> claim(IdempotentRequest request, UUID resourceId, Instant at) {
        return PlainSql.update(FORGET, at.minus(KEPT).atOffset(ZoneOffset.UTC))
                .chain(() -> PlainSql.update(
                        CLAIM,
                        request.account(),
                        request.key(),
                        request.fingerprint(),
                        resourceId,
                        at.atOffset(ZoneOffset.UTC)))
                .flatMap(inserted -> inserted == 1 ? Uni.createFrom().item(new Claim.New()) : earlier(request));
    }

    private static Uni<Claim> earlier(IdempotentRequest request) {
        return PlainSql.select(CLAIMED, request.account(), request.key()).map(rows -> {
            var row = rows.getFirst();
            if (!request.fingerprint().equals(row[0])) {
                throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because(
                        "This Idempotency-Key came with another body before; a new request needs a new key.");
            }
            return new Claim.Repeated((UUID) row[1]);
        });
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

package io.offhook.stackclient.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpAnswer;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.http.ProblemReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account of an OpenID Connect provider. It gets a token for its name and password (RFC 6749, 4.3), sends it with each call, and gets
 * another one shortly before it expires. {@code toString} has only the name.
 */
public final class TokenAccount implements Account {

    /** A call may wait for a service that restarts; the token should be good at its end. */
    private static final Duration RESERVE = Duration.ofSeconds(30);

    private final URI tokens;
    private final String clientId;
    private final Credentials credentials;
    private final InstantSource clock;
    private Optional<Token> token = Optional.empty();

    /**
     * @param tokens the provider's token endpoint
     * @param clientId a public client that may send passwords
     */
    public TokenAccount(URI tokens, String clientId, Credentials credentials) {
        this(tokens, clientId, credentials, InstantSource.system());
    }

    TokenAccount(URI tokens, String clientId, Credentials credentials, InstantSource clock) {
        this.tokens = tokens;
        this.clientId = clientId;
        this.credentials = credentials;
        this.clock = clock;
    }

    private record Token(String value, Instant renewAt) {
        @Override
        public String toString() {
            return "Token[****]";
        }
    }

    /** The field names are those of OAuth. */
    private record Answer(@Nullable String access_token, long expires_in) {
        @Override
        public String toString() {
            return "Answer[****]";
        }
    }

    @Override
    public synchronized String authorization() throws IOException {
        var now = clock.instant();
        if (token.filter(it -> now.isBefore(it.renewAt())).isEmpty()) {
            token = Optional.of(token(request(), now));
        }
        return "Bearer " + token.orElseThrow().value();
    }

    private Token token(HttpAnswer answer, Instant now) throws RestException {
        try {
            var read = Json.parse(answer.text(), Answer.class);
            var renewAt = now.plusSeconds(read.expires_in()).minus(RESERVE);
            return new Token(Objects.requireNonNull(read.access_token()), renewAt);
        } catch (JsonProcessingException | NullPointerException malformed) {
            // Without the cause, which may quote the token.
            throw new RestException(tokens + " sent an answer that is no token");
        }
    }

    private HttpAnswer request() throws IOException {
        var answer = Http.send(HttpCall.send("POST", tokens, "application/x-www-form-urlencoded", form()));
        if (answer.isSuccess()) {
            return answer;
        }
        var refused = new RestException("A token for " + credentials + " at " + tokens, ProblemReader.read(answer));
        throw ProblemReader.read(answer).passes() ? new IOException(refused.getMessage()) : refused;
    }

    private String form() {
        return Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        clientId,
                        "username",
                        credentials.name(),
                        "password",
                        credentials.password())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return credentials.toString();
    }
}

package io.offhook.console.owning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.problem.CommonProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the service that owns a thing, as the person who is signed in. Paths begin with {@code /api/v1} and are made of parts that are
 * encoded already. Every failure is an {@link Answer}.
 */
@ApplicationScoped
public class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class);
    private static final int UPLOADS = 2;
    private static final int UPLOADS_PER_ACCOUNT = 1;
    private static final Answer NO_NAME =
            new Answer.Refused(400, "invalid-request", "There can be nothing of this name.", Optional.empty());

    private final Map<OwningService, ServiceClient> clients = new EnumMap<>(OwningService.class);
    private final Map<OwningService, String> urls = new EnumMap<>(OwningService.class);
    private final Answers answers;
    private final ObjectMapper json;
    private final SecurityIdentity caller;
    private final AccountPermits uploads = new AccountPermits(UPLOADS, UPLOADS_PER_ACCOUNT);

    Commands(
            @RestClient ProvisioningClient provisioning,
            @RestClient ActivationClient activation,
            @RestClient TvsClient tvs,
            @RestClient SelfcareClient selfcare,
            @ConfigProperty(name = "quarkus.rest-client.provisioning.url") String provisioningUrl,
            @ConfigProperty(name = "quarkus.rest-client.activation.url") String activationUrl,
            @ConfigProperty(name = "quarkus.rest-client.tvs.url") String tvsUrl,
            @ConfigProperty(name = "quarkus.rest-client.selfcare.url") String selfcareUrl,
            Answers answers,
            ObjectMapper json,
            SecurityIdentity caller) {
        clients.put(OwningService.PROVISIONING, provisioning);
        clients.put(OwningService.ACTIVATION, activation);
        clients.put(OwningService.TVS, tvs);
        clients.put(OwningService.SELFCARE, selfcare);
        urls.put(OwningService.PROVISIONING, provisioningUrl);
        urls.put(OwningService.ACTIVATION, activationUrl);
        urls.put(OwningService.TVS, tvsUrl);
        urls.put(OwningService.SELFCARE, selfcareUrl);
        this.answers = answers;
        this.json = json;
        this.caller = caller;
    }

    public Uni<Answer> get(OwningService service, String path) {
        return answer(service, path, client(service).get(url(service, path), MediaType.APPLICATION_JSON));
    }

    /** @param body absent: none */
    public Uni<Answer> post(OwningService service, String path, @Nullable Object body) {
        return upload(service, path, MediaType.APPLICATION_JSON, null, body == null ? new byte[0] : bytes(body));
    }

    /** @param key a repetition with the same key does nothing more */
    public Uni<Answer> create(OwningService service, String path, String key, Object body) {
        return upload(service, path, MediaType.APPLICATION_JSON, key, bytes(body));
    }

    /** A body of another type, such as a file. */
    public Uni<Answer> upload(OwningService service, String path, String type, @Nullable String key, byte[] body) {
        return answer(service, path, client(service).post(url(service, path), type, key, body));
    }

    /** A file on disk, which is not read into memory; but the report is, with a line for each wrong row. Fails with {@link NoPermit}. */
    public Uni<Answer> uploadFile(OwningService service, String path, String type, @Nullable String key, Path file) {
        return uploads.run(
                caller.getPrincipal().getName(),
                () -> Uni.createFrom().deferred(() -> sent(service, path, type, key, open(file))));
    }

    private Uni<Answer> sent(OwningService service, String path, String type, @Nullable String key, InputStream file) {
        return answer(service, path, client(service).postFile(url(service, path), type, key, file))
                .onTermination()
                .invoke(() -> close(file));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param version absent: whatever is there now is replaced */
    public Uni<Answer> put(OwningService service, String path, Optional<String> version, Object body) {
        return answer(service, path, client(service).put(url(service, path), version.orElse(null), bytes(body)));
    }

    /** @param body a merge patch (RFC 7396) */
    public Uni<Answer> patch(OwningService service, String path, Optional<String> version, Object body) {
        return answer(service, path, client(service).patch(url(service, path), version.orElse(null), bytes(body)));
    }

    public Uni<Answer> delete(OwningService service, String path, Optional<String> version) {
        return answer(service, path, client(service).delete(url(service, path), version.orElse(null)));
    }

    /** A file as the service has it, for a browser. The caller closes it. */
    public Uni<Response> download(OwningService service, String path, String accept) {
        return ServicePath.isPlain(path)
                ? client(service).get(url(service, path), accept)
                : Uni.createFrom().failure(CommonProblem.NOT_FOUND.because("There is nothing of this name."));
    }

    private Uni<Answer> answer(OwningService service, String path, Uni<Response> response) {
        if (!ServicePath.isPlain(path)) {
            return Uni.createFrom().item(NO_NAME);
        }
        return response.map(answers::of).onFailure().recoverWithItem(failure -> {
            LOG.warnf(
                    "Service not reached: service=%s path=%s failure=%s",
                    service, path.replaceFirst("\\?.*", ""), failure.getClass().getName());
            return new Answer.Unavailable();
        });
    }

    private ServiceClient client(OwningService service) {
        return Objects.requireNonNull(clients.get(service));
    }

    private String url(OwningService service, String path) {
        return urls.get(service) + path;
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + body.getClass().getName(), e);
        }
    }
}

package io.offhook.console.system.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.console.system.MeterText;
import io.offhook.console.system.ServiceMeters;
import io.offhook.console.system.ServiceState;
import io.offhook.console.system.ServiceState.Check;
import io.offhook.console.system.ServiceState.Readiness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Asks all services at once how they are. One that gives no answer within a second is away. */
@ApplicationScoped
public class ReadingServices {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** The metrics of five services are some megabytes. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final List<String> ORDER = List.of("provisioning", "activation", "tvs", "selfcare", "console");
    private static final int OK = 200;

    /** As many digits of a commit tell it apart. */
    private static final int COMMIT = 8;

    private final ManagementUrls urls;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Uni<List<ServiceState>> shared =
            Uni.createFrom().deferred(this::ask).memoize().atLeast(FRESH);

    ReadingServices(ManagementUrls urls, ObjectMapper json) {
        this.urls = urls;
        this.json = json;
    }

    /** In the order in which they start. Who asks soon after another gets the same answer: the services answer others too. */
    public Uni<List<ServiceState>> all() {
        return shared;
    }

    private Uni<List<ServiceState>> ask() {
        var states = ORDER.stream()
                .filter(urls.services()::containsKey)
                .map(this::state)
                .toList();
        return Uni.join().all(states).andFailFast();
    }

    private Uni<ServiceState> state(String name) {
        return Uni.combine()
                .all()
                .unis(get(name, "/q/health/ready"), get(name, "/q/metrics"), get(name, "/q/info"))
                .with((health, metrics, info) -> state(name, health, metrics, info));
    }

    private ServiceState state(
            String name,
            Optional<HttpResponse<String>> health,
            Optional<HttpResponse<String>> metrics,
            Optional<HttpResponse<String>> info) {
        if (health.isEmpty()) {
            return ServiceState.away(name);
        }
        return new ServiceState(
                name,
                health.get().statusCode() == OK ? Readiness.READY : Readiness.NOT_READY,
                info.map(HttpResponse::body).map(this::version).orElse(""),
                checks(health.get().body()),
                metrics.map(found -> ServiceMeters.of(MeterText.read(found.body(), "offhook_")))
                        .orElse(ServiceMeters.UNKNOWN));
    }

    private Uni<Optional<HttpResponse<String>>> get(String name, String path) {
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(request(name, path), BodyHandlers.ofString()))
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private HttpRequest request(String name, String path) {
        var service = Objects.requireNonNull(urls.services().get(name));
        return HttpRequest.newBuilder(URI.create(service.managementUrl() + path))
                .timeout(TIMEOUT)
                .build();
    }

    /** {@code 1.2.0 (0a1b2c3)}: the version and the commit, as far as they are told. */
    private String version(String info) {
        try {
            var told = json.readTree(info).path("build");
            var version = told.path("version").asText("");
            var commit = told.path("commit").asText("");
            return commit.isEmpty()
                    ? version
                    : version + " (" + commit.substring(0, Math.min(commit.length(), COMMIT)) + ")";
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private List<Check> checks(String health) {
        try {
            return StreamSupport.stream(json.readTree(health).path("checks").spliterator(), false)
                    .map(ReadingServices::check)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static Check check(JsonNode check) {
        var data = StreamSupport.stream(check.path("data").properties().spliterator(), false)
                .map(each -> each.getKey() + "=" + each.getValue().asText())
                .filter(each -> !each.endsWith("="))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return new Check(
                check.path("name").asText(""), "UP".equals(check.path("status").asText()), data);
    }
}

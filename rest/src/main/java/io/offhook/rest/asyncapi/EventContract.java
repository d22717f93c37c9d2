package io.offhook.rest.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemJson;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the AsyncAPI document and the schemas on the port of operators, beside {@code /q/openapi}. */
@ApplicationScoped
class EventContract {

    private static final String DOCUMENT = "/q/asyncapi";
    private static final String SCHEMAS = "/q/schemas/";

    private final String prefix;
    private final int partitions;
    private final Map<String, EventType> types = Arrays.stream(Topic.values())
            .flatMap(topic -> topic.types().stream())
            .collect(Collectors.toMap(EventType::schemaFile, Function.identity()));

    /** By path; there are no more than documents and schemas. */
    private final Map<String, CachedFile> files = new ConcurrentHashMap<>();

    EventContract(
            @ConfigProperty(name = "offhook.topics.prefix") Optional<String> prefix,
            @ConfigProperty(name = "offhook.topics.partitions") int partitions) {
        this.prefix = prefix.orElse("");
        this.partitions = partitions;
    }

    void serve(@Observes ManagementInterface management) {
        var router = management.router();
        router.route(DOCUMENT).handler(this::answer);
        router.route(DOCUMENT + ".yaml").handler(this::answer);
        router.route(DOCUMENT + ".json").handler(this::answer);
        router.route(SCHEMAS + "*").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        var method = request.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            ProblemJson.end(
                    request.response(),
                    CommonProblem.METHOD_NOT_ALLOWED
                            .builder("These documents can only be read.")
                            .withHeader("Allow", "GET, HEAD")
                            .build());
            return;
        }
        find(request.request().path())
                .ifPresentOrElse(
                        file -> file.send(request.request()),
                        () -> ProblemJson.end(
                                request.response(), CommonProblem.NOT_FOUND.because("There is no such schema.")));
    }

    private Optional<CachedFile> find(String path) {
        if (path.equals(DOCUMENT) || path.equals(DOCUMENT + ".yaml")) {
            return Optional.of(
                    files.computeIfAbsent(DOCUMENT, ignored -> document("application/yaml", ContractFiles.YAML)));
        }
        if (path.equals(DOCUMENT + ".json")) {
            return Optional.of(
                    files.computeIfAbsent(path, ignored -> document("application/json", ContractFiles.JSON)));
        }
        return path.startsWith(SCHEMAS)
                ? Optional.ofNullable(types.get(path.substring(SCHEMAS.length())))
                        .map(type -> files.computeIfAbsent(path, ignored -> schema(type)))
                : Optional.empty();
    }

    private CachedFile document(String mediaType, ObjectMapper format) {
        try {
            return new CachedFile(mediaType, format.writeValueAsBytes(EventDocument.of(prefix, partitions)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CachedFile schema(EventType type) {
        return new CachedFile("application/schema+json", ContractFiles.schema(type));
    }
}

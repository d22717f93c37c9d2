package io.offhook.rest.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** What the resource at the address of the request at hand takes. The framework refuses other methods and media types before it names the resource. */
final class MatchedResource {

    private MatchedResource() {}

    /** Media types of bodies; empty if there is no such resource, or if it says nothing. */
    static List<String> consumedTypes() {
        var request = CurrentRequestManager.get();
        return request == null
                ? List.of()
                : routings(request)
                        .flatMap(routing -> types(routing, request.getMethod()))
                        .distinct()
                        .toList();
    }

    /** Methods, in the order of their names. */
    static List<String> methods() {
        var request = CurrentRequestManager.get();
        return request == null
                ? List.of()
                : routings(request)
                        .flatMap(routing -> routing.methods().keySet().stream()
                                .filter(method ->
                                        method != null && routing.find(method).isPresent()))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private record Routing(Map<String, RequestMapper<RuntimeResource>> methods, String remaining) {

        Optional<RuntimeResource> find(String method) {
            var mapper = methods.get(method);
            var match = mapper == null ? null : mapper.map(remaining.isEmpty() ? "/" : remaining);
            return Optional.ofNullable(match).map(found -> found.value);
        }
    }

    private static Stream<String> types(Routing routing, String method) {
        return routing.find(method).stream()
                .flatMap(resource -> resource.getConsumes().stream())
                .map(String::valueOf);
    }

    private static Stream<Routing> routings(ResteasyReactiveRequestContext request) {
        var match = new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        return match == null
                ? Stream.of()
                : Arrays.stream(match.value.handlers)
                        .filter(ClassRoutingHandler.class::isInstance)
                        .map(ClassRoutingHandler.class::cast)
                        .map(each -> new Routing(each.getMappers(), match.remaining));
    }
}

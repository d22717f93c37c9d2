package io.offhook.rest.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/** The media types that the resource of the request at hand takes. The framework refuses another one before it names the resource. */
final class ConsumedTypes {

    private ConsumedTypes() {}

    /** Empty if there is no such resource, or if it says nothing. */
    static List<String> ofCurrentRequest() {
        var request = CurrentRequestManager.get();
        return request == null ? List.of() : of(request);
    }

    private static List<String> of(ResteasyReactiveRequestContext request) {
        var match = new RequestMapper<>(request.getDeployment().getClassMappers()).map(request.getPathWithoutPrefix());
        return match == null
                ? List.of()
                : Arrays.stream(match.value.handlers)
                        .filter(ClassRoutingHandler.class::isInstance)
                        .map(ClassRoutingHandler.class::cast)
                        .flatMap(routing -> of(routing, request.getMethod(), match.remaining))
                        .distinct()
                        .toList();
    }

    private static Stream<String> of(ClassRoutingHandler routing, String method, String remaining) {
        var mapper = routing.getMappers().get(method);
        var match = mapper == null ? null : mapper.map(remaining.isEmpty() ? "/" : remaining);
        return match == null ? Stream.of() : match.value.getConsumes().stream().map(String::valueOf);
    }
}

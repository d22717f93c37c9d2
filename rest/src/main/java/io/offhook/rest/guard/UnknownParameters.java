package io.offhook.rest.guard;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not have: who mistypes one of them would get something else than asked for. */
class UnknownParameters {

    private static final String INTERFACE = "/api/";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public Optional<Response> refuse(ContainerRequestContext context, ResourceInfo resource) {
        var given = context.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || !context.getUriInfo().getPath().startsWith(INTERFACE)) {
            return Optional.empty();
        }
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::of);
        return given.stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .findFirst()
                .map(name ->
                        CommonProblem.invalid(name, sentence(name, allowed)).toResponse());
    }

    private static String sentence(String name, Set<String> allowed) {
        var quoted = "'" + name.replaceAll("\\p{Cntrl}", "?") + "'";
        return allowed.isEmpty()
                ? "There is no parameter " + quoted + "."
                : "There is no parameter " + quoted + "; there are "
                        + allowed.stream().sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(UnknownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getFields()).flatMap(UnknownParameters::name)
                : Stream.concat(
                        name(parameter),
                        Optional.ofNullable(parameter.getAnnotation(RestQuery.class))
                                .map(query -> query.value().isEmpty() ? parameter.getName() : query.value())
                                .stream());
    }

    private static Stream<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value).stream();
    }
}

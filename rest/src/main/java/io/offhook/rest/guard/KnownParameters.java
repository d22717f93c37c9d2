package io.offhook.rest.guard;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that an operation has, by name. */
record KnownParameters(Map<String, Takes> byName) {

    /**
     * What a parameter takes.
     *
     * @param many whether it may come more than once: it is a list
     * @param nothing whether it may be empty, as {@code allowEmptyValue} of its documentation says
     */
    record Takes(boolean many, boolean nothing) {}

    /** Why a parameter is refused. */
    record Fault(String name, String sentence) {}

    static KnownParameters of(Method method) {
        return new KnownParameters(Arrays.stream(method.getParameters())
                .flatMap(KnownParameters::parameters)
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
    }

    /** Of the first faulty one, in the order of names. */
    Optional<Fault> fault(Map<String, List<String>> given) {
        return new TreeMap<>(given)
                .entrySet().stream()
                        .flatMap(each -> fault(each.getKey(), each.getValue()).stream())
                        .findFirst();
    }

    private Optional<Fault> fault(String name, List<String> values) {
        var takes = byName.get(name);
        if (takes == null) {
            return Optional.of(new Fault(name, unknown(name)));
        }
        if (!takes.nothing() && values.stream().anyMatch(String::isBlank)) {
            return Optional.of(new Fault(name, name + " is empty: give it a value, or leave it out."));
        }
        return takes.many() || values.size() == 1
                ? Optional.empty()
                : Optional.of(new Fault(name, name + " came more than once; it has one value."));
    }

    private String unknown(String name) {
        var quoted = "'" + name.replaceAll("\\p{Cntrl}", "?") + "'";
        return byName.isEmpty()
                ? "There is no parameter " + quoted + "."
                : "There is no parameter " + quoted + "; there are "
                        + byName.keySet().stream().sorted().collect(joining(", ")) + ".";
    }

    private static Stream<Map.Entry<String, Takes>> parameters(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getFields()).flatMap(KnownParameters::field)
                : name(parameter).map(name -> Map.entry(name, takes(parameter, parameter.getType()))).stream();
    }

    private static Stream<Map.Entry<String, Takes>> field(Field field) {
        return Optional.ofNullable(field.getAnnotation(QueryParam.class))
                .map(query -> Map.entry(query.value(), takes(field, field.getType())))
                .stream();
    }

    private static Optional<String> name(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(QueryParam.class))
                .map(QueryParam::value)
                .or(() -> Optional.ofNullable(parameter.getAnnotation(RestQuery.class))
                        .map(query -> query.value().isEmpty() ? parameter.getName() : query.value()));
    }

    private static Takes takes(AnnotatedElement element, Class<?> type) {
        var documented = element.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        return new Takes(Collection.class.isAssignableFrom(type), documented != null && documented.allowEmptyValue());
    }
}

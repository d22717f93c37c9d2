package io.offhook.provisioning.phone.api;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Refuses query parameters that a request does not have: a misspelt one must not change what becomes of a whole file. */
public final class KnownParameters {

    private KnownParameters() {}

    /** @param query the class of the parameters that there are */
    public static void demand(UriInfo uri, Class<?> query) {
        var known = Arrays.stream(query.getFields())
                .map(field -> field.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw CommonProblem.invalid(
                            "query",
                            "There is a parameter that is not known here; known are "
                                    + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
                });
    }
}

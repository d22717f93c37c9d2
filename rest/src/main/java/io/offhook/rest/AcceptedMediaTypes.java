package io.offhook.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows which media types the resources accept. The framework says only that one is not accepted. */
@ApplicationScoped
class AcceptedMediaTypes {

    /** A parameter of a path, perhaps with an expression for its values. */
    private static final Pattern PARAMETER = Pattern.compile("\\{[^:}]+(?::([^}]+))?}");

    private final BeanManager beans;

    AcceptedMediaTypes(BeanManager beans) {
        this.beans = beans;
    }

    /** The media types of bodies at this address, in the order in which the resource lists them. */
    List<String> of(String method, String path) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> of(type, method, path))
                .distinct()
                .toList();
    }

    static Stream<String> of(Class<?> resource, String method, String path) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(each -> isCalledBy(each, method)
                        && pathOf(resource, each).matcher(path).matches())
                .flatMap(each -> consumes(resource, each));
    }

    private static boolean isCalledBy(Method operation, String method) {
        return Arrays.stream(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(http -> http != null && http.value().equals(method));
    }

    private static Pattern pathOf(Class<?> resource, Method operation) {
        var template = Stream.of(resource.getAnnotation(Path.class), operation.getAnnotation(Path.class))
                .flatMap(path -> Optional.ofNullable(path).stream())
                .map(path -> path.value().replaceAll("^/|/$", ""))
                .filter(path -> !path.isEmpty())
                .reduce("", (before, path) -> before + "/" + path);
        var regex = PARAMETER.matcher(template).replaceAll(found -> {
            var values = found.group(1);
            return values == null ? "[^/]+" : values.strip().replace("\\", "\\\\");
        });
        return Pattern.compile("/?" + regex.substring(1));
    }

    private static Stream<String> consumes(Class<?> resource, Method operation) {
        var own = operation.getAnnotation(Consumes.class);
        var consumes = own == null ? resource.getAnnotation(Consumes.class) : own;
        return consumes == null ? Stream.empty() : Arrays.stream(consumes.value());
    }
}

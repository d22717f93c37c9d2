package io.offhook.provisioning.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.offhook.provisioning.story.SiteEndpoints.Endpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteEndpointsTest {

    /** Whoever opens another operation to operators of sites says in the table what it keeps from them. */
    @Test
    void every_operation_that_is_open_to_operators_of_sites_is_in_the_table() {
        var open = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.offhook.provisioning")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .map(each -> each.reflect())
                        .filter(each ->
                                each.getAnnotation(Path.class).value().startsWith("/api/")) // AxlIT has those of AXL
                        .filter(each -> !Modifier.isAbstract(each.getModifiers()))
                        .flatMap(SiteEndpointsTest::operations)
                        .toList();

        assertThat(SiteEndpoints.ALL).extracting(Endpoint::operation).containsExactlyInAnyOrderElementsOf(open);
    }

    private static Stream<String> operations(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> !method.isBridge() && roles(method).contains("site-operator"))
                .flatMap(method -> verb(method).stream()
                        .map(verb ->
                                verb + " " + resource.getAnnotation(Path.class).value() + path(method)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(each -> Stream.ofNullable(each.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    private static List<String> roles(Method method) {
        var ofMethod = method.getAnnotation(RolesAllowed.class);
        var roles = ofMethod == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : ofMethod;
        return roles == null ? List.of() : List.of(roles.value());
    }
}

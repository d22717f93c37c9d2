package io.offhook.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class PathTemplatesTest {

    /** Static files, webjars, REST of the shared modules. */
    private static final int OTHERS = 50;

    @Test
    void each_page_has_meters_of_its_own() {
        var templates = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("io.offhook.console").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(PathTemplatesTest::templates)
                        .distinct()
                        .count();

        assertThat(templates)
                .isGreaterThan(100)
                .isLessThan(ConfigProvider.getConfig()
                                .getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Integer.class)
                        - OTHERS);
    }

    private static Stream<String> templates(JavaClass type) {
        var prefix = type.getAnnotationOfType(Path.class).value() + "/";
        return Stream.concat(
                Stream.of(prefix),
                type.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Path.class))
                        .map(method ->
                                prefix + method.getAnnotationOfType(Path.class).value()));
    }
}

package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that the services serve are those in {@code docs/openapi}: a change of an interface is seen in its review. */
class OpenApiDocumentsIT {

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "activation", "tvs", "selfcare", "console"})
    void the_document_of_a_service_is_the_one_in_the_repository(String service) throws IOException {
        var built = Path.of("..", service + "-service", "target", "openapi", "openapi.yaml");
        var kept = Path.of("..", "docs", "openapi", service + ".yaml");

        assertThat(Files.readString(built))
                .as("If the change is meant: cp %s %s", built, kept)
                .isEqualTo(Files.readString(kept));
    }
}

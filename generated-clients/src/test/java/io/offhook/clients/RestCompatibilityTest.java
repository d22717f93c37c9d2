package io.offhook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** The documents of REST against those in {@code docs/released}. */
class RestCompatibilityTest {

    private static final Path RELEASED = Path.of("..", "docs", "released", "openapi");
    private static final Path PRESENT = Path.of("..", "docs", "openapi");
    private static final String GONE = "Deleted property";

    @ParameterizedTest
    @ValueSource(strings = {"activation", "provisioning", "redemption", "selfcare", "tvs"})
    void a_document_promises_what_was_released(String service) throws IOException {
        assertThat(breaks(document(RELEASED, service), document(PRESENT, service)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/redemptions:  | /api/v1/redemption:  | What's Deleted",
                "\"200\":              | \"201\":             | Deleted response : **200",
                "format: uuid }        | format: date }       | phoneId",
                "status: { type: integer } | status: { type: string } | `status` (integer -> string)",
                "mraDomain: {          | mraDomains: {        | Deleted property `mraDomain`",
                "required: [code]      | required: [code, mac] | New required properties"
            })
    void a_change_that_breaks_clients_is_named(String from, String to, String name) throws IOException {
        var released = document(RELEASED, "redemption");
        assertThat(released).contains(from);

        assertThat(breaks(released, released.replace(from, to))).contains("/api/v1/redemption", name);
    }

    /** What changed, if a client notices; else empty. An answer may always lack a field, yet one that is never there is a break. */
    private static String breaks(String released, String present) {
        var difference = OpenApiCompare.fromContents(released, present);
        var text = new ByteArrayOutputStream();
        new MarkdownRender().render(difference, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        var changes = text.toString(StandardCharsets.UTF_8);
        return difference.isIncompatible() || changes.contains(GONE) ? changes : "";
    }

    /** As OpenAPI 3.0, which says the same here: of 3.1, the library compares no types and knows no mutual TLS. */
    private static String document(Path directory, String service) throws IOException {
        return Files.readString(directory.resolve(service + ".yaml"))
                .replace("openapi: 3.1.0", "openapi: 3.0.3")
                .replace("type: mutualTLS", "type: http\n      scheme: mutual");
    }
}

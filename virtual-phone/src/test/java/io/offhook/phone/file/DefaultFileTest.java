package io.offhook.phone.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultFileTest {

    private static final String OFFER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Default>
              <autoRegistrationName>offhook</autoRegistrationName>
              <loadInformation36224 model="Cisco 8845"/>
              <offhookActivation>
                <url> https://127.0.0.1:8443 </url>
                <models><model name="8845"/><model name="8851NR"/></models>
              </offhookActivation>
            </Default>
            """;

    @Test
    void it_says_which_models_need_a_code_and_where() throws Exception {
        var activation = DefaultFile.parse(FileContent.of(OFFER)).activation().orElseThrow();
        assertThat(activation.url()).isEqualTo(URI.create("https://127.0.0.1:8443"));
        assertThat(activation.models()).containsExactlyInAnyOrder("8845", "8851NR");
    }

    @Test
    void a_stock_file_asks_for_no_code() throws Exception {
        assertThat(DefaultFile.parse(FileContent.of("<Default/>")).activation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8443", "file:///etc/passwd", "https://", "https://a b/", "8443"})
    void a_code_is_never_taken_anywhere_but_over_https(String url) {
        var file = FileContent.of(OFFER.replace("https://127.0.0.1:8443", url));
        assertThatThrownBy(() -> DefaultFile.parse(file))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("over https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Default [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Default>&a;</Default>",
                "<!DOCTYPE Default [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><Default>&b;</Default>",
                "<!DOCTYPE Default SYSTEM 'http://127.0.0.1:1/dtd'><Default/>"
            })
    void a_document_type_declaration_is_refused_before_anything_is_read(String hostile) {
        assertThatThrownBy(() -> DefaultFile.parse(FileContent.of(hostile)))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml", "<Default>", "<device/>", "<Default><offhookActivation/></Default>"})
    void anything_that_is_no_default_file_says_so(String text) {
        assertThatThrownBy(() -> DefaultFile.parse(FileContent.of(text))).isInstanceOf(MalformedFileException.class);
    }

    @Test
    void very_deep_nesting_is_read_or_refused_but_does_no_harm() {
        var deep = "<Default>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</Default>";
        assertThat(catchThrowable(() -> DefaultFile.parse(FileContent.of(deep))))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown -> assertThat(thrown).isInstanceOf(MalformedFileException.class));
    }
}

package io.offhook.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.console.catalogue.DocumentForm.Unusable;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DocumentSchema POOL = DocumentSchema.of(DocumentKind.DEVICE_POOLS);
    private static final String BERLIN = """
            {"callManagers":[{"priority":0,"host":"cm1","sipPort":5060,"securedSipPort":5061}],"timeZone":"Europe/Berlin",\
            "ntpServers":["ntp1","ntp2"],"userLocale":"German_Germany","languageCode":"de_DE","networkLocale":"Germany"}""";

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_form(DocumentKind kind) {
        var schema = DocumentSchema.of(kind);

        assertThat(schema.name().name()).isEqualTo(kind.nameField());
        assertThat(schema.fields())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.help()).isNotEmpty());
    }

    @Test
    void a_form_that_is_sent_as_it_came_is_the_same_document() throws Exception {
        var form = DocumentForm.of(POOL, JSON.readTree(BERLIN));

        assertThat(JSON.readTree(form.document(POOL).toString())).isEqualTo(JSON.readTree(BERLIN));
    }

    @Test
    void what_is_blank_is_absent_or_an_empty_list() throws Exception {
        assertThat(form("timeZone", " ", "site", "").document(POOL).toString())
                .isEqualTo("{\"callManagers\":[],\"ntpServers\":[]}");
    }

    @Test
    void lines_are_a_list_of_texts() throws Exception {
        assertThat(form("ntpServers", "ntp1\r\n\r\n ntp2 \n")
                        .document(POOL)
                        .path("ntpServers")
                        .toString())
                .isEqualTo("[\"ntp1\",\"ntp2\"]");
    }

    @Test
    void rows_are_a_list_of_objects_without_those_that_are_blank_and_their_order_is_their_priority() throws Exception {
        var form = form(
                "callManagers[0].host", "cm1",
                "callManagers[0].sipPort", "",
                "callManagers[1].host", " ",
                "callManagers[2].host", "cm2",
                "callManagers[2].priority", "4",
                "callManagers[3].host", "cm3",
                "callManagers[999999999].host", "cm4");

        assertThat(form.document(POOL).path("callManagers").toString())
                .isEqualTo("[{\"host\":\"cm1\",\"priority\":0},{\"priority\":4,\"host\":\"cm2\"},"
                        + "{\"host\":\"cm3\",\"priority\":2}]");
        assertThat(form.rows(POOL.fields().getFirst())).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void a_cell_that_is_no_number_is_named_by_its_column() {
        assertThatThrownBy(() -> form("callManagers[0].sipPort", "five").document(POOL))
                .isInstanceOfSatisfying(
                        Unusable.class, it -> assertThat(it.field()).isEqualTo("sipPort"))
                .hasMessage("SIP port must be a whole number.");
    }

    @Test
    void what_the_service_fills_in_is_not_mandatory() {
        assertThat(POOL.fields().stream().filter(FormField::isMandatory).map(FormField::name))
                .containsExactly("callManagers");
    }

    @Test
    void a_word_is_no_number() {
        assertThatThrownBy(() -> new DocumentForm(Map.of("registerExpires", "soon"))
                        .document(DocumentSchema.of(DocumentKind.SIP_PROFILES)))
                .hasMessage("Register expires must be a whole number.");
    }

    @Test
    void labels_are_words() {
        assertThat(POOL.fields()).extracting(FormField::label).contains("Call managers", "NTP servers", "Time zone");
    }

    private static DocumentForm form(String... pairs) {
        var values = new HashMap<String, String>();
        for (int place = 0; place < pairs.length; place += 2) {
            values.put(pairs[place], pairs[place + 1]);
        }
        return new DocumentForm(values);
    }
}

package io.offhook.console.editing.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhoneFieldsTest {

    private static final PhoneFields PHONE = phone();

    @Test
    void a_form_that_changes_nothing_patches_nothing() {
        assertThat(PHONE.withSpareLines().patchOf(PHONE)).isEmpty();
    }

    @Test
    void only_what_differs_is_sent_and_blank_takes_away() {
        var typed =
                new PhoneFields("8845", "Lobby", "", "Default", "Default", "Default", "Default", true, PHONE.lines());

        assertThat(typed.patchOf(PHONE))
                .containsEntry("description", "Lobby")
                .containsEntry("ownerId", null)
                .containsEntry("mraAllowed", true)
                .hasSize(3);
    }

    @Test
    void all_lines_are_sent_when_one_is_taken_away() {
        var first = new LineFields("1", "1001", "", "", "Alice", "");
        var second = new LineFields("2", " ", "", "", "", "");
        var typed = new PhoneFields(
                "8845", "Desk", "alice", "Default", "Default", "Default", "Default", false, List.of(first, second));

        assertThat(typed.patchOf(PHONE))
                .containsExactly(
                        Map.entry("lines", List.of(Map.of("index", 1, "directoryNumber", "1001", "display", "Alice"))));
    }

    private static PhoneFields phone() {
        try {
            return PhoneFields.of(new ObjectMapper().readTree("""
                    {"model": "8845", "description": "Desk", "ownerId": "alice", "devicePool": "Default", "mraAllowed": false,
                     "profiles": {"securityProfile": "Default", "sipProfile": "Default", "phoneButtonTemplate": "Default"},
                     "lines": [{"index": 1, "directoryNumber": "1001", "display": "Alice"}, {"index": 2, "directoryNumber": "1002"}]}"""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
